import { defineConfig } from "vitest/config";

/** Tests of pure functions; they share the cores. */
const quick = {
  extends: true as const,
  test: {
    name: "quick",
    include: ["test/**/*.test.{ts,tsx}"],
    exclude: ["test/{cli,eleventy,files,growth,site,browser}/**", "test/{docs,lint}.test.ts"],
    testTimeout: 30_000,
    sequence: { groupOrder: 0 },
  },
};

/** Tests that start builds or other programs, one file at a time: two builds side by side would starve each other. */
const oneByOne = (
  name: string,
  include: readonly string[],
  groupOrder: number,
  globalSetup: readonly string[],
  maxWorkers = 1,
) => ({
  extends: true as const,
  test: {
    name,
    include: [...include],
    globalSetup: [...globalSetup],
    maxWorkers,
    testTimeout: 120_000,
    hookTimeout: 180_000,
    sequence: { groupOrder },
  },
});

export default defineConfig({
  test: {
    reporters: ["default", "./test/support/closing-line.ts"],
    projects: [
      quick,
      oneByOne("programs", ["test/{cli,eleventy,files}/**/*.test.ts", "test/{docs,lint}.test.ts"], 1, []),
      oneByOne("growth", ["test/growth/**/*.test.{ts,tsx}"], 1, []),
      oneByOne("site", ["test/site/**/*.test.ts"], 2, [
        "test/support/built-sites.ts",
        "test/support/ensure-web-servers.ts",
      ]),
      // A page that is loaded leaves a core to another for most of the time.
      oneByOne(
        "browser",
        ["test/browser/**/*.test.ts"],
        3,
        ["test/support/ensure-chromium.ts", "test/support/built-sites.ts"],
        2,
      ),
    ],
  },
});
