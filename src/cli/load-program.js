// Plain JavaScript: this is what runs before any TypeScript can be read.
import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { compile, dist, root } from "../compile/compile.js";

/** What is imported from outside of the program: its commands, what its processes do, and what owners' code uses. */
const doors = [
  "src/cli/main.ts",
  "src/preview/builder.ts",
  "src/compile/owners-code.ts",
  "src/index.ts",
  "src/text/jsx-runtime.ts",
];

/** Imports a door of the program by its path, as it is compiled in `dist/`. */
export async function loadProgram(door) {
  if (!isCompiled()) await compileProgram();
  // A trace then leads to the lines of the sources.
  if (process.env.READOUT_DEBUG) process.setSourceMapsEnabled(true);
  return import(pathToFileURL(join(dist, `${basename(door, ".ts")}.js`)).href);
}

/** What was written, when and of what; all paths are those in the program's folder. */
const noteFile = join(dist, "compiled.json");

const sources = () => ["package.json", ...filesIn("src")];

/**
 * Whether `dist/` is what `src/` was compiled to. Both are known by the times of their files, and where these differ, as in a copy or
 * after a checkout, by what stands in them.
 */
function isCompiled() {
  try {
    const note = JSON.parse(readFileSync(noteFile, "utf8"));
    const paths = [...sources(), ...note.files];
    const times = timesOf(paths);
    if (note.times === times) return true;
    if (note.texts !== textsOf(paths)) return false;
    // Where it can't be written down, the texts are looked at again.
    tryTo(() => writeWhole(noteFile, JSON.stringify({ ...note, times })));
    return true;
  } catch {
    return false;
  }
}

async function compileProgram() {
  const before = timesOf(sources());
  const entries = doors.map((door) => ({ in: join(root, door), out: basename(door, ".ts") }));
  const { outputFiles } = await compile(entries, dist, {
    packages: "external",
    sourcemap: true,
    chunkNames: "chunk-[hash]",
  });
  const isDoor = ({ path }) => Number(!basename(path).startsWith("chunk-"));
  try {
    mkdirSync(dist, { recursive: true });
    // Chunks are named after what is in them, and doors come last: whoever starts meanwhile finds what they lead to.
    for (const { path, contents } of outputFiles.toSorted((a, b) => isDoor(a) - isDoor(b)))
      writeWhole(path, contents);
    const files = outputFiles.map(({ path }) => relative(root, path));
    // What was saved meanwhile is in it or not: without a note, the next start compiles again.
    if (timesOf(sources()) !== before) return;
    const paths = [...sources(), ...files];
    writeWhole(noteFile, JSON.stringify({ files, times: timesOf(paths), texts: textsOf(paths) }));
    tryTo(() => removeUnused(files));
  } catch (error) {
    const hint =
      error.code === "ENOSPC"
        ? "Make room on the disk and start again."
        : "As somebody who may write there, run in the folder above: npm run prepare";
    throw new Error(
      `it has to be compiled into ${dist}, and that can't be written (${error.code}).\n${hint}`,
      {
        cause: error,
      },
    );
  }
}

function filesIn(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)))
    .sort();
}

function timesOf(paths) {
  return hashOf(paths, (path) => {
    const { mtimeMs, size } = statSync(path);
    return `${mtimeMs} ${size}`;
  });
}

function textsOf(paths) {
  return hashOf(paths, (path) => readFileSync(path));
}

function hashOf(paths, partOf) {
  const hash = createHash("sha256");
  for (const path of paths) hash.update(`\0${path}\0`).update(partOf(join(root, path)));
  return hash.digest("hex");
}

/** Written aside and moved into place, so that nobody ever reads a part of it. */
function writeWhole(path, contents) {
  const aside = `${path}.${randomUUID()}`;
  try {
    writeFileSync(aside, contents);
    renameSync(aside, path);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
}

function tryTo(work) {
  try {
    work();
  } catch {}
}

const hour = 60 * 60 * 1000;

/** Takes away what earlier programs were made of, and nothing else; not at once, since one may be running. */
function removeUnused(used) {
  const isOurs = (path) => /^dist.(?:chunk-[0-9A-Z]{8}\.js(?:\.map)?|[\w.-]+\.[0-9a-f-]{36})$/.test(path);
  for (const path of filesIn("dist").filter((one) => isOurs(one) && !used.includes(one)))
    if (Date.now() - statSync(join(root, path)).mtimeMs > hour) rmSync(join(root, path), { force: true });
}
