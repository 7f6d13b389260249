import { execFileSync } from "node:child_process";
import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import LongestFirst from "./test/support/longest-first.ts";

// Every start compiles the program where it changed; a test that reads settings or layouts finds it compiled. Each project loads this
// file anew; the process is the same.
const shared = process as typeof process & { programOfTests?: unknown };
shared.programOfTests ??= execFileSync(process.execPath, ["src/cli/readout.js", "--version"], {
  cwd: import.meta.dirname,
});

/** Tests of pure functions: no build, no program of its own. */
const quick = "test/**/*.test.{ts,tsx}";
/** Tests that start builds or other programs. */
const programs = [
  "test/{build,cli,eleventy,files,history,lsp,preview}/**/*.test.ts",
  "test/{adding,docs}.test.ts",
];
/** Tests that look at the built sample. */
const site = ["test/site/**/*.test.ts"];
const browser = ["test/browser/**/*.test.ts"];
/**
 * What is slow by nature: texts of 2 MiB, thousands of sentences by strangers, previews under npm that are ended in every way, the type
 * checker.
 */
const slow = [
  "test/growth/**/*.test.{ts,tsx}",
  "test/rules/{unseen,sound-sentences}.test.ts",
  "test/preview/ending.test.ts",
  "test/lint.test.ts",
];

const builtSites = "test/support/built-sites.ts";
const webServers = "test/support/ensure-web-servers.ts";
const chromium = "test/support/ensure-chromium.ts";

/** Tests that start other programs and wait for them; they begin when the quick ones are done. */
const patient = (
  name: string,
  include: readonly string[],
  globalSetup: readonly string[] = [],
  exclude: readonly string[] = slow,
) => ({
  extends: true as const,
  test: {
    name,
    include: [...include],
    exclude: [...exclude],
    globalSetup: [...globalSetup],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // They wait for browsers and programs as long as they work themselves; each more than that loads the program once more for nothing.
    maxWorkers: Math.min(availableParallelism() + 1, 4),
    sequence: { groupOrder: 1 },
  },
});

export default defineConfig({
  test: {
    reporters: ["default", "./test/support/closing-line.ts"],
    // By itself Vitest leaves a core to what shows the tests, which has little to do.
    maxWorkers: Math.min(availableParallelism(), 4),
    // Loading the program anew for each file took as long as the quick tests themselves.
    isolate: false,
    // Most of what a test makes is gone after it; with the little room that Node has for what is new, tidying took a twelfth of the time.
    // Patterns are compiled at their first run and not at the second: the rules have a thousand. Node may be told that only as it starts.
    execArgv: ["--no-regexp-tier-up", "--min-semi-space-size=64", "--max-semi-space-size=64"],
    // What a file is transformed to is kept, by its text, for the next run.
    experimental: { fsModuleCache: true },
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: "quick",
          include: [quick],
          exclude: [...programs, ...site, ...browser, ...slow],
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      patient("programs", programs),
      {
        extends: true,
        test: {
          name: "site",
          include: site,
          globalSetup: [webServers, builtSites],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // On as many cores as the quick ones, after them: each process of these tests loads the program, and none waits for another.
          sequence: { groupOrder: 0 },
        },
      },
      patient("browser", browser, [chromium, builtSites]),
      patient("slow", slow, [], []),
    ],
  },
});
