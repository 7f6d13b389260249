import { lstat } from "node:fs/promises";
import { dirname, join } from "node:path";

/** The nearest folder from here up that holds a repository; null where there is none. Git is not asked: it may not be there. */
export async function repositoryTop(start: string): Promise<string | null> {
  for (let folder = start; ; folder = dirname(folder)) {
    if (await lstat(join(folder, ".git")).catch(() => null)) return folder;
    if (folder === dirname(folder)) return null;
  }
}
