// Plain JavaScript: this is what runs before any TypeScript can be read.
import { createHash } from "node:crypto";
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  utimes,
  writeFile,
} from "node:fs/promises";
import { dirname, extname, join, resolve } from "node:path";
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
  "src/text/jsx-runtime.ts",
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
  // A file that was cut short can be a sound one of which half is missing, and would stop every start.
  if ((await isThere(folder)) && !(await isWhole(folder))) await rm(folder, { recursive: true, force: true });
  if (!(await isThere(folder))) await keep(folder, doors, files);
  return { folder, doors };
}

/** Every file that may have a part in what is compiled. */
async function sources() {
  const paths = await Promise.all(
    ["src", "layouts"].map(async (top) => {
      const entries = await readdir(join(root, top), { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
    }),
  );
  const all = [join(root, "package.json"), join(root, "tsconfig.json"), ...paths.flat().sort()];
  return someAtOnce(all, async (path) => ({ path: path.slice(root.length), text: await readFile(path) }));
}

/** Does `work` for every item, a few at a time: a process may have only so many files open. */
async function someAtOnce(items, work) {
  const results = [];
  for (let at = 0; at < items.length; at += 32)
    results.push(...(await Promise.all(items.slice(at, at + 32).map(work))));
  return results;
}

/** The root is part of it, since compiled files know where their sources lie. */
function keyOf(files) {
  const hash = createHash("sha256").update(root);
  for (const { path, text } of files) hash.update(`\0${path}\0`).update(text);
  return hash.digest("hex").slice(0, 16);
}

/** Compiles aside and moves the whole into place, so that nobody ever starts a part of it. */
async function keep(folder, doors, files) {
  await mkdir(cache, { recursive: true });
  const aside = await mkdtemp(join(cache, "new-"));
  try {
    await compile(doors, files, aside);
    await writeFile(join(aside, listName), JSON.stringify(await hashesIn(aside)));
    await chmod(aside, 0o755);
    await rename(aside, folder);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    // Another process may have been first.
    if (!(await isThere(folder))) throw error;
  }
  // Where another process takes away the same, that is well.
  await removeUnused().catch(() => {});
}

/** The list of what was compiled, by which a file that was damaged later is known. */
const listName = "files.json";

async function hashesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".js"))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  const hashes = await someAtOnce(paths, async (path) => {
    const hash = createHash("sha256").update(await readFile(path));
    return [path.slice(folder.length + 1), hash.digest("hex")];
  });
  return Object.fromEntries(hashes);
}

async function isWhole(folder) {
  try {
    return (await readFile(join(folder, listName), "utf8")) === JSON.stringify(await hashesIn(folder));
  } catch {
    return false;
  }
}

async function compile(doors, files, outdir) {
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
    plugins: [whereSourcesLie(files)],
  });
}

/**
 * Gives the compiler the very texts that its name is made from, whatever is saved meanwhile. Compiled code lies elsewhere than its
 * sources, and still finds what stands beside them.
 */
const whereSourcesLie = (files) => ({
  name: "where-sources-lie",
  setup(build) {
    const texts = new Map(files.map(({ path, text }) => [join(root, path), text]));
    build.onLoad({ filter: /./ }, ({ path }) => {
      const text = texts.get(path);
      if (text === undefined) return { errors: [{ text: `${path} is new.` }] };
      const extension = extname(path).slice(1);
      const loader = { js: "js", ts: "ts", tsx: "tsx", json: "json" }[extension];
      if (loader === undefined) return { errors: [{ text: `${path} is not compiled.` }] };
      return { contents: loader === "json" ? text : withOwnAddress(String(text), path), loader };
    });
    // What a layout has from elsewhere is none of the files that were looked at, and is read anew each time.
    build.onResolve({ filter: /^\.\.?[\\/]/ }, ({ path, importer }) => {
      const target = resolve(dirname(importer), path);
      const isOurs = ["src", "layouts"].some((top) => target.startsWith(join(root, top, "/")));
      return isOurs ? undefined : { path: pathToFileURL(target).href, external: true };
    });
  },
});

function withOwnAddress(text, path) {
  return text
    .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href))
    .replaceAll("import.meta.dirname", JSON.stringify(dirname(path)))
    .replaceAll("import.meta.filename", JSON.stringify(path));
}

const hour = 60 * 60 * 1000;
const kept = 5;

/** Takes away all but the last few, and what starts that were killed have left. One that was just used is never taken away. */
async function removeUnused() {
  const names = (await readdir(cache)).filter((name) => /^(?:new-\w{6}|[0-9a-f]{16})$/.test(name));
  const found = await Promise.all(
    names.map(async (name) => ({ name, used: (await stat(join(cache, name))).mtimeMs })),
  );
  const isOld = ({ used }) => Date.now() - used > hour;
  const unfinished = found.filter(({ name }) => name.startsWith("new-"));
  const finished = found.filter((one) => !unfinished.includes(one)).sort((a, b) => b.used - a.used);
  for (const { name } of [...unfinished, ...finished.slice(kept)].filter(isOld))
    await rm(join(cache, name), { recursive: true, force: true });
}

async function isThere(folder) {
  const now = new Date();
  const found = await stat(folder).catch(() => null);
  // So that it counts as used; whose it is may be somebody else.
  if (found !== null) await utimes(folder, now, now).catch(() => {});
  return found !== null;
}
