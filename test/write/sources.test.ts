import { describe, expect, test } from "vitest";
import { written } from "./written.ts";

/** Sources of three publishers: two reports by one of them, one of which cites a third that was read as well. */
const sheet = `---
factsheet: 1
id: example
title: An example
bottomLine: The bottom line.
asOf: 2025-08-06
key: [talks, hope]
sources:
  late: {type: news-report, publisher: mint, url: "https://mint.example/late", published: 2025-08-07, dateline: {date: 2025-08-07, place: rome}}
  early: {type: news-report, publisher: mint, url: "https://mint.example/early", published: 2025-08-06, dateline: {date: 2025-08-06, place: paris, assumed: true}}
  wire: {type: news-report, publisher: tass, title: Talks, url: "https://tass.example/", dateline: {date: 2025-08-05, assumed: true}}
  wire-report: {type: news-report, publisher: tass, via: late}
entities:
  mint: {type: organization, name: Mint}
  tass: {type: organization, name: TASS}
  rome: {type: place, name: Rome}
  paris: {type: place, name: Paris}
  russia: {type: organization, name: Russia, adjective: Russian}
  lavrov: {type: person, name: Sergey Lavrov, roles: [{title: Foreign Minister, of: russia}]}
statements:
  hope: {by: lavrov, via: [tass], says: Talks go on., when: 2025-08-06, about: [talks], cite: "late:p1"}
  terms: {says: Talks on prices go on., when: unstated, cite: "early:p2"}
  slow: {by: lavrov, says: Talks are slow., when: unstated, cite: "wire:p3"}
events:
  talks: {what: Talks with Lavrov, state: occurred, when: 2025-08-06, who: [lavrov], per: [slow, hope], if: he comes}
  visit: {what: Visit to Lavrov, state: possible, when: unstated, who: [lavrov], per: [hope]}
---
`;
const { markdown } = written(sheet);

describe("sources", () => {
  test("the dateline is that of the sheet's day, and its day is assumed only where no source gives it", () => {
    expect(markdown).toContain("*Wednesday 6 August 2025 · Paris · ");
  });

  test("of one publisher are told apart by number, with links that say where they lead", () => {
    expect(markdown).toContain(
      "  - [Mint](/organizations/mint/){#mint} (1), [news article 1 on mint.example](https://mint.example/late), Thu 7 Aug 2025.",
    );
    expect(markdown).toContain(
      "  - Mint (2), [news article 2 on mint.example](https://mint.example/early), ",
    );
    expect(markdown).toContain("**Mint** reports that talks on prices go on.[^terms]");
    expect(markdown).toContain("[^terms]: Mint (2), para. 2.");
  });

  test("a byline that is the publisher's own name is not said twice", () => {
    const signed = (author: string) =>
      written(
        sheet.replace("publisher: tass, title: Talks,", `publisher: tass, title: Talks, author: ${author},`),
      ).markdown;
    expect(signed("TASS")).toContain("[“Talks”](https://tass.example/), news article. The copy");
    expect(signed("Ann Lee")).toContain(
      "[“Talks”](https://tass.example/), news article, by Ann Lee. The copy",
    );
  });

  test("a publication that one source cites is named with that source, though another report of it was read", () => {
    expect(markdown).toContain("[^hope]: Mint (1), para. 1, citing TASS.");
    expect(markdown).toContain("[^talks]: TASS, para. 3; Mint (1), para. 1, citing TASS.");
    expect(markdown).toContain("[^slow]: TASS, para. 3.");
  });

  test("what is assumed of a dateline stands with its source, and no more than that", () => {
    expect(markdown).toContain("Dateline: Tuesday 5 August 2025 (assumed). {#wire}");
    expect(markdown).toContain("Dateline: Wednesday 6 August 2025, Paris (place assumed).");
    expect(markdown).not.toContain("Wed 6 Aug 2025. The copy that was read gives no date");
  });
});

describe("an event with a row of its own", () => {
  test("has its state, condition and date there; a statement has no row", () => {
    expect(markdown).toContain(
      "| Talks with Lavrov[^talks] | **Happened**. **Conditional**: if he comes. | ",
    );
    expect(markdown.match(/^\| .*\[\^/gm)).toHaveLength(1);
  });

  test("names those involved once: not where the line names them and the page has their titles", () => {
    expect(markdown).toContain("- **No date: Visit to Lavrov.** **Possible**, according to Sergey Lavrov,");
    expect(markdown).not.toContain("Involved");
  });
});
