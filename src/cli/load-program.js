// Plain JavaScript: this is what runs before any TypeScript can be read.
import { createHash } from "node:crypto";
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, utimes } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const cache = join(root, "node_modules", ".cache", "readout");

/** What is imported from outside of the program: its commands, what its threads and processes do, and what layouts use. */
const programDoors = [
  "src/cli/main.ts",
  "src/cli/archive-thread-work.ts",
  "src/cli/second-thread-work.ts",
  "src/cli/preview/builder.ts",
  "src/index.ts",
];

/**
 * Imports a door of the program by its path. The program and the layouts are compiled once and kept until a file of them changes:
 * read file by file by tsx, they take twice as long to start. So they are read where they can't be kept, and with READOUT_DEBUG, so
 * that traces lead to lines.
 */
export async function loadProgram(door) {
  const compiled = process.env.READOUT_DEBUG ? null : await compiledProgram().catch(() => null);
  if (compiled !== null) {
    const addressOf = (one) => pathToFileURL(join(compiled.folder, one.replace(/\.tsx?$/, ".js"))).href;
    const addresses = compiled.doors.map((one) => [pathToFileURL(join(root, one)).href, addressOf(one)]);
    globalThis[compiledDoors] = Object.fromEntries(addresses);
    try {
      return await import(addressOf(door));
    } catch {
      // What was kept may be damaged. If it is the program itself, that is told below.
      delete globalThis[compiledDoors];
      await rm(compiled.folder, { recursive: true, force: true }).catch(() => {});
    }
  }
  await import("./register-tsx.js");
  return import(`../../${door}`);
}

/** Where compiled doors lie, by the addresses of their sources; for `register-tsx.js`. */
const compiledDoors = Symbol.for("readout.compiledDoors");

/** The folder that holds the compiled program, and what can be imported from it. */
async function compiledProgram() {
  const files = await sources();
  const layouts = files.map(({ path }) => path).filter((path) => path.endsWith(".11ty.tsx"));
  const doors = [...programDoors, ...layouts];
  const folder = join(cache, keyOf(files));
  if (!(await isThere(folder))) await keep(folder, doors);
  return { folder, doors };
}

/** Every file that has a part in what is compiled. */
async function sources() {
  const paths = await Promise.all(
    ["src", "layouts"].map(async (top) => {
      const names = await readdir(join(root, top), { recursive: true });
      return names.filter((name) => /\.(?:js|tsx?)$/.test(name)).map((name) => join(top, name));
    }),
  );
  const all = ["package.json", "tsconfig.json", ...paths.flat().sort()];
  return Promise.all(all.map(async (path) => ({ path, text: await readFile(join(root, path)) })));
}

/** The root is part of it, since compiled files know where their sources lie. */
function keyOf(files) {
  const hash = createHash("sha256").update(root);
  for (const { path, text } of files) hash.update(`\0${path}\0`).update(text);
  return hash.digest("hex").slice(0, 16);
}

/** Compiles aside and moves the whole into place, so that nobody ever starts a part of it. */
async function keep(folder, doors) {
  await mkdir(cache, { recursive: true });
  const aside = await mkdtemp(join(cache, "new-"));
  try {
    await compile(doors, aside);
    await chmod(aside, 0o755);
    await rename(aside, folder);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    // Another process may have been first.
    if (!(await isThere(folder))) throw error;
  }
  await removeUnused();
}

async function compile(doors, outdir) {
  const { build } = await import("esbuild");
  await build({
    absWorkingDir: root,
    entryPoints: doors,
    outbase: root,
    outdir,
    bundle: true,
    splitting: true,
    packages: "external",
    format: "esm",
    platform: "node",
    target: "node20",
    // A mistake in a layout is told with its line.
    sourcemap: true,
    sourcesContent: false,
    logLevel: "silent",
    plugins: [whereSourcesLie],
  });
}

/** Compiled code lies elsewhere than its sources, and still finds what stands beside them. */
const whereSourcesLie = {
  name: "where-sources-lie",
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/].*\.[jt]s$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      const contents = text.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href));
      return { contents, loader: path.endsWith(".js") ? "js" : "ts" };
    });
    // What a layout has from elsewhere is none of the files that were looked at, and is read anew each time.
    build.onResolve({ filter: /^\.\.?[\\/]/ }, ({ path, importer }) => {
      const target = resolve(dirname(importer), path);
      const isOurs = ["src", "layouts"].some((top) => target.startsWith(join(root, top, "/")));
      return isOurs ? undefined : { path: pathToFileURL(target).href, external: true };
    });
  },
};

const week = 7 * 24 * 60 * 60 * 1000;

/** Takes away what nobody has started for a week. */
async function removeUnused() {
  for (const name of await readdir(cache)) {
    const folder = join(cache, name);
    const { mtimeMs } = await stat(folder);
    if (Date.now() - mtimeMs > week) await rm(folder, { recursive: true, force: true });
  }
}

async function isThere(folder) {
  const now = new Date();
  const found = await stat(folder).catch(() => null);
  // So that it counts as used; whose it is may be somebody else.
  if (found !== null) await utimes(folder, now, now).catch(() => {});
  return found !== null;
}
