import type { BuildOptions, BuildResult } from "esbuild";

export const root: string;
export const dist: string;

export function compile(
  entryPoints: BuildOptions["entryPoints"],
  outdir: string,
  options: BuildOptions,
): Promise<BuildResult<{ write: false; metafile: true }>>;
