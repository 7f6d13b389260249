/**
 * How fast Readout builds, beside Hugo and Eleventy where they are installed.
 *
 *   npm run bench                          1,000 and 10,000 briefings
 *   npm run bench -- --n 1000,3000         other sizes
 *   npm run bench -- --only readout,hugo   some of the builders
 *   npm run bench -- --runs 3              the fastest of three
 *   npm run bench -- --json results.json   the figures as data
 *   npm run bench -- --keep                leave the folders for a look
 */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { makeCitedArchive } from "./cited-archive.ts";
import { benchNow, makeArchive, seedSheet } from "./make-archive.ts";
import { type Command, type Measurement, measure } from "./measure.ts";
import { peers, readFinished } from "./peers.ts";
import { measurePreview } from "./preview.ts";
import { names, printRatios, printTable, type Result } from "./report.ts";
import { searchWeight } from "./search-weight.ts";

const project = join(import.meta.dirname, "..", "..");

const { values: options } = parseArgs({
  options: {
    n: { type: "string", multiple: true, default: ["1000", "10000"] },
    only: { type: "string" },
    runs: { type: "string", default: "1" },
    now: { type: "string", default: benchNow },
    seed: { type: "string", default: seedSheet },
    json: { type: "string" },
    keep: { type: "boolean", default: false },
  },
});

const builders = "readout,check,cited,index,hugo,eleventy,preview";
const only = new Set((options.only ?? builders).split(","));
/** Above this many briefings the search index takes longer than all the rest, and is made only if it is named. */
const largestIndex = 1000;
const results: Result[] = [];
const sizes = options.n.flatMap((written) => written.split(",")).map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 1))
  throw new Error("--n takes whole numbers of briefings, such as --n 1000,10000");
for (const count of sizes.sort((a, b) => a - b)) await benchmark(count);

console.log(`\n${printTable(results)}\n\n${printRatios(results)}`);
if (options.json !== undefined)
  writeFileSync(options.json, `${JSON.stringify({ machine: machine(), results }, null, 2)}\n`);

async function benchmark(count: number): Promise<void> {
  const folder = mkdtempSync(join(workFolder(count), "readout-bench-"));
  try {
    const archive = join(folder, "archive");
    const { bytes } = makeArchive(archive, readFileSync(options.seed, "utf8"), count);
    console.log(
      `${count.toLocaleString("en")} briefings, ${(bytes / 1e6).toFixed(1)} MB of fact sheets in ${folder}`,
    );
    const site = join(folder, "site");
    // The peers render what Readout wrote, so its build comes first, and comes even when it is not asked for.
    await record(
      count,
      names.withoutSearch,
      () => fresh(site),
      readout("build", archive, "--out", site, "--no-search", "--no-cache"),
    );
    if (only.has("check")) await benchmarkCheck(count, archive, join(folder, "checked"));
    if (only.has("cited") && count <= largestIndex) await benchmarkCited(count, join(folder, "cited"));
    if (only.has("index") && (count <= largestIndex || options.only !== undefined))
      await benchmarkIndex(count, archive, folder);
    const finished = readFinished(site);
    for (const peer of peers) {
      if (!only.has(peer.name.toLowerCase())) continue;
      const version = peer.version(project);
      if (version === null) {
        console.log(`  ${peer.name} is not installed: left out.`);
        continue;
      }
      const place = join(folder, peer.name.toLowerCase());
      mkdirSync(place);
      const command = peer.prepare(place, finished, project);
      const out = join(place, "out");
      await record(count, `${peer.name} ${version}`, () => fresh(out), command);
      if (peer.name === "Hugo" && only.has("index") && count <= largestIndex)
        await record(count, names.pagefind, () => fresh(join(out, "pagefind")), pagefindOver(out));
    }
    if (only.has("preview") && count <= largestIndex) await benchmarkPreview(count, archive);
  } finally {
    if (!options.keep) rmSync(folder, { recursive: true, force: true });
  }
}

