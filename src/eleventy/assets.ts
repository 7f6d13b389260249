import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

/** Addresses of the bundled assets by their plain names: `{ "style.css": "/assets/hashed/style-3f2a.css" }`. */
export type AssetAddresses = Readonly<Record<string, string>>;

/**
 * Bundles `layouts/styles/style.css` and every script of `layouts/scripts/` into `assets/hashed/`, with a hash of the contents in
 * each name, so that hosts may cache that folder for ever; copies `layouts/assets/` as it is, where nothing may be.
 */
export async function writeAssets(layoutsDir: string, outDir: string): Promise<AssetAddresses> {
  const folder = join(outDir, "assets", "hashed");
  await mkdir(folder, { recursive: true });
  const fixed = join(layoutsDir, "assets");
  if (existsSync(fixed)) await cp(fixed, join(outDir, "assets"), { recursive: true });

  const scripts = (await readdir(join(layoutsDir, "scripts"))).filter((name) => name.endsWith(".ts")).sort();
  const entries = [
    { name: "style.css", entry: join(layoutsDir, "styles", "style.css") },
    ...scripts.map((name) => ({
      name: name.replace(/\.ts$/, ".js"),
      entry: join(layoutsDir, "scripts", name),
    })),
  ];
  const written = await Promise.all(entries.map(({ name, entry }) => bundle(name, entry, folder)));
  return Object.fromEntries(written);
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
