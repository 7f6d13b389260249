import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { defaultSite } from "../../src/model/site.ts";
import { assembleLocated } from "../support/assemble-located.ts";
import { projectFolder } from "../support/build-site.ts";
import { apart, type Edit, withEdits } from "./edits.ts";

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

/**
 * What is told of each case of a group that was not told of its sheet without it. Codes that ask for notes are left out. Cases of
 * different records and sentences are put into one sheet, and each has what is told of its own. Where something else is told, or an
 * error, which keeps some rules from looking, those that had nothing are put into a sheet again without the others, or each alone where
 * nothing was told of any; a paragraph of the body needs none.
 */
export function outcomesOf(group: Group): readonly Outcome[] {
  // What is held against the article is the records alone, and the prose against them.
  const isOfRecords = group.startsWith("records-");
  return unseenSheets().flatMap((unseen) => {
    const { id, sheet, known } = unseen;
    const toldWith = (edits: readonly Edit[]) => {
      const edited = withEdits(sheet, edits);
      const told = diagnose(unseen, edited.sheet, isOfRecords).filter((one) => !known.has(keyOf(one)));
      const own = edited.lines.map(([first, last]) =>
        told.filter(({ span }) => first <= span.line && span.line <= last),
      );
      return { told, own };
    };
    const toldOf = new Map<Edit, readonly Diagnostic[]>();
    const edits = unseen.cases[group].map((one) => editOf(sheet, one));
    const lists = [...apart(sheet, edits)];
    for (let list = lists.pop(); list !== undefined; list = lists.pop()) {
      const { told, own } = toldWith(list);
      const isPlain = own.flat().length === told.length && !told.some(({ severity }) => severity === "error");
      const unsure: Edit[] = [];
      for (const [at, edit] of list.entries())
        if (isPlain || own[at]?.length || edit.isParagraph) toldOf.set(edit, own[at] ?? []);
        else if (list.length === 1) toldOf.set(edit, told);
        else unsure.push(edit);
      lists.push(
        ...(unsure.length === 0 ? [] : unsure.length < list.length ? [unsure] : unsure.map((edit) => [edit])),
      );
    }
    return unseen.cases[group].map((one, at) => ({
      line: lineOf(id, one),
      told: toldOf.get(edits[at] as Edit) ?? [],
    }));
  });
}

function editOf(sheet: string, { id, where, text = "", find = "", put = "" }: WrittenCase): Edit {
  if (where === "body") {
    const at = sheet.indexOf("\n---\n", 4) + 5;
    return { from: at, to: at, put: `\n${text.trim()}\n\n`, isParagraph: true };
  }
  const field = where && new RegExp(`^${where}:.*(?:\\n[ ]+.*)*`, "m").exec(sheet);
  const from = field ? field.index : sheet.indexOf(find);
  if (from === -1) throw new Error(`The sheet has not what ${id} replaces: ${where ?? find}`);
  const to = from + (field ? field[0] : find).length;
  return { from, to, put: field ? `${where}: ${JSON.stringify(text.trim())}` : put, isParagraph: false };
}

function readUnseen(id: string): UnseenSheet {
  const read = (name: string) => readFileSync(join(folder, id, name), "utf8");
  return { id, sheet: read("sheet.md"), source: read("article.txt"), cases: parse(read("cases.yaml")) };
}

function diagnose({ id, source }: UnseenSheet, sheet: string, hasSources = true): readonly Diagnostic[] {
  const sha256 = createHash("sha256").update(source).digest("hex");
  return assembleLocated({
    sheets: [{ path: "content/facts/sheet.md", text: sheet }],
    entities: null,
    storylines: null,
    site: defaultSite,
    now: "2026-11-28",
    drafts: true,
    texts: hasSources ? { [id]: { "article.txt": { text: source, sha256 } } } : null,
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
