import { expect, test } from "vitest";
import { correctionsPage } from "../../src/pages/corrections-page.ts";
import { pumps, setSheet } from "./pump-archive.ts";
import { contextOf } from "./small-archive.ts";

function updateOf(kind: string, was: string) {
  const sheet = setSheet
    .replace("kind: correction", `kind: ${kind}`)
    .replace("was: One pump is broken.", `was: ${was}`);
  const context = contextOf({ ...pumps, sheets: [sheet] });
  return correctionsPage.view(correctionsPage.refs(context)[0]!, context).updates[0];
}

test.each([
  ["correction", "One pump is broken.", "It said before", true, "Line corrected"],
  ["withdrawal", "Both pumps are broken.", "It said before", true, "Line withdrawn"],
  ["update", "One pump is broken.", "It said before", false, "Line updated"],
  ["clarification", "One pump is broken.", "It said before", false, "Line clarified"],
  ["clarification", "Both pumps", "The line says", false, "Line clarified"],
])(
  "of a %s of “%s” the words stand as “%s”, struck through: %s",
  (kind, was, label, isTakenBack, touched) => {
    const update = updateOf(kind, was);
    expect([update?.was, update?.touched]).toEqual([{ label, text: was, isTakenBack }, touched]);
  },
);

test("a line that is clarified is not quoted above itself", () => {
  const update = updateOf("clarification", '"“Both pumps are broken”"');
  expect([update?.was, update?.affects.map(({ text }) => text)]).toEqual([null, ["Both pumps are broken."]]);
});
