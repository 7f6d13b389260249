import { readdirSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { builtSite } from "../support/browser.ts";
import { readText } from "../support/site-files.ts";

const { folder } = builtSite("/");

/** Bytes as a host sends them. */
const weigh = (path: string): number => brotliCompressSync(readText(folder, path)).length;

/** HTML and style of every briefing. */
const weights = new Map(
  readdirSync(join(folder, "briefings"))
    .filter((name) => /^\d{4}-\d\d-\d\d-/.test(name))
    .map((id) => {
      const html = readText(folder, `briefings/${id}/index.html`);
      const styles = Array.from(html.matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g), ([, path = ""]) =>
        weigh(path),
      );
      expect(styles).toHaveLength(1);
      return [id, weigh(`briefings/${id}/index.html`) + (styles[0] ?? 0)];
    }),
);

test("text and style of the seed's page come in 14 KB, those of the longest in 18", () => {
  expect(weights.get("2025-08-06-trump-putin-meeting")).toBeLessThanOrEqual(14_000);
  expect(Math.max(...weights.values())).toBeLessThanOrEqual(18_000);
});
