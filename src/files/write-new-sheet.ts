import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseSheets } from "../parse/parse-sheets.ts";
import { asCannotRun, CannotRun, hasCode } from "./cannot-run.ts";
import { newSheetText } from "./new-sheet-text.ts";
import { shownPath } from "./paths.ts";
import { factsFolder, findSheets, readSheets, refuseLinkOut } from "./read-content.ts";

/** Writes the scaffold of a fact sheet and gives its path. Refuses an id or a file that exists. */
export async function writeNewSheet(id: string, today: string, contentDir: string): Promise<string> {
  const facts = factsFolder(contentDir);
  await refuseLinkOut(contentDir, facts);
  await refuseTakenId(id, facts);
  const path = join(facts, `${id}.md`);
  try {
    await mkdir(dirname(path), { recursive: true });
    // "wx": never over a file that exists, not even one that appeared a moment ago.
    await writeFile(path, newSheetText(id, today), { flag: "wx" });
  } catch (error) {
    if (hasCode(error, "EEXIST")) throw taken(id, shownPath(path));
    throw asCannotRun(error, `"${shownPath(path)}" can't be written`) ?? error;
  }
  return path;
}

/** The file name says nothing for certain: the id stands in the sheet. */
export async function refuseTakenId(id: string, facts: string): Promise<void> {
  const found = await findSheets(facts).catch((error: unknown) => {
    if (hasCode(error, "ENOENT")) return { paths: [] };
    throw error;
  });
  const sheets = await readSheets(found.paths);
  const sheet = parseSheets(sheets.files).sheets.find(({ data }) => data.id === id);
  if (sheet) throw taken(id, sheet.files.facts);
  const sameName = found.paths.find((path) =>
    [`${id}.facts.yaml`, `${id}.facts.json`].some((end) => path.endsWith(`/${end}`)),
  );
  if (sameName) throw taken(id, shownPath(sameName));
}

export function taken(id: string, shown: string): CannotRun {
  return new CannotRun(
    `There is a sheet "${id}" already: ${shown}`,
    "Choose another id; nothing was changed.",
  );
}