/** What owners wait for: the build as it comes, then the next after one edit. */
async function benchmarkIndex(count: number, archive: string, folder: string): Promise<void> {
  const [indexed, cache] = [join(folder, "indexed"), join(folder, "cache")];
  const command = readout("build", archive, "--out", indexed, "--cache", cache);
  await record(count, names.cold, () => [indexed, cache].forEach(fresh), command);
  const files = readdirSync(indexed, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  console.log(`  ${(files.length / count).toFixed(1)} files a briefing`);
  const weight = searchWeight(indexed);
  console.log("  search, of sheets with words of their own:");
  console.log(`    before typing: ${kilobytes(weight.beforeTyping)}`);
  console.log(
    `    a first query, from focus to five results: ${kilobytes(weight.twoCommonWords)} for two ordinary words, ${kilobytes(weight.date)} for a date`,
  );
  console.log(
    `    the same of the heaviest words: ${kilobytes(weight.heaviestWord)} for one, ${kilobytes(weight.twoHeaviestWords)} for two`,
  );
  console.log(
    `    each of ${weight.olderParts} older parts, where newer ones have too little: at most ${kilobytes(weight.olderPart)}; the whole index ${kilobytes(weight.whole)}`,
  );
  await record(count, names.edited, () => edit(archive), command);
}

/** What a host waits for, and what an editor does: the first check, then one after an edit. */
async function benchmarkCheck(count: number, archive: string, cache: string): Promise<void> {
  const command = readout("check", archive, "--cache", cache);
  await record(count, names.check, () => fresh(cache), command);
  await record(count, names.checkedAgain, () => edit(archive), command);
}

/** The same of sheets whose prose cites its records, held against their articles: what an archive of three years asks of its host. */
async function benchmarkCited(count: number, archive: string): Promise<void> {
  makeCitedArchive(archive, count);
  const command = readout("check", archive, "--sources", join(archive, "sources"), "--no-cache");
  await record(count, names.cited, () => {}, command);
}

let edits = 0;

/** Gives one sheet another title. */
function edit(archive: string): void {
  const facts = join(archive, "content", "facts");
  const sheets = readdirSync(facts).toSorted();
  const sheet = join(facts, sheets[Math.floor(sheets.length / 2)] ?? "");
  const text = readFileSync(sheet, "utf8");
  writeFileSync(sheet, text.replace(/^title: .*$/m, `title: Edited for the ${edits++}th time`));
}

/** What editors wait for. */
async function benchmarkPreview(count: number, archive: string): Promise<void> {
  const { readySeconds, saveSeconds } = await measurePreview(readout("serve", archive), archive);
  for (const [what, wallSeconds] of [
    [names.ready, readySeconds],
    [names.save, saveSeconds],
  ] as const) {
    results.push({ count, what, wallSeconds, cpuSeconds: null, peakMegabytes: null });
    console.log(`  ${what}: ${wallSeconds.toFixed(2)} s`);
  }
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000).toLocaleString("en")} KB`;
}

function pagefindOver(site: string): Command {
  const program = join(project, "node_modules", ".bin", "pagefind");
  return { program, args: ["--site", site, "--quiet"], cwd: project };
}

function readout(name: string, archive: string, ...rest: readonly string[]): Command {
  const folders = ["--content", join(archive, "content"), "--data", join(archive, "_data")];
  const args = [join(project, "src/cli/readout.js"), name, ...folders, "--now", options.now, ...rest];
  return { program: process.execPath, args, cwd: project };
}

/** The fastest of the runs: what slows a run down is not the builder's doing. */
async function record(count: number, what: string, prepare: () => void, command: Command): Promise<void> {
  const runs: Measurement[] = [];
  for (let run = 0; run < Number(options.runs); run++) {
    prepare();
    runs.push(await measure(command));
  }
  const fastest = runs.toSorted((a, b) => a.wallSeconds - b.wallSeconds)[0];
  if (fastest === undefined) return;
  results.push({ count, what, ...fastest });
  console.log(`  ${what}: ${fastest.wallSeconds.toFixed(2)} s`);
}

function fresh(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** A memory file system where there is one with room, so that the disk is not what is measured. */
function workFolder(count: number): string {
  const memory = "/dev/shm";
  const needed = 1e9 + count * 400_000;
  try {
    const { bavail, bsize } = statfsSync(memory);
    if (bavail * bsize > needed) return memory;
  } catch {
    // No such file system here.
  }
  return tmpdir();
}

function machine(): string {
  return `${process.platform} ${process.arch}, ${availableParallelism()} cores, Node ${process.version}`;
}
