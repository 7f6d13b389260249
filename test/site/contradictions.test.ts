import { describe, expect, inject, test } from "vitest";
import { idsOf, textOf } from "../support/html.ts";
import { labelledBy, linksIn, withClass, withId } from "../support/markup.ts";
import { ready } from "../support/prepared.ts";
import { sampleArchive } from "../support/sample-archive.ts";
import {
  doubleWordings,
  linkedContradictions,
  toldContradictions,
} from "../support/sample-contradictions.ts";
import { readText } from "../support/site-files.ts";

const toldOtherwise = sampleArchive().archive.briefings.flatMap((briefing) =>
  briefing.statements.flatMap(({ id, differs }) =>
    differs
      .filter(({ from }) => from.includes("#"))
      .map(({ from }) => ({ by: `${briefing.id}#${id}`, of: from })),
  ),
);

describe.each(ready(inject("sites")))("the site at $prefix", ({ folder, prefix }) => {
  const pageOf = (briefing: string) => readText(folder, `briefings/${briefing}/index.html`);
  const addressOf = (side: string) => `${prefix}briefings/${side.replace("#", "/#")}`;
  const idOf = (side: string) => side.split("#")[1] ?? "";
  const homeOf = (side: string) => side.split("#")[0] ?? "";

  const pages = linkedContradictions.flatMap(({ id, matter, sides }) =>
    [...new Set(sides.map(homeOf))].map((briefing) => ({ id, matter, sides, briefing })),
  );

  test.each(pages)(
    "$id, $matter: $briefing shows each claim, its source and its line",
    ({ sides, briefing }) => {
      const blocks = withClass(pageOf(briefing), "contradiction");
      const block = blocks.find((one) => sides.every((side) => linksIn(one).includes(addressOf(side))));
      expect(block).toBeDefined();
      for (const side of sides) {
        const shown = withClass(block ?? "", "contradiction-side").find((one) =>
          linksIn(one).includes(addressOf(side)),
        );
        expect(textOf(shown ?? "")).toMatch(/\S.*Sources?: \S.* · briefing of /);
        expect(linksIn(shown ?? "")).toContain(`${prefix}briefings/${homeOf(side)}/`);
        expect(idsOf(pageOf(homeOf(side)))).toContain(idOf(side));
      }
    },
  );

  test.each([
    ...doubleWordings,
    {
      id: "and",
      matter: "two translations of Ushakov's agreement in principle",
      sides: ["agreed-in-principle", "agreed-in-principle-nyt"].map(
        (id) => `2025-08-07-kremlin-agrees-in-principle#${id}`,
      ),
    },
  ])("$id, $matter: each from its own page, each telling of the other", ({ sides }) => {
    const [first = "", second = ""] = sides;
    const html = pageOf(homeOf(first));
    const [one = "", other = ""] = [first, second].map((side) => textOf(withId(html, `note-${idOf(side)}`)));
    expect(one).toContain("has another");
    expect(other).toMatch(/Another (translation|wording)/);
    expect(one.split(", at “")[0]).not.toBe(other.split(", at “")[0]);
  });

  test.each(toldOtherwise)("what $by tells otherwise is told at the head of $of", ({ by, of }) => {
    const since = labelledBy(pageOf(homeOf(of)), "part_since");
    expect(linksIn(since)).toEqual(expect.arrayContaining([`#${idOf(of)}`, addressOf(by)]));
    expect(textOf(since)).toMatch(/Told otherwise on [^:]+: /);
  });

  test.each(toldContradictions)(
    "$id, $matter: $briefing tells both and links the pages that have them",
    ({ briefing, words, pages }) => {
      const html = pageOf(briefing);
      const text = textOf(html);
      expect(words.filter((one) => !text.includes(one))).toEqual([]);
      const links = linksIn(html);
      expect(pages.filter((page) => !links.some((link) => link.includes(page)))).toEqual([]);
    },
  );
});
