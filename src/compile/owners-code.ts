import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { BuildFailure, Message, Plugin } from "esbuild";
import { compile, dist, root } from "./compile.js";

/** How the paths begin of the folders that code is compiled into; each is gone when it is loaded. */
export const codeFolders = join(tmpdir(), "readout-code-");

/** What a file exports. */
export type Exports = Readonly<Record<string, unknown>>;

/** Code that can't be read: what is wrong, and where. */
export class UnreadableCode extends Error {
  readonly words: string;
  readonly place: CodePlace | null;

  constructor({ text, location }: Pick<Message, "text" | "location">) {
    super(location === null ? text : `${text} (${location.file}:${location.line})`);
    this.words = text;
    this.place = location && {
      file: resolve(root, location.file),
      line: location.line,
      // esbuild counts the bytes before the place.
      column: Buffer.from(location.lineText).subarray(0, location.column).toString().length,
    };
  }
}

/** The file, the line from 1 and the characters before the place in it. */
interface CodePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * Compiles what owners write (layouts, data files, `.eleventy.js`) with all that it imports, and runs it: afresh each time, since they
 * change while a preview runs. Wherever the files lie, "#engine" is the program that is running, and no package.json has to stand
 * beside them.
 *
 * @throws UnreadableCode where it can't be compiled, whatever it throws itself, and the system's error for a path in `codeFolders`
 * where that can't be written.
 */
export async function importCode(paths: readonly string[]): Promise<readonly Exports[]> {
  const folder = await mkdtemp(codeFolders);
  try {
    const entries = paths.map((_, at) => ({ in: `entry:${at}`, out: `entry-${at}` }));
    const { outputFiles } = await compile(entries, folder, {
      sourcemap: "inline",
      // What is CommonJS asks for packages by it. A `require` that a file has of its own gets another name.
      banner: {
        js: `import { createRequire } from "node:module"; const require = createRequire(import.meta.url);`,
      },
      plugins: [entriesOf(paths), whatItImports],
    }).catch((error: BuildFailure) => {
      const [first] = error.errors ?? [];
      throw first === undefined ? error : new UnreadableCode(first);
    });
    for (const { path, contents } of outputFiles) await writeFile(path, contents);
    // A mistake is told with its line in the source.
    process.setSourceMapsEnabled(true);
    return await Promise.all(
      paths.map((_, at) => import(pathToFileURL(join(folder, `entry-${at}.js`)).href) as Promise<Exports>),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const kept = new Map<string, Promise<Exports>>();

/** What a file exports, read once for the life of this process: a build is made of one state of it. */
export function importOnce(path: string): Promise<Exports> {
  const exports = kept.get(path) ?? importCode([path]).then(([first]) => first ?? {});
  kept.set(path, exports);
  return exports;
}

/** Paths by their numbers: what stands in one, a star among it, would be read as a pattern. */
const entriesOf = (paths: readonly string[]): Plugin => ({
  name: "entries",
  setup(build) {
    build.onResolve({ filter: /^entry:\d+$/ }, ({ path }) => ({ path: paths[Number(path.slice(6))] ?? "" }));
  },
});

/** The program is the one that runs, packages are those beside the file; all else becomes part of what is compiled. */
const whatItImports: Plugin = {
  name: "what-it-imports",
  setup(build) {
    const running = (name: string) => ({ path: pathToFileURL(join(dist, name)).href, external: true });
    build.onResolve({ filter: /^#engine$/ }, () => running("index.js"));
    build.onResolve({ filter: /^\./ }, ({ path, resolveDir }) =>
      resolve(resolveDir, path) === join(root, "src", "index.ts") ? running("index.js") : undefined,
    );
    build.onResolve({ filter: /^#jsx\// }, () => running("jsx-runtime.js"));
    build.onResolve({ filter: /^[^./#]/ }, async ({ path, kind, resolveDir, pluginData }) => {
      if (kind === "entry-point" || pluginData === whatItImports) return undefined;
      const found = await build.resolve(path, { kind, resolveDir, pluginData: whatItImports });
      if (found.errors.length > 0 || found.external || !/[\\/]node_modules[\\/]/.test(found.path))
        return undefined;
      return { path: kind === "require-call" ? found.path : pathToFileURL(found.path).href, external: true };
    });
  },
};
