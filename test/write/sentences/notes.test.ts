import { expect, test } from "vitest";
import { createMarkdown } from "../../../src/markdown/markdown-it.ts";
import { written } from "../written.ts";

const head = `---
factsheet: 1
id: example
title: An example
bottomLine: The bottom line.
entities:
  mint: {type: organization, name: Mint}
  reyes: {type: person, name: Reyes}
  okafor: {type: person, name: Okafor}
  press: {type: group, name: reporters, members: unstated}
sources:
  web: {type: news-report, publisher: mint, url: "https://mint.example/talks", dateline: {date: 2025-08-06}}
`;

function noteOf(records: string, sources = ""): string {
  const { markdown } = written(`${head}${sources}${records}---\n`);
  return /^\[\^it\]: (.*)$/m.exec(markdown)?.[1] ?? markdown;
}

test.each([
  [`by: reyes, to: press, says: They met., when: 2025-08-05, cite: p1`, "Para. 1."],
  [`says: They met., cite: p1`, "Para. 1."],
  [`says: They met., when: 2025-08-05, cite: p1`, "Para. 1. 5 Aug."],
  [`by: reyes, says: They may meet., hedge: may, cite: p1`, "Para. 1."],
  [`by: reyes, says: They might meet., hedge: could, cite: p1`, "Para. 1. Hedge in the source: “could”."],
  [`by: reyes, says: They met., hedge: could, cite: p1`, "Para. 1."],
  [
    `by: reyes, says: They met., when: 2025-08-06, said: on Wednesday, cite: p1`,
    "Para. 1. “on Wednesday” = 6 Aug.",
  ],
  [`says: They look tired., judgement: true, cite: p1`, "Para. 1. Characterisation."],
])("a note says where it stands, and nothing that the line says: %s", (statement, note) => {
  expect(noteOf(`statements:\n  it: {${statement}}\n`)).toBe(note);
});

test.each([
  [
    `says: They met., cite: 'p1 "They met at the face-to-face"'`,
    "Para. 1, [“They met at the face-to-face”](https://mint.example/talks#:~:text=They%20met%20at%20the%20face%2Dto%2Dface).",
  ],
  [
    `says: They met., cite: 'web "They met … and parted"'`,
    "[“They met … and parted”](https://mint.example/talks#:~:text=They%20met,and%20parted).",
  ],
  [`by: reyes, quote: We met, cite: p1`, "[para. 1](https://mint.example/talks#:~:text=We%20met)."],
  [`by: reyes, quote: We met., cite: p1`, "[para. 1](https://mint.example/talks#:~:text=We%20met)."],
  [`by: reyes, quote: We … met, cite: p1`, "Para. 1."],
  [`by: reyes, quote: 'We [the crews] met', cite: p1`, "Para. 1."],
])("the source's own words lead to where they stand: %s", (statement, note) => {
  expect(noteOf(`statements:\n  it: {${statement}}\n`)).toBe(note);
});

test("words without a web address stand as they are", () => {
  const sources =
    "  paper: {type: news-report, publisher: mint, title: Talks, dateline: {date: 2025-08-06}}\n";
  expect(noteOf(`statements:\n  it: {says: They met., cite: 'paper "They … met"'}\n`, sources)).toBe(
    "Mint (2), “They … met”.",
  );
});

test("the link is one that a browser gets", () => {
  const { markdown } = written(
    `${head}statements:\n  it: {says: They met., cite: 'p1 "face-to-face, R&D"'}\n---\n`,
  );
  expect(createMarkdown({ prefix: "/" }).render(markdown)).toContain(
    'href="https://mint.example/talks#:~:text=face%2Dto%2Dface%2C%20R%26D"',
  );
});

test("an event's note names those on whose word it rests where the line has only the first", () => {
  const statements =
    "statements:\n  a: {by: reyes, says: A., cite: p1}\n  b: {by: okafor, says: B., cite: p2}\n";
  const event = (per: string) => `${statements}events:\n  it: {what: Talks, state: occurred, per: ${per}}\n`;
  expect(noteOf(event("[a]"))).toBe("Para. 1.");
  expect(noteOf(event("[a, b]"))).toBe("Paras. 1 and 2. On the word of Reyes and Okafor.");
});

test.each([
  [["true", "true", "true"], "- **Read in part:** Only excerpts of these sources were read."],
  [
    ["true", "true", "false"],
    "- **Read in part:** Only excerpts of these sources were read, but all of Mint (“C”).",
  ],
  [["true", "false", "false"], "- **Read in part:** Only an excerpt was read of Mint (“A”)."],
])("that excerpts were read is said once: %s", (excerpts, line) => {
  const sources = excerpts.map(
    (excerpt, index) =>
      `  s${index}: {type: news-report, publisher: mint, title: ${"ABC"[index]}, excerpt: ${excerpt}, dateline: {date: 2025-08-06}}\n`,
  );
  const { markdown } = written(
    `${head.replace(/ {2}web: .*\n/, "")}${sources.join("")}statements:\n  it: {says: They met., cite: 's0 "They met"'}\n---\n`,
  );
  expect(markdown).toContain(`${line}\n`);
  expect(markdown.match(/xcerpt/g)).toHaveLength(1);
});

test("a publisher with several reports is named once, with the passage of each", () => {
  const sources =
    "  two: {type: news-report, publisher: mint, dateline: {date: 2025-08-06}}\n  three: {type: news-report, publisher: mint, dateline: {date: 2025-08-06}}\n";
  expect(
    noteOf('statements:\n  it: {says: They met., cite: ["web:p1", "two:p4", "three:p2"]}\n', sources),
  ).toBe("Mint (1), para. 1; (2), para. 4; (3), para. 2.");
});

test("what a line tells without attribution has its sources' names in the note", () => {
  const sources = "  far: {type: news-report, publisher: okafor, dateline: {date: 2025-08-06}}\n";
  const records = `statements:
  a: {says: A., cite: "web:p1"}
  b: {says: B., cite: "web:p2"}
events:
  it: {what: Talks, state: occurred, status: established, note: Nobody contests it., per: [a, b]}
`;
  expect(noteOf(records, sources)).toBe(
    "Mint, paras. 1 and 2. Public record. On the word of Mint. Nobody contests it.",
  );
});
