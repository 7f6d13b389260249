import { createHash } from "node:crypto";
import { groundSheet } from "../../src/evidence/ground-sheet.ts";
import type { Grounding } from "../../src/model/grounding.ts";
import { parseSheets } from "../../src/parse/parse-sheets.ts";
import { resolveSheet } from "../../src/resolve/resolve-sheet.ts";
import { dictionary } from "../../src/text/dictionary.ts";

/** Reads a sheet and holds it against texts, by file name. */
export function ground(sheet: string, texts: Readonly<Record<string, string>>): Grounding {
  const { sheets, problems } = parseSheets([{ path: "content/facts/sheet.md", text: sheet }]);
  const [parsed] = sheets;
  if (parsed === undefined) throw new Error(`The sheet can't be read: ${JSON.stringify(problems)}`);
  const { briefing } = resolveSheet(parsed, dictionary([]), {
    lang: "en",
    sheetIds: new Set([parsed.data.id]),
  });
  return groundSheet(briefing, parsed.data, stored(texts));
}

/** A sheet with one source, `ferry.txt`, and these records. */
export function sheetWith(records: string, source = ""): string {
  return `---
factsheet: 1
id: ferry-strike
title: Ferry strike ends
bottomLine: The strike is over.
sources:
  report:
    type: news-report
    dateline: {date: 2026-03-04}
    text: ferry.txt
${source}
entities:
  union: {type: organization, name: Seamen's Union}
${records.replace(/^\n|\s+$/g, "")}
---
`;
}

function stored(texts: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(texts).map(([file, text]) => [
      file,
      { text, sha256: createHash("sha256").update(text).digest("hex") },
    ]),
  );
}
