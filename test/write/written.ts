import { readFileSync } from "node:fs";
import { linkArchive } from "../../src/link/link-archive.ts";
import type { Archive } from "../../src/model/archive.ts";
import type { WrittenBriefing } from "../../src/model/written.ts";
import { parseEntities, parseStorylines } from "../../src/parse/parse-registry.ts";
import { parseSheets } from "../../src/parse/parse-sheets.ts";
import { resolveSheet } from "../../src/resolve/resolve-sheet.ts";
import type { SourceFile } from "../../src/text/span.ts";
import { writeBriefing } from "../../src/write/write-briefing.ts";

/** The archive of these sheets, read as the engine reads them. Shape errors end the test. */
export function archiveOf(
  files: readonly SourceFile[],
  registry?: SourceFile,
  storylines?: SourceFile,
): Archive {
  const { sheets, problems } = parseSheets(files);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join("\n"));
  const entities = registry === undefined ? {} : parseEntities(registry).entities;
  const sheetIds = new Set(sheets.map((sheet) => sheet.data.id));
  const briefings = sheets.map((sheet) => resolveSheet(sheet, entities, { lang: "en", sheetIds }).briefing);
  return linkArchive(
    briefings,
    entities,
    storylines === undefined ? {} : parseStorylines(storylines).storylines,
  );
}

export function writeFrom(archive: Archive, id: string): WrittenBriefing {
  const briefing = archive.byId[id];
  if (briefing === undefined) throw new Error(`no briefing "${id}"`);
  return writeBriefing(briefing, archive);
}

/** The briefing of one sheet that stands alone. */
export function written(sheet: string): WrittenBriefing {
  const archive = archiveOf([{ path: "content/facts/sheet.md", text: sheet }]);
  return writeFrom(archive, archive.briefings[0]?.id ?? "");
}

/** A sheet of one read article, dateline Wednesday 6 August 2025, with these records and this body. */
export function sheetWith(records: string, body = ""): string {
  return `---
factsheet: 1
id: example
title: An example
bottomLine: The bottom line.
sources:
  article: {type: news-report, publisher: unstated, title: unstated, dateline: {date: 2025-08-06}}
${records}---
${body}`;
}

export function projectFile(path: string): SourceFile {
  return { path, text: readFileSync(new URL(`../../${path}`, import.meta.url), "utf8") };
}
