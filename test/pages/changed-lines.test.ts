import { describe, expect, test } from "vitest";
import { renderAll } from "../layouts/rendered.tsx";
import { textOf } from "../support/html.ts";
import { withClass } from "../support/markup.ts";
import { contextOf } from "./small-archive.ts";

const entities = {
  mayor: { type: "person", name: "Ada Berg" },
  lind: { type: "person", name: "Per Lind" },
  city: { type: "organization", name: "Harbour City" },
  quay: { type: "place", name: "Old Quay" },
} as const;

const first = (updates: string) => `
id: toll
title: A toll is possible
bottomLine: A toll is possible, the mayor says.[^possible]
key: [possible, toll-start, toll-price]
storylines: [bridge]
sources: {report: {type: news-report, publisher: city, dateline: {date: 2026-03-02}}}
statements:
  possible: {by: mayor, says: A toll is possible., when: 2026-03-02, about: [toll-start, city], cite: p1}
events:
  toll-start: {what: Start of the toll, state: possible, when: 2026-05, where: quay, who: [mayor, city], per: [possible]}
figures:
  toll-price: {value: 2, unit: euros, of: Price of a crossing, asOf: 2026-03-02, per: [possible]}
questions:
  who-pays: {ask: Who will pay?, about: [toll-start]}
updates: [${updates}]
`;
const second = `
id: toll-again
title: Lind doubts the toll
bottomLine: Per Lind doubts it.
storylines: [bridge]
sources: {report: {type: news-report, publisher: city, dateline: {date: 2026-03-05}}}
statements:
  never: {by: lind, says: No toll is planned., when: 2026-03-05, denies: [toll#possible], cite: p1}
events:
  toll-start: {what: Start of the toll, state: possible, when: 2026-05, where: quay, who: [mayor], if: Lind agrees, supersedes: toll#toll-start, per: [never]}
`;
const update = (kind: string, affects: string, day = "2026-03-04") =>
  `{at: ${day}, kind: ${kind}, what: It is otherwise., was: It was so., affects: [${affects}]}`;

const pagesWith = (sheets: readonly string[]) =>
  renderAll(contextOf({ sheets, entities, storylines: { bridge: { title: "The bridge" } } }));
const html = (pages: ReadonlyMap<string, string>, address: string) => pages.get(address) ?? "";
const all = "possible, toll-start, toll-price, who-pays";

/** Every mark of a page with where it leads: "Corrected on 4 March 2026 | /briefings/toll/#update-1". */
const marksOn = (page: string) =>
  withClass(page, "line-changes").map((mark) => `${textOf(mark)} | ${/href="([^"]+)"/.exec(mark)?.[1]}`);

describe.each([
  ["correction", "Corrected"],
  ["clarification", "Clarified"],
  ["update", "Updated"],
  ["withdrawal", "Withdrawn"],
])("a %s is said, with its day and a link to the log,", (kind, word) => {
  const pages = pagesWith([first(update(kind, all))]);
  const mark = `${word} on 4 March 2026 | /briefings/toll/#update-1`;

  test.each([
    ["on the storyline, at an event and a question", "/storylines/bridge/", 2],
    ["in the dossier of a person, at what they said and took part in", "/people/mayor/", 2],
    ["in the dossier of an organization", "/organizations/city/", 2],
    ["in the dossier of a place", "/places/quay/", 1],
    ["on the timeline", "/timeline/", 1],
    ["among the questions", "/questions/", 1],
  ])("%s", (_, address, times) => {
    expect(marksOn(html(pages, address))).toEqual(Array(times).fill(mark));
  });

  test("on the home page, at the lines where things stand, figures among them", () => {
    expect(marksOn(html(pages, "/")).slice(0, 3)).toEqual([mark, mark, mark]);
  });
});

test("two changes of one line stand side by side, two of one kind and day once", () => {
  const updates = [
    update("clarification", "toll-start"),
    update("clarification", "toll-start"),
    update("correction", "toll-start", "2026-03"),
  ];
  const marks = withClass(html(pagesWith([first(updates.join(", "))]), "/timeline/"), "line-changes");
  expect(marks.map(textOf)).toEqual(["Clarified on 4 March 2026 · Corrected in March 2026"]);
});

test("a line that nothing touched has no mark", () => {
  const pages = pagesWith([first("")]);
  expect([...pages.values()].flatMap(marksOn)).toEqual([]);
});

