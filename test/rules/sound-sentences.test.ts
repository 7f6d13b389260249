import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { KnownProblems } from "../../src/check-sheet.ts";
import type { Diagnostic, Problem } from "../../src/diagnostics/diagnostic.ts";
import { type EngineInput, linkSheets, prepare } from "../../src/engine.ts";
import { defaultSite } from "../../src/model/site.ts";
import { SheetReader } from "../../src/read-sheets.ts";
import type { SourceFile } from "../../src/text/span.ts";
import { assembleLocated } from "../support/assemble-located.ts";
import { projectFolder } from "../support/build-site.ts";

// Titles, bottom lines and sentences of the body by writers who did not know the rules, all true to the sheets that they are about: sheets
// of the sample and of `fixtures/unseen`. What is told of them is wrong, or arguable at best, and stands in the file beside this one.

interface SoundLine {
  readonly sheet: string;
  readonly where: "title" | "bottomLine" | "body";
  readonly text: string;
}

const read = (...path: readonly string[]) => readFileSync(join(projectFolder, ...path), "utf8");
const folder = join(projectFolder, "test/fixtures/sound");
const lines: readonly SoundLine[] = readdirSync(folder).flatMap((name) =>
  parse(read("test/fixtures/sound", name)),
);

/** Sheets that are read together, each under its id. */
interface Shelf {
  readonly sheets: Readonly<Record<string, string>>;
  readonly input: Omit<EngineInput, "sheets">;
  /** The sheets that were read, by their texts, and what was said of each by itself: most stay as they are while the lines of others are tried, the records of all. */
  readonly files: Map<string, SourceFile>;
  readonly said: Map<SourceFile, readonly Problem[]>;
  readonly reader: SheetReader;
}

const nothingRead = () => ({ files: new Map(), said: new Map(), reader: new SheetReader() });
const common = { site: defaultSite, now: "2026-11-28", drafts: true } as const;

function sample(): Shelf {
  const facts = join(projectFolder, "content/facts");
  const names = readdirSync(facts).filter((name) => name.endsWith(".md"));
  const registry = (name: string) => ({ path: `_data/${name}`, text: read("_data", name) });
  return {
    sheets: Object.fromEntries(names.map((name) => [name.slice(0, -3), read("content/facts", name)])),
    input: {
      ...common,
      entities: registry("entities.yaml"),
      storylines: registry("storylines.yaml"),
      texts: null,
    },
    ...nothingRead(),
  };
}

function unseen(): Shelf {
  const unseenFolder = "test/fixtures/unseen";
  const ids = readdirSync(join(projectFolder, unseenFolder)).filter((id) =>
    lines.some(({ sheet }) => sheet === id),
  );
  const stored = (id: string) => {
    const text = read(unseenFolder, id, "article.txt");
    return { "article.txt": { text, sha256: createHash("sha256").update(text).digest("hex") } };
  };
  return {
    sheets: Object.fromEntries(ids.map((id) => [id, read(unseenFolder, id, "sheet.md")])),
    input: {
      ...common,
      entities: null,
      storylines: null,
      texts: Object.fromEntries(ids.map((id) => [id, stored(id)])),
    },
    ...nothingRead(),
  };
}

const pathOf = (id: string) => `content/facts/${id}.md`;

function diagnose({ input, files, said, reader }: Shelf, texts: Shelf["sheets"]): readonly Diagnostic[] {
  const sheets = Object.entries(texts).map(([id, text]) => {
    const key = `${id}\n${text}`;
    const file = files.get(key) ?? { path: pathOf(id), text };
    files.set(key, file);
    return file;
  });
  const fileOf = new Map(sheets.map((file) => [file.path, file]));
  const knownProblems: KnownProblems = {
    of: ({ facts }) => said.get(fileOf.get(facts)!),
    keep: ({ facts }, problems) => said.set(fileOf.get(facts)!, problems),
  };
  const whole = { ...input, sheets, knownProblems };
  const prepared = prepare(whole);
  const reads = reader.read(prepared.groups, prepared.context, "");
  return assembleLocated(whole, linkSheets(whole, prepared, reads).check()).diagnostics.filter(
    ({ severity, code }) => severity !== "note" && !/uncited$|^silent-edit$|^event-overdue$/.test(code),
  );
}

