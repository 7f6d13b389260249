import { renameSync } from "node:fs";
import { lstat, mkdir, readdir, realpath } from "node:fs/promises";
import { dirname } from "node:path";
import { asCannotRun, CannotRun, hasCode } from "../files/cannot-run.ts";
import { shownPath } from "../files/paths.ts";
import { exchangeFolders } from "./exchange-folders.ts";
import { strangeIn } from "./own-site.ts";
import { openWorkspace, type Waiting, type Workspace } from "./workspace.ts";

/**
 * Fills a folder aside with `fill`, then puts it in the place of `out` in one step. Until then, and whenever `fill`
 * throws, gives null or the process is killed, `out` is as it was.
 *
 *   _site.building/        the workspace; one build at a time has it
 *     owner.json           who that is
 *     site/                the new folder while it is filled
 *     replaced/            the old one, for the moment of the swap
 *   _site/
 *
 * The workspace stands beside `out` because only within one file system a folder can be moved in one step. Whoever
 * opens a workspace that a killed build left behind first puts things right: see `workspace.ts`.
 */
export async function publishFolder<Result>(
  out: string,
  fill: (stage: string) => Promise<Result>,
  waiting: Waiting = {},
): Promise<Result> {
  try {
    const target = await targetOf(out);
    await mkdir(dirname(target), { recursive: true });
    const workspace = await openWorkspace(target, waiting);
    let hasFailed = true;
    try {
      await checkReplaceable(target, out);
      await mkdir(workspace.site, { recursive: true });
      const result = await fill(workspace.site);
      if (result === null) return result;
      await swap(workspace, target);
      hasFailed = false;
      return result;
    } finally {
      await workspace.close({ hasFailed });
    }
  } catch (error) {
    throw asCannotRun(error, `The site can't be written to "${shownPath(out)}"`) ?? error;
  }
}

/** The folder itself where `out` is a symbolic link to it: the link stays. */
async function targetOf(out: string): Promise<string> {
  const found = await lstatOrNull(out);
  return found?.isSymbolicLink() ? realpath(out) : out;
}

/** Only nothing, an empty folder or an earlier site may be replaced. */
async function checkReplaceable(target: string, out: string): Promise<void> {
  const found = await lstatOrNull(target);
  if (found === null) return;
  const shown = shownPath(out);
  if (!found.isDirectory())
    throw new CannotRun(`"${shown}" is a file, and the site is a folder.`, "Name another folder with --out.");
  if ((await readdir(target)).length === 0) return;
  const strange = await strangeIn(target);
  if (strange === null) return;
  throw new CannotRun(
    `"${shown}" holds files that this program did not write, and the output folder is replaced as a whole: it ${strange}.`,
    `Name another folder with --out, or delete "${shown}" if nothing in it is needed.`,
  );
}

/**
 * Puts the new folder in the place of the old one. Where the system can exchange two folders, there is no moment
 * without a whole one. Elsewhere there are two renames, one right after the other, with nothing of this process in
 * between; a kill or a power cut that falls between them is put right by the next build.
 */
async function swap(workspace: Workspace, target: string): Promise<void> {
  workspace.checkStillOurs();
  if ((await lstatOrNull(target)) === null) return renameSync(workspace.site, target);
  if (exchangeFolders(workspace.site, target)) return;
  renameSync(target, workspace.replaced);
  try {
    renameSync(workspace.site, target);
  } catch (error) {
    renameSync(workspace.replaced, target);
    throw error;
  }
}

async function lstatOrNull(path: string) {
  return lstat(path).catch((error: unknown) => {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  });
}
