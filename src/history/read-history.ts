import { dirname, resolve } from "node:path";
import type { Project } from "../files/project.ts";
import type { Id } from "../model/common.ts";
import type { SheetFiles } from "../model/fact-sheet.ts";
import { readGitHistory, type SheetPaths } from "./git-history.ts";
import type { Past } from "./past.ts";
import { readSnapshots } from "./read-snapshots.ts";

/** Up to so many sheets git is asked without being told to: it answers within the blink of an eye. */
const mostSheets = 500;

/**
 * Reads the earlier versions of the sheets: from git, or from the folder that `history` in `site.ts` names, counted from the
 * folder above the data folder. Where they can't be had, a plain sentence says why.
 */
export async function readHistory(
  { site: { history }, contentDir, dataDir, now }: Pick<Project, "site" | "contentDir" | "dataDir" | "now">,
  sheets: readonly SheetPaths[],
): Promise<Past> {
  if (history === false || sheets.length === 0) return { history: null, remark: null };
  if (typeof history === "string") return readSnapshots(resolve(dirname(dataDir), history), history, now);
  if (history === null && sheets.length > mostSheets)
    return {
      history: null,
      remark:
        `There are more than ${mostSheets} sheets, so their earlier versions were not read and there are no history pages. ` +
        "Set history: true in site.ts to have them.",
    };
  return readGitHistory(contentDir, sheets, { now, always: history === true });
}

/** A sheet and the one or two files that it stands in. */
export function sheetPaths(id: Id, { facts, prose }: SheetFiles): SheetPaths {
  return { id, files: facts === prose || prose === null ? [facts] : [facts, prose] };
}
