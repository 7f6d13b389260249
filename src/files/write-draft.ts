import { constants, copyFile, link, mkdir, readFile, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { asCannotRun, CannotRun, hasCode } from "./cannot-run.ts";
import { shownPath } from "./paths.ts";
import { factsFolder } from "./read-content.ts";
import { refuseTakenId, taken } from "./write-new-sheet.ts";

/** A drafted sheet and the text it was made from. */
export interface DraftFiles {
  readonly id: string;
  readonly sheet: string;
  readonly source: { readonly file: string; readonly bytes: Uint8Array };
}

/**
 * Writes the stored text, then the sheet, each whole or not at all. Gives the paths of both. Refuses an id or a file that exists;
 * a stored text that is there already is kept if it is the same.
 */
export async function writeDraft(
  { id, sheet, source }: DraftFiles,
  contentDir: string,
  sourcesDir: string,
): Promise<{ readonly sheet: string; readonly source: string }> {
  const facts = factsFolder(contentDir);
  await refuseTakenId(id, facts);
  const paths = { sheet: join(facts, `${id}.md`), source: join(sourcesDir, id, source.file) };
  const hadSources = await stat(sourcesDir)
    .then(() => true)
    .catch(() => false);
  const isNew = await place(paths.source, source.bytes, async () => {
    if (!Buffer.from(source.bytes).equals(await readFile(paths.source)))
      throw new CannotRun(
        `Another text is stored already: ${shownPath(paths.source)}`,
        "Choose another id, or delete that text; nothing was changed.",
      );
  });
  try {
    await place(paths.sheet, Buffer.from(sheet), () => {
      throw taken(id, shownPath(paths.sheet));
    });
  } catch (error) {
    if (isNew) {
      await rm(paths.source, { force: true });
      for (const folder of [dirname(paths.source), ...(hadSources ? [] : [sourcesDir])])
        await rmdir(folder).catch(() => {});
    }
    throw error;
  }
  return paths;
}

/** Writes beside the place, then links it there: a link is never made over a file that exists. False where one does. */
async function place(path: string, bytes: Uint8Array, exists: () => void | Promise<void>): Promise<boolean> {
  const aside = `${path}.${process.pid}.new`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(aside, bytes, { flag: "wx" });
    await link(aside, path).catch((error: unknown) => {
      // Not every file system has links.
      if (!hasCode(error, "EPERM", "ENOSYS", "ENOTSUP", "EOPNOTSUPP", "EMLINK")) throw error;
      return copyFile(aside, path, constants.COPYFILE_EXCL);
    });
    return true;
  } catch (error) {
    if (!hasCode(error, "EEXIST")) throw asCannotRun(error, `"${shownPath(path)}" can't be written`) ?? error;
    await exists();
    return false;
  } finally {
    await rm(aside, { force: true });
  }
}
