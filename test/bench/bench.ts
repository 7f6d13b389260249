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
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { benchNow, makeArchive, seedSheet } from "./make-archive.ts";
import { type Command, type Measurement, measure } from "./measure.ts";
import { peers, readFinished } from "./peers.ts";
import { printRatios, printTable, type Result } from "./report.ts";

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

const builders = "readout,check,index,hugo,eleventy";
const only = new Set((options.only ?? builders).split(","));
/** Above this many briefings the search index takes longer than all the rest, and is made only if it is named. */
const largestIndex = 1000;
const results: Result[] = [];
const sizes = options.n.flatMap((written) => written.split(",")).map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 1))
  throw new Error("--n takes whole numbers of briefings, such as --n 1000,10000");
for (const count of sizes.sort((a, b) => a - b)) await benchmark(count);

console.log(`\n${printTable(results)}\n\n${printRatios(results, "Readout, cold build")}`);
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
      "Readout, cold build",
      () => fresh(site),
      readout("build", archive, "--out", site, "--no-search"),
    );
    if (only.has("check")) await record(count, "Readout, check alone", () => {}, readout("check", archive));
    if (only.has("index") && (count <= largestIndex || options.only !== undefined)) {
      const indexed = join(folder, "indexed");
      await record(
        count,
        "Readout, with search index",
        () => fresh(indexed),
        readout("build", archive, "--out", indexed),
      );
    }
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
      await record(count, `${peer.name} ${version}`, () => fresh(join(place, "out")), command);
    }
  } finally {
    if (!options.keep) rmSync(folder, { recursive: true, force: true });
  }
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