const keyOf = ({ code, message, span }: Diagnostic) => `${span.file} ${code} ${message}`;

/**
 * What is told of each line, and was not of its sheet without it. A title and a bottom line of each sheet are tried at a time, of the body
 * all; what is told elsewhere than in one of the two may be of either.
 */
function toldOf(shelf: Shelf): ReadonlyMap<SoundLine, readonly Diagnostic[]> {
  const known = new Set(diagnose(shelf, shelf.sheets).map(keyOf));
  const news = (sheets: Shelf["sheets"]) => diagnose(shelf, sheets).filter((one) => !known.has(keyOf(one)));
  const found = new Map<SoundLine, readonly Diagnostic[]>();
  const ids = Object.keys(shelf.sheets);
  const own = (id: string, where: SoundLine["where"]) =>
    lines.filter((line) => line.sheet === id && line.where === where);

  const inBody = news(mapped(shelf.sheets, (text, id) => withParagraphs(text, own(id, "body"))));
  for (const id of ids) {
    const first = frontOf(shelf.sheets[id]!).split("\n").length + 2;
    for (const [at, line] of own(id, "body").entries())
      found.set(
        line,
        inBody.filter(({ span }) => span.file === pathOf(id) && span.line === first + at * 2),
      );
  }
  const fields = ["title", "bottomLine"] as const;
  const rounds = Math.max(...ids.flatMap((id) => fields.map((where) => own(id, where).length)));
  for (let round = 0; round < rounds; round++) {
    const tried = mapped(shelf.sheets, (text, id) =>
      fields.reduce((sheet, where) => withField(sheet, own(id, where)[round]), text),
    );
    const told = news(tried);
    const isIn = (where: string, { span }: Diagnostic, id: string) =>
      tried[id]!.split("\n")[span.line - 1]!.startsWith(`${where}:`);
    for (const id of ids)
      for (const [where, other] of [fields, fields.toReversed()] as const) {
        const line = own(id, where!)[round];
        if (line !== undefined)
          found.set(
            line,
            told.filter((one) => one.span.file === pathOf(id) && !isIn(other!, one, id)),
          );
      }
  }
  return found;
}

function mapped(sheets: Shelf["sheets"], change: (text: string, id: string) => string): Shelf["sheets"] {
  return Object.fromEntries(Object.entries(sheets).map(([id, text]) => [id, change(text, id)]));
}

/** The front matter with its marks. */
const frontOf = (text: string) => text.slice(0, text.indexOf("\n---\n", 4) + 4);

function withParagraphs(text: string, added: readonly SoundLine[]): string {
  const front = frontOf(text);
  return `${front}\n\n${added.map((line) => `${line.text.trim()}\n\n`).join("")}${text.slice(front.length + 1)}`;
}

function withField(text: string, line: SoundLine | undefined): string {
  if (line === undefined) return text;
  const field = new RegExp(`^${line.where}:.*(?:\\n[ ]+.*)*`, "m");
  return text.replace(field, () => `${line.where}: ${JSON.stringify(line.text.trim())}`);
}

test("of sound lines by strangers, those told of are known", { timeout: 400_000 }, async () => {
  const found = new Map([sample(), unseen()].flatMap((shelf) => [...toldOf(shelf)]));
  const told = lines.flatMap((line) => {
    const codes = found.get(line)!.map(({ code, severity }) => `${severity} ${code}`);
    return codes.length === 0
      ? []
      : [`${codes.join(", ")}: ${line.sheet} ${line.where}: ${line.text.trim()}`];
  });
  expect(lines.length).toBeGreaterThan(600);
  expect(told.length / lines.length).toBeLessThan(0.03);
  // Whoever is told of an error can't publish.
  expect(told.filter((line) => /^[^:]*\berror /.test(line)).length / lines.length).toBeLessThan(0.01);
  await expect(`${told.join("\n")}\n`).toMatchFileSnapshot("sound-sentences.txt");
});
