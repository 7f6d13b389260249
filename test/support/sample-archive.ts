import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defaultSite } from "../../src/model/site.ts";
import { assembleLocated } from "./assemble-located.ts";
import { projectFolder } from "./build-site.ts";

const file = (path: string) => ({ path, text: readFileSync(join(projectFolder, path), "utf8") });

/** The sheets of the sample archive, as they lie in the project. */
export const sampleSheets = readdirSync(join(projectFolder, "content/facts")).map((name) =>
  file(`content/facts/${name}`),
);

/** The archive that these sheets make with the project's registry and storylines. */
export function sampleArchive(sheets: typeof sampleSheets = sampleSheets, now = "2026-03-01") {
  return assembleLocated({
    sheets,
    entities: file("_data/entities.yaml"),
    storylines: file("_data/storylines.yaml"),
    site: defaultSite,
    now,
    drafts: false,
    texts: null,
  });
}
