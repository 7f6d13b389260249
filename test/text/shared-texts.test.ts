import { expect, test } from "vitest";
import { SharedTexts } from "../../src/text/shared-texts.ts";

const written = `{
  "id": "bridge", "when": 2026, "isDraft": false, "note": null, "__proto__": "own",
  "who": ["per-lind", "per-lind", ["ada-berg"], {}],
  "says": "${"A sentence that is longer than what is shared. ".repeat(3)}"
}`;

test("data whose texts are shared says what it said, also in the next sheet", () => {
  const texts = new SharedTexts();
  for (let sheet = 0; sheet < 3; sheet++)
    expect(texts.share(JSON.parse(written))).toEqual(JSON.parse(written));
  // "bridge", "own", "per-lind" and "ada-berg".
  expect(texts.size).toBe(4);
});

test("so many different texts that not all are kept come out as they went in", () => {
  const texts = new SharedTexts();
  const all = Array.from({ length: 120_000 }, (_, index) => `per-lind-${index}`);
  expect(texts.share([...all, ...all])).toEqual([...all, ...all]);
  expect(texts.size).toBeLessThanOrEqual(50_000);
});
