// Plain JavaScript: it compiles the program, which is TypeScript, as well.
import { readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of this program, and the one in it that holds what was compiled of it. */
export const root = fileURLToPath(new URL("../../", import.meta.url));
export const dist = join(root, "dist");

/**
 * Compiles these files to modules for Node, each under its name in `outdir`, with all that they import. Gives esbuild's result, with
 * the texts; nothing is written.
 */
export async function compile(entryPoints, outdir, options) {
  const { build } = await import("esbuild");
  return build({
    absWorkingDir: root,
    entryPoints,
    outdir,
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "node",
    target: "node20",
    // esbuild takes Node for not knowing \p{L}, and made of each such pattern a `new RegExp` wherever it is used, in loops too.
    supported: { "regexp-unicode-property-escapes": true },
    jsx: "automatic",
    jsxImportSource: "#jsx",
    tsconfigRaw: {},
    sourcesContent: false,
    logLevel: "silent",
    ...options,
    plugins: [...(options.plugins ?? []), ownAddresses(outdir)],
  });
}

/** Compiled code lies elsewhere than its sources, and still finds what stands beside them. */
const ownAddresses = (outdir) => ({
  name: "own-addresses",
  setup(build) {
    build.onLoad({ filter: /\.[cm]?[jt]sx?$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      if (!text.includes(`${meta}.`)) return null;
      const from = relative(outdir, path).split(sep).map(encodeURIComponent).join("/");
      const address = `new URL("${from}", ${meta}.url)`;
      const toPath = 'process.getBuiltinModule("node:url").fileURLToPath';
      return {
        contents: text
          .replaceAll(`${meta}.url`, `${address}.href`)
          .replaceAll(`${meta}.dirname`, `${toPath}(new URL(".", ${address}))`)
          .replaceAll(`${meta}.filename`, `${toPath}(${address})`),
        loader: extname(path).replace(/^\.[cm]?/, ""),
      };
    });
  },
});

const meta = "import.meta";
