import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { asCannotRun, CannotRun, hasCode } from "../files/cannot-run.ts";
import { openOrdinary } from "../files/ordinary-file.ts";
import { pagesFolder } from "../files/read-pages.ts";
import type { CopiedFile } from "../model/own-page.ts";

/**
 * Puts the plain files of `content/pages` into the site, byte for byte. Of HTML and SVG the text is written that was looked
 * through. Where something stands already nothing is written over it.
 */
export async function copyPages(
  contentDir: string,
  copied: readonly CopiedFile[],
  outDir: string,
): Promise<void> {
  for (const { file, source, path, text } of copied) {
    const target = join(outDir, path);
    try {
      await mkdir(dirname(target), { recursive: true });
      if (text !== null) await writeFile(target, text, { flag: "wx" });
      else await copyFile(join(pagesFolder(contentDir), source), target, file);
    } catch (error) {
      if (hasCode(error, "EEXIST"))
        throw new CannotRun(`"${file}" would stand where the site has another file.`, "Rename it.");
      throw asCannotRun(error, `"${file}" can't be copied`) ?? error;
    }
  }
}

async function copyFile(source: string, target: string, shown: string): Promise<void> {
  const file = await openOrdinary(source);
  if (file === null)
    throw new CannotRun(`"${shown}" was changed while it was being read.`, "Run the command again.");
  await pipeline(file.createReadStream(), createWriteStream(target, { flags: "wx" }));
}
