import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { importCode } from "../compile/owners-code.ts";
import type { Layout } from "../render/render-page.ts";

/** Reads the layouts in TSX of a folder as they are now, by the names that templates know them by: `briefing.11ty.tsx`. */
export async function loadLayouts(folder: string): Promise<ReadonlyMap<string, Layout>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".11ty.tsx"))
    .map(({ parentPath, name }) => join(parentPath, name));
  const modules = await importCode(paths);
  return new Map(
    paths.map((path, at) => [relative(folder, path).split(sep).join("/"), modules[at] as Layout]),
  );
}
