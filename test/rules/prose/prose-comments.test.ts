import { expect, test } from "vitest";
import { exampleSheet } from "../../../src/rules/example-sheet.ts";
import { codes, told } from "../check-sheets.ts";

const line = "A toll will pay for the repairs, says Ada Berg.[^toll-view]";
const hedged = {
  statements: `
  toll-view:
    by: mayor
    says: A toll may pay for the repairs.
    hedge: may
    when: unstated
    cite: p1`,
};
const inBody = (body: string) => codes({ ...hedged, body });

test("a comment before a paragraph allows what its reason explains, there and nowhere else", () => {
  expect(inBody(line)).toEqual(["hedge-lost"]);
  const allowed = `<!-- readout-allow: hedge-lost, the mayor said so on tape -->\n${line}`;
  expect(inBody(allowed)).toEqual([]);
  expect(inBody(`${allowed}\n\n${line}`)).toEqual(["hedge-lost"]);
  expect(inBody(`<!-- readout-allow: role-wrong, the mayor said so on tape -->\n${line}`)).toEqual([
    "hedge-lost",
  ]);
});

test("without a reason it allows nothing, and a code that no rule has is told", () => {
  expect(told(exampleSheet({ body: "<!-- readout-allow: hedge-lost -->\nIt rains." }))).toEqual([
    '22 allow-unexplained: Nothing says why "hedge-lost" is silenced here. Write <!-- readout-allow: hedge-lost, and why -->. Without a reason it silences nothing.',
  ]);
  expect(told(exampleSheet({ body: "<!-- readout-allow: hedge-loss, on tape -->\nIt rains." }))).toEqual([
    '22 allow-unknown: No rule has the code "hedge-loss". Did you mean "hedge-lost"? The codes stand in the messages of `npx readout check`.',
  ]);
});

test.each([
  ["heading-unknown", "## Backgroud\n\nIt rains."],
  ["heading-unknown", "## Editors note\n\nIt rains."],
  ["note-of-record", "It rains.[^toll-view]\n\n[^toll-view]: Read in the minutes."],
  ["fill-in-left", "TODO: ask the mayor again."],
  ["fill-in-left", "It rains on XXX days."],
  ["link-broken", "See [the vote](/briefings/2026-03-01-vote/)."],
  ["link-broken", "See [the vote]()."],
  ["link-broken", "![The bridge]()"],
  ["link-broken", "See [the vote] (https://example.org/vote)."],
  ["link-broken", "See [the vote](htp://example.org)."],
  ["line-uncited", "Ada Berg announced a toll on 2 March."],
  ["date-not-in-record", "It rained on 31 November."],
  ["relative-word-in-prose", "It rained yesterday."],
  ["likelihood-mixed", "Rain is likely, with high confidence, the article says."],
])("%s is told of: %s", (code, body) => {
  expect(codes({ body })).toContain(code);
});

test.each([
  "## Editor's notes\n\nRead twice.",
  "## The weather\n\nIt rains.",
  "It rains.[^weather]\n\n[^weather]: By the almanac.",
  "<!-- TODO: ask again -->\n\nIt rains.",
  "```\nTODO [x]() <<<<<<< HEAD\n```",
  "See [this briefing](/briefings/2026-03-04-harbour-bridge/#toll-view) and [the vote](https://example.org/vote).",
  "In the record stands слов[о] (https://example.org/vote), and foo[1] (https://example.org/vote).",
  "The article names Ada Berg and gives 4 March as its date.",
  "## Editor's notes\n\nThe stored copy has no byline, no URL and no date.",
  "## Editor's notes\n\n| Record | Words | Resolved to |\n| --- | --- | --- |\n| `toll-view` | as early as next week | 2022-02/.., Monday of the following ISO week |",
  "## Editor's notes\n\n“25% duties on Indian oil imports” is ambiguous.",
])("nothing is told of: %s", (body) => {
  expect(codes({ body })).toEqual([]);
});
