import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, readdir, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { build } from "esbuild";

/** Addresses of the bundled assets by their plain names: `{ "style.css": "/assets/hashed/style-3f2a.css" }`. */
export type AssetAddresses = Readonly<Record<string, string>>;

/** The assets of a build: where pages find them, and the paths of all their files in the site. */
export interface WrittenAssets {
  readonly addresses: AssetAddresses;
  readonly paths: readonly string[];
}

/**
 * Bundles the two style sheets of `layouts/styles/` and every script of `layouts/scripts/` into `assets/hashed/`, with a hash of the contents in
 * each name, so that hosts may cache that folder for ever; copies `layouts/assets/` as it is, where nothing may be.
 */
export async function writeAssets(layoutsDir: string, outDir: string): Promise<WrittenAssets> {
  const folder = join(outDir, "assets", "hashed");
  await mkdir(folder, { recursive: true });
  const fixed = join(layoutsDir, "assets");
  if (existsSync(fixed)) await cp(fixed, join(outDir, "assets"), { recursive: true });

  const scripts = (await readdir(join(layoutsDir, "scripts"))).filter((name) => name.endsWith(".ts")).sort();
  const entries = [
    ...["style.css", "lists.css"].map((name) => ({ name, entry: join(layoutsDir, "styles", name) })),
    ...scripts.map((name) => ({
      name: name.replace(/\.ts$/, ".js"),
      entry: join(layoutsDir, "scripts", name),
    })),
  ];
  const written = await Promise.all(entries.map(({ name, entry }) => bundle(name, entry, folder)));
  const all = await filesBelow(join(outDir, "assets"));
  return { addresses: Object.fromEntries(written), paths: all.map((path) => `assets/${path}`) };
}

async function bundle(name: string, entry: string, folder: string): Promise<[string, string]> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
  });
  const contents = outputFiles[0]?.text ?? "";
  const hash = createHash("sha256").update(contents).digest("hex").slice(0, 10);
  const hashed = name.replace(/\.(\w+)$/, `-${hash}.$1`);
  await writeFile(join(folder, hashed), contents);
  return [name, `/assets/hashed/${hashed}`];
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join("/"));
}
