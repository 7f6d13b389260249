import { expect, test } from "vitest";
import type { ProseBlock } from "../../../src/model/written.ts";
import { notesIn } from "../../../src/rules/prose/matching/notes.ts";
import { sentencesOf } from "../../../src/rules/prose/matching/sentences.ts";

function block(text: string, kind: ProseBlock["kind"] = "paragraph"): ProseBlock {
  const notes = Array.from(notesIn(text), (note) => ({
    ...note,
    start: note.start + 100,
    end: note.end + 100,
  }));
  return { kind, section: "editor", text, start: 100, end: 100 + text.length, notes, mentions: [] };
}

const split = (text: string, kind?: ProseBlock["kind"]) =>
  sentencesOf(block(text, kind)).map(({ words, notes }) => [words, ...notes.map(({ record }) => record)]);

test("a note after the full stop belongs to the sentence before it", () => {
  expect(split("She said so.[^a] [^b] He did not.[^c]")).toEqual([
    ["She said so.", "a", "b"],
    ["He did not.", "c"],
  ]);
});

test("abbreviations, initials and decimals end no sentence", () => {
  expect(split("The U.S. President met Mr. J. Berg on Jan. 3 at 3.30 p.m. in Oslo.[^a]")).toHaveLength(1);
});

test("a sentence may end inside quotation marks and begin with a link", () => {
  expect(split("“We agree.” [[berg|Ada Berg]] left.[^a]")).toEqual([
    ["“We agree.”"],
    ["Ada Berg left.", "a"],
  ]);
});

test("a table row is one sentence", () => {
  expect(split("| Done. Then more. | **Set**[^a] |", "table-row")).toEqual([
    ["| Done. Then more. | **Set** |", "a"],
  ]);
});

test("comments are no words", () => {
  expect(split("She said so <!-- NYT? Ask. -->again.[^a]")).toEqual([["She said so again.", "a"]]);
});

test("each sentence knows where it stands in the file", () => {
  const [first, second] = sentencesOf(block("One.[^a] Two.[^b]"));
  expect([first?.start, first?.end, second?.start, second?.end]).toEqual([100, 109, 109, 117]);
});
