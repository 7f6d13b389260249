import { dirname, resolve } from "node:path";
import { parseSheets } from "../parse/parse-sheets.ts";
import type { SourceFile } from "../text/span.ts";
import { readGitHistory } from "./git-history.ts";
import type { Past } from "./past.ts";
import type { Project } from "./project.ts";
import { readSnapshots } from "./read-snapshots.ts";

/** Up to so many sheets git is asked without being told to: it answers within the blink of an eye. */
const mostSheets = 500;

/**
 * Reads the earlier versions of the sheets: from git, or from the folder that `history` in `site.ts` names, counted from the
 * folder above the data folder. Where they can't be had, a plain sentence says why.
 */
export async function readHistory(
  { site: { history }, contentDir, dataDir, now }: Pick<Project, "site" | "contentDir" | "dataDir" | "now">,
  files: readonly SourceFile[],
): Promise<Past> {
  if (history === false || files.length === 0) return { history: null, remark: null };
  if (typeof history === "string") return readSnapshots(resolve(dirname(dataDir), history), history, now);
  if (history === null && files.length > mostSheets)
    return {
      history: null,
      remark:
        `There are more than ${mostSheets} sheets, so their earlier versions were not read and there are no history pages. ` +
        "Set history: true in site.ts to have them.",
    };
  const sheets = parseSheets(files).sheets.map(({ data, files: { facts, prose } }) => ({
    id: data.id,
    files: facts === prose || prose === null ? [facts] : [facts, prose],
  }));
  return readGitHistory(contentDir, sheets, { now, always: history === true });
}
