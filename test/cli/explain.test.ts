import { expect, test } from "vitest";
import { allCards } from "../../src/cli/all-codes.ts";
import { miniSite, readout } from "./mini-site.ts";

test("a code is explained with a bad and a good example", async () => {
  const { code, out } = await readout(miniSite(), ["explain", "site-setting-invalid"]);
  expect({ code, out }).toEqual({
    code: 0,
    out: `site-setting-invalid  error

Each setting of site.ts has a value that can be used.

A setting that is misspelt or of the wrong kind would be passed over, and nobody would know why it has no effect.

Bad
  │ export default { titel: "Harbour News", feedLimit: "50" };

Good
  │ export default { title: "Harbour News", feedLimit: 50 };
`,
  });
});

test("without a code, all of them are listed with a sentence each", async () => {
  const { code, out } = await readout(miniSite(), ["explain"]);
  expect(code).toBe(0);
  for (const card of allCards) expect(out).toMatch(new RegExp(`^${card.code} +${card.severity} +\\S`, "m"));
});

test("no two codes are the same", () => {
  const codes = allCards.map((card) => card.code);
  expect(codes).toEqual([...new Set(codes)].toSorted());
});
