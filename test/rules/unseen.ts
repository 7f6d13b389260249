import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { defaultSite } from "../../src/model/site.ts";
import { assembleLocated } from "../support/assemble-located.ts";
import { projectFolder } from "../support/build-site.ts";

/**
 * Sheets of invented articles with sentences and records about them, sound and wrong, by writers who did not know the rules. What is
 * told of them says more of the rules than sentences that were made to fit them.
 */
const folder = join(projectFolder, "test/fixtures/unseen");
const groups = ["sound", "wrong", "records-right", "records-wrong"] as const;
export type Group = (typeof groups)[number];

interface WrittenCase {
  readonly id: string;
  /** Of a sentence: where it stands, and its words. */
  readonly where?: "title" | "bottomLine" | "body";
  readonly text?: string;
  /** Of a record: the stretch of the sheet that is replaced. */
  readonly find?: string;
  readonly put?: string;
}

export interface Outcome {
  readonly line: string;
  readonly told: readonly Diagnostic[];
}

interface UnseenSheet {
  readonly id: string;
  readonly sheet: string;
  readonly source: string;
  readonly cases: Readonly<Record<Group, readonly WrittenCase[]>>;
}

/** A sheet with what is told of it as it stands. */
interface KnownSheet extends UnseenSheet {
  readonly known: ReadonlySet<string>;
}

let allSheets: readonly KnownSheet[] | undefined;

function unseenSheets(): readonly KnownSheet[] {
  allSheets ??= readdirSync(folder).map((id) => {
    const unseen = readUnseen(id);
    return { ...unseen, known: new Set(diagnose(unseen, unseen.sheet).map(keyOf)) };
  });
  return allSheets;
}

/** What is told of the sheets as they stand, but for dates that have passed since. */
export function toldOfSheets(): readonly string[] {
  return unseenSheets().flatMap(({ id, known }) =>
    [...known].filter((key) => !key.startsWith("event-overdue ")).map((key) => `${id} ${key}`),
  );
}

/** What is told of each case of a group that was not told of its sheet without it. Codes that ask for notes are left out. */
export function outcomesOf(group: Group): readonly Outcome[] {
  return unseenSheets().flatMap((unseen) => {
    const { known } = unseen;
    const news = (sheet: string) => diagnose(unseen, sheet).filter((one) => !known.has(keyOf(one)));
    const cases = unseen.cases[group];
    const inBody = cases.filter(({ where }) => where === "body");
    const [front = "", body = ""] = partsOf(unseen.sheet);
    // Each sentence of the body is a paragraph of its own, so that one run tells of all.
    const above = `${front}\n`.split("\n").length;
    const found = news(`${front}\n${inBody.map(({ text = "" }) => `${text.trim()}\n\n`).join("")}${body}`);
    return cases.map((one) => {
      const at = inBody.indexOf(one);
      const told =
        at === -1
          ? news(changed(unseen.sheet, one))
          : found.filter(({ span }) => span.line === above + at * 2);
      return { line: lineOf(unseen.id, one), told };
    });
  });
}

function readUnseen(id: string): UnseenSheet {
  const read = (name: string) => readFileSync(join(folder, id, name), "utf8");
  return { id, sheet: read("sheet.md"), source: read("article.txt"), cases: parse(read("cases.yaml")) };
}

/** The front matter with its marks, and the body. */
function partsOf(sheet: string): readonly [string, string] {
  const end = sheet.indexOf("\n---\n", 4) + 5;
  return [sheet.slice(0, end), sheet.slice(end)];
}

function changed(sheet: string, { where, text = "", find = "", put = "" }: WrittenCase): string {
  if (where === undefined) return sheet.replace(find, () => put);
  const field = new RegExp(`^${where}:.*(?:\\n[ ]+.*)*`, "m");
  return sheet.replace(field, () => `${where}: ${JSON.stringify(text.trim())}`);
}

function diagnose({ id, source }: UnseenSheet, sheet: string): readonly Diagnostic[] {
  const sha256 = createHash("sha256").update(source).digest("hex");
  return assembleLocated({
    sheets: [{ path: "content/facts/sheet.md", text: sheet }],
    entities: null,
    storylines: null,
    site: defaultSite,
    now: "2026-11-28",
    drafts: true,
    texts: { [id]: { "article.txt": { text: source, sha256 } } },
    history: { whole: true, versions: {} },
  }).diagnostics.filter(({ severity, code }) => severity !== "note" && !/uncited$/.test(code));
}

function keyOf({ code, message }: Diagnostic): string {
  return `${code} ${message}`;
}

function lineOf(sheet: string, { id, text, find = "", put = "" }: WrittenCase): string {
  const flat = (words: string) => words.trim().replace(/\s+/g, " ");
  return `${sheet} ${id}: ${text === undefined ? `${flat(find)} → ${flat(put)}` : flat(text)}`;
}