describe("a step of an event's life shows how it moved by its state, its condition and who says so", () => {
  const pages = pagesWith([first(update("correction", "toll-start")), second]);

  test("on the storyline, with the condition, who says so, and a mark where the step was corrected", () => {
    const steps = withClass(html(pages, "/storylines/bridge/"), "life-step").map(textOf);
    expect(steps).toEqual([
      "2 Mar 2026 PossibleMay 2026 Corrected on 4 March 2026 According to Ada Berg · A toll is possible",
      "5 Mar 2026 PossibleConditionalMay 2026 Only if Lind agrees According to Per Lind · Lind doubts the toll",
    ]);
  });

  test("on the timeline, in one row", () => {
    const [path = ""] = withClass(html(pages, "/timeline/"), "life-path-brief");
    expect(textOf(path)).toBe("Possible 2 Mar 2026 Possible, Conditional, according to Per Lind 5 Mar 2026");
  });

  test("among what changed lately", () => {
    const [change = ""] = withClass(html(pages, "/"), "dated-entry");
    expect(textOf(change)).toContain("PossibleConditionalMay 2026 According to Per Lind Only if Lind agrees");
  });

  test("above the older briefing", () => {
    const [since = ""] = withClass(html(pages, "/briefings/toll/"), "since-then");
    expect(textOf(since)).toContain(
      "Start of the toll: Possible Conditional May 2026; only if Lind agrees, according to Per Lind. ",
    );
  });
});

describe("what a later telling leaves out is said, since nothing else shows it", () => {
  const denied = `
statements:
  possible: {by: mayor, says: A toll is possible., when: 2026-03-02, cite: p1}
  never: {by: lind, says: No toll is planned., when: 2026-03-02, denies: [toll-start], cite: p1}`;
  const toldTwice = (before: string, statements = "") =>
    pagesWith([
      first("")
        .replace("per: [possible]}\nfigures", `${before}per: [possible]}\nfigures`)
        .replace(/\nstatements:[\s\S]*?(?=\nevents:)/, (own) => statements || own),
      second.replace("if: Lind agrees, ", ""),
    ]);

  test.each([
    ["its condition", toldTwice("if: the council agrees, "), "No condition is named any more."],
    ["a denial", toldTwice("", denied), "The denial is not told again."],
  ])("%s: on the storyline, and above the older briefing", (_what, pages, words) => {
    const steps = withClass(html(pages, "/storylines/bridge/"), "life-step").map(textOf);
    expect(steps.at(-1)).toContain(words);
    const [since = ""] = withClass(html(pages, "/briefings/toll/"), "since-then");
    expect(textOf(since)).toContain(`; ${words.charAt(0).toLowerCase()}${words.slice(1)}`);
  });
});

describe("where the bottom line is repeated, it is said that what it rests on was withdrawn", () => {
  const pages = pagesWith([first(update("withdrawal", "possible"))]);
  const said = "What this rests on was withdrawn on 4 March 2026.";

  test.each(["/", "/briefings/", "/storylines/bridge/"])("on %s, with a link to the log", (address) => {
    const notes = withClass(html(pages, address), "bottom-line-change");
    expect(notes.map((note) => [textOf(note), /href="([^"]+)"/.exec(note)?.[1]])).toEqual([
      [said, "/briefings/toll/#update-1"],
    ]);
  });

  test("in the head of the briefing, however long it is", () => {
    const long = first(update("withdrawal", "possible")).replace(
      "Line: A toll",
      `Line: A ${"very ".repeat(60)}dear toll`,
    );
    const description = /name="description" content="([^"]*)"/.exec(
      html(pagesWith([long]), "/briefings/toll/"),
    );
    expect(description?.[1]).toMatch(/very… What this rests on was withdrawn on 4 March 2026\.$/);
    expect(description?.[1]?.length).toBeLessThanOrEqual(200);
  });
});

describe("since the briefing", () => {
  const sinceOf = (sheets: readonly string[]) =>
    withClass(html(pagesWith(sheets), "/briefings/toll/"), "since-then")
      .map(textOf)
      .join();

  test("a denial of a line that was withdrawn says so", () => {
    expect(sinceOf([first(update("withdrawal", "possible")), second])).toContain(
      "Denied: A toll is possible. (Withdrawn on 4 March 2026) Per Lind says: No toll is planned.",
    );
  });

  test("what was withdrawn denies nothing", () => {
    expect(sinceOf([first(""), `${second}updates: [${update("withdrawal", "never")}]`])).not.toContain(
      "Denied:",
    );
  });
});
