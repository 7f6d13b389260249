import { expect, test } from "vitest";
import { writeBriefing } from "../../../src/write/write-briefing.ts";
import { contextOf } from "../../pages/small-archive.ts";

const briefing = (sources: string, rest = "") => {
  const { archive } = contextOf({
    sheets: [
      `id: it\ntitle: It\nbottomLine: It.\nsources:\n${sources}\nstatements: {a: {says: It rained., cite: "one:p1"}}${rest}`,
    ],
  });
  return writeBriefing(archive.byId.it!, archive).markdown;
};
const source = (id: string, more: string) =>
  `  ${id}: {type: news-report, title: ${id}, dateline: {date: 2026-03-02}${more}}`;

test("the weights of the sources that were read are counted in one line, and those without one are not passed over", () => {
  const markdown = briefing(
    [
      source("one", ", weight: agency"),
      source("two", ", weight: party"),
      source("three", ", weight: agency"),
      source("four", ""),
      source("five", ", weight: newspaper, via: one"),
    ].join("\n"),
  );
  expect(markdown).toContain(" · sourcing: 2 agencies, 1 party's own press service and 1 not weighed*\n");
  expect(markdown).toContain("Weight: newspaper.");
});

test("without weights their number and kind stand there", () => {
  expect(briefing(source("one", ""))).toContain(" · from one news article*\n");
});

test("an error of the source is told beside the line, which stands as the source has it", () => {
  const updates =
    "\nupdates: [{at: 2026-03-05, kind: source-error, what: It was dry., was: It rained., affects: [a]}]";
  const markdown = briefing(source("one", ""), updates);
  expect(markdown).toContain("([source's error](#update-1))");
  expect(markdown).toContain(
    "**Error of the source, Thu 5 Mar 2026:** It was dry. Line: [It rained](#a). {#update-1}",
  );
  expect(markdown).not.toContain("~~");
});
