import type { Dirent } from "node:fs";
import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "../diagnostics/diagnostic.ts";
import type { CopiedFile } from "../model/own-page.ts";
import { printablePath } from "../model/plain-path.ts";
import { fileNameFault, pageFileKind, refusedFile } from "../parse/page-files.ts";
import type { PagesFolder } from "../parse/parse-pages.ts";
import type { SourceFile } from "../text/span.ts";
import { asCannotRun, hasCode } from "./cannot-run.ts";
import { specialFile } from "./ordinary-file.ts";
import { shownPath } from "./paths.ts";
import { isLeftover } from "./read-content.ts";
import { type ReadText, readText, topOf } from "./read-text.ts";

/** What lies in `content/pages`, and what lies there and should not. */
export interface ReadPages extends PagesFolder {
  readonly problems: readonly Problem[];
}

/** Where the pages of a content folder stand. */
export const pagesFolder = (contentDir: string): string => join(contentDir, "pages");

/**
 * Reads the pages that people wrote by hand, and lists the files beside them that are copied. Ordinary files only: a link is not
 * followed, and nothing else is opened. No folder of that name is no pages.
 */
export async function readPages(contentDir: string): Promise<ReadPages> {
  const top = pagesFolder(contentDir);
  const reader = new PagesReader();
  const found = await lstat(top).catch((error: unknown) => {
    if (hasCode(error, "ENOENT")) return null;
    throw asCannotRun(error, `"${shownPath(top)}" can't be read`) ?? error;
  });
  if (found?.isSymbolicLink()) reader.problems.push(linkInPages(shownPath(top)));
  else if (found !== null) await walk(top, "");
  return reader;

  async function walk(folder: string, within: string): Promise<void> {
    for (const entry of await list(folder)) {
      if (isLyingAbout(entry.name)) continue;
      const path = `${within}${entry.name}`;
      const file = join(folder, entry.name);
      const shown = printablePath(shownPath(file));
      if (entry.isSymbolicLink()) reader.problems.push(linkInPages(shown));
      else if (entry.isDirectory()) await enter(entry.name, file, path, shown);
      else if (!entry.isFile()) reader.problems.push(specialFile(shown, entry));
      else await reader.take(path, shown, () => readText(file));
    }
  }

  async function enter(name: string, folder: string, path: string, shown: string): Promise<void> {
    const fault = fileNameFault(shown, name);
    if (fault) reader.problems.push(fault);
    else await walk(folder, `${path}/`);
  }
}

/** What becomes of each file, wherever its text comes from. */
export class PagesReader implements ReadPages {
  readonly pages: { file: SourceFile; path: string }[] = [];
  readonly copied: CopiedFile[] = [];
  readonly problems: Problem[] = [];

  async take(path: string, shown: string, read: () => Promise<ReadText | null>): Promise<void> {
    const name = path.slice(path.lastIndexOf("/") + 1);
    const kind = pageFileKind(name);
    if (kind === "refused") return void this.problems.push(refusedFile(shown, path));
    // A page may have an address of its own. By a name that is no UTF-8 nothing can be opened.
    const isReadable = printablePath(name) === name && !name.includes("\uFFFD");
    const fault = kind === "page" && isReadable ? null : fileNameFault(shown, name);
    if (fault) return void this.problems.push(fault);
    if (kind === "copied") return void this.copied.push(copiedFile(shown, path, null));
    const text = await read();
    // Gone since it was listed: editors do that as they save.
    if (text === null) return;
    if ("problem" in text) this.problems.push(text.problem);
    else if (kind === "page") this.pages.push({ file: text.file, path });
    else this.copied.push(copiedFile(shown, path, text.file.text));
  }
}

function copiedFile(file: string, source: string, text: string | null): CopiedFile {
  return { file, source, path: source.normalize("NFC"), text };
}

async function list(folder: string): Promise<readonly Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  } catch (error) {
    throw asCannotRun(error, `The folder "${shownPath(folder)}" can't be read`) ?? error;
  }
}

/** What editors and systems leave behind. Any other name that begins with a dot was meant for something, and is told. */
export function isLyingAbout(name: string): boolean {
  if (!name.startsWith(".")) return isLeftover(name) || /^(?:thumbs\.db|desktop\.ini)$/i.test(name);
  return /^\.(?:_|#|~|nfs|fuse_hidden|git|DS_Store$|directory$|localized$|keep$|obsidian$|vscode$|idea$|Trash)|~$|\.(?:sw[a-p]|bak|orig|tmp)$/i.test(
    name,
  );
}

export function linkInPages(file: string): Problem {
  return {
    code: "link-outside-content",
    severity: "error",
    message: "This is a symbolic link, and none is followed in content/pages.",
    hint: "Put a copy of the file in its place.",
    at: topOf(file),
  };
}
