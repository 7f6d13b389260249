import type { ValuePath } from "../diagnostics/diagnostic.ts";
import { nearestName } from "../text/nearest-name.ts";
import { idNow, notesIn, recordIds } from "./prose/matching/notes.ts";
import type { Finding, RuleContext } from "./rule.ts";

/** References to records of other sheets, `sheet-id#record-id`, that lead to no record there. That the sheet exists is known from resolving. */
export function* referencesToOtherSheets({ sheet, archive, resolution }: RuleContext): Iterable<Finding> {
  for (const { path, written, words } of referencesWithHash(sheet)) {
    const hash = written.indexOf("#");
    const sheetId = written.slice(0, hash);
    const record = written.slice(hash + 1);
    const other = Object.hasOwn(archive.byId, sheetId) ? archive.byId[sheetId] : undefined;
    if (other === undefined || resolution.unknownReferences.some((known) => known.written === written))
      continue;
    const ids = recordIds(other);
    if (ids.has(record)) continue;
    const now = idNow(other, record);
    if (now !== null) {
      const text = `${sheetId}#${now}`;
      yield {
        at: path,
        words,
        message: `Record "${record}" of sheet "${sheetId}" is "${now}" now.`,
        hint: `Write ${text}.`,
        fix: { was: written, text },
      };
      continue;
    }
    const near = nearestName(record, ids);
    yield {
      at: path,
      words,
      message: `Sheet "${sheetId}" has no record "${record}".`,
      hint: near === null ? undefined : `Did you mean "${sheetId}#${near}"?`,
    };
  }
}

interface Reference {
  readonly path: ValuePath;
  readonly written: string;
  readonly words?: string;
}

/** The references that name a sheet before a hash, with where they stand. */
export function* referencesWithHash(sheet: RuleContext["sheet"]): Iterable<Reference> {
  for (const note of notesIn(sheet.bottomLine))
    if (note.sheet !== null)
      yield { path: ["bottomLine"], written: `${note.sheet}#${note.record}`, words: note.written };
  for (const map of ["statements", "events", "figures"] as const)
    for (const id in sheet[map]) {
      const written = sheet[map][id]?.supersedes;
      if (written?.includes("#")) yield { path: [map, id, "supersedes"], written };
    }
  for (const id in sheet.statements)
    for (const field of ["about", "denies", "differs", "leavesOpen", "disputes"] as const)
      for (const [index, one] of (sheet.statements[id]?.[field] ?? []).entries()) {
        const written = typeof one === "string" ? one : one.from;
        if (written.includes("#"))
          yield {
            path: ["statements", id, field, index, ...(typeof one === "string" ? [] : ["from"])],
            written,
          };
      }
  for (const id in sheet.questions) {
    const written = sheet.questions[id]?.answered;
    if (written?.includes("#")) yield { path: ["questions", id, "answered"], written };
  }
}
