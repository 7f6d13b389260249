import { realpath } from "node:fs/promises";
import { homedir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { CannotRun } from "../files/cannot-run.ts";
import { isWithin, shownPath } from "../files/paths.ts";
import type { Project } from "../files/project.ts";

type Folders = Pick<Project, "outDir" | "contentDir" | "dataDir" | "root" | "sources">;

/**
 * Refuses an output folder whose replacement would destroy something: one that is, holds or lies in what people
 * wrote. Folders are compared after symbolic links are followed. What else may stand in it is `publishFolder`'s to judge.
 */
export async function checkOutFolder({ outDir, contentDir, dataDir, root, sources }: Folders): Promise<void> {
  const out = await real(outDir);
  const refuse = (what: string): never => {
    throw new CannotRun(
      `The site can't be written to "${shownPath(outDir)}": it ${what}, and the output folder is replaced as a whole.`,
      "Name a folder of its own, such as --out _site",
    );
  };
  const written: readonly Named[] = [
    [contentDir, "the content folder"],
    [dataDir, "the data folder"],
    [sources, "the folder of source texts"],
  ];
  const kept: readonly Named[] = [
    ...written,
    [root, "the folder of this program"],
    [homedir(), "your home folder"],
    [process.cwd(), "the working directory"],
  ];
  for (const [folder, name] of kept) {
    if (folder === null) continue;
    const place = await real(folder);
    if (out === place) refuse(`is ${name}`);
    if (isWithin(out, place)) refuse(`holds ${name}`);
  }
  for (const [folder, name] of written)
    if (folder !== null && isWithin(await real(folder), out)) refuse(`lies in ${name}`);
  for (const folder of ["layouts", "src", "dist", "node_modules", ".git"])
    if (isWithin(await real(join(root, folder)), out)) refuse(`lies in "${folder}" of this program`);
}

type Named = readonly [folder: string | null, name: string];

/** The path with links followed as far as it exists. */
async function real(path: string): Promise<string> {
  const absolute = resolve(path);
  try {
    return await realpath(absolute);
  } catch {
    const parent = dirname(absolute);
    return parent === absolute ? absolute : join(await real(parent), basename(absolute));
  }
}
