import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { linkSheets, prepare } from "../../src/engine.ts";
import type { SheetFiles } from "../../src/model/fact-sheet.ts";
import { defaultSite } from "../../src/model/site.ts";
import { SheetReader } from "../../src/read-sheets.ts";
import { assembleLocated } from "./assemble-located.ts";
import { projectFolder } from "./build-site.ts";

const file = (path: string) => ({ path, text: readFileSync(join(projectFolder, path), "utf8") });

/** The sheets of the sample archive, as they lie in the project. */
export const sampleSheets = readdirSync(join(projectFolder, "content/facts")).map((name) =>
  file(`content/facts/${name}`),
);

const entities = file("_data/entities.yaml");
const storylines = file("_data/storylines.yaml");
const reader = new SheetReader();

/** The archive that the sheets make with the project's registry and storylines. */
export function sampleArchive(): ReturnType<typeof archiveOf> {
  theArchive ??= archiveOf(sampleSheets);
  return theArchive;
}

let theArchive: ReturnType<typeof archiveOf> | undefined;

/** The archive that these of the sheets make, on another day, or with some held against the rules. A sheet is read once for all of them. */
export function archiveOf(
  sheets: typeof sampleSheets,
  {
    now = "2026-03-01",
    isChecked,
  }: { readonly now?: string; readonly isChecked?: (files: SheetFiles) => boolean } = {},
) {
  const site = defaultSite;
  const input = { sheets, entities, storylines, site, now, drafts: false, texts: null };
  const prepared = prepare(input);
  const reads = reader.read(prepared.groups, prepared.context, "");
  return assembleLocated(input, linkSheets(input, prepared, reads).check(isChecked));
}
