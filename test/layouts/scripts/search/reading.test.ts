import { expect, test } from "vitest";
import {
  readAsked,
  readText,
  signedLetter,
  withCompoundsParted,
} from "../../../../layouts/scripts/search/reading.ts";

test("small words are passed over, unless there are no others or they stand in a phrase", () => {
  expect(readText("when does the deadline expire?").words).toEqual(["deadline", "expire"]);
  expect(readText("when shall they meet").words).toEqual(["meet"]);
  expect(readText("who said no deal").words).toEqual(["said", "no", "deal"]);
  expect(readText("the who").words).toEqual(["the", "who"]);
  expect(readText("“the who” deal")).toMatchObject({
    words: ["the", "who", "deal"],
    phrases: [["the", "who"]],
  });
});

test("a phrase stands in any quotation marks, and its apostrophes are any apostrophe", () => {
  const phrases = [["there", "s", "no", "deal"]];
  for (const text of ['"there\'s no deal"', "“there’s no deal”", "«There’s no deal»", "„there's no deal“"])
    expect(readText(text).phrases).toEqual(phrases);
  expect(readText('an open "quotation').phrases).toEqual([]);
});

test("a share is one word however it is written, and so is a large amount", () => {
  for (const text of ["25%", "25 %", "25 percent", "25 per cent", "25 pct"])
    expect(readText(text).words).toEqual(["25", "percent"]);
  for (const text of ["$90 billion", "$90bn", "$90 bn"])
    expect(readText(text).words).toEqual(["$90", "billion"]);
});

test("whoever asks when or where is answered by events", () => {
  const asks = (text: string) => readText(text).asksForEvent;
  expect(["when did they meet", "Where is it", "whenever they meet", "who met"].map(asks)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test("a question for a time asks of what is to come, of what has been, or of either", () => {
  const texts = {
    future: [
      "when will trump meet putin",
      "will they meet",
      "when is the summit",
      "Where does it end",
      "when shall we meet",
    ],
    past: ["when did they meet", "where was the summit", "When has it ended"],
    none: ["when they meet", "did they meet", "is the truce holding", "last will", "whenever is best"],
  };
  expect(texts.future.map((text) => readText(text).tense)).toEqual(texts.future.map(() => "future"));
  expect(texts.past.map((text) => readText(text).tense)).toEqual(["past", "past", "past"]);
  expect(texts.none.map((text) => readText(text).tense)).toEqual([null, null, null, null, null]);
});

test("what is put in place of a question asks as the question did", () => {
  const asked = (question: string, text: string) => {
    const { words, asksForEvent, tense, isQuestion, when } = readAsked({ text, question, asWords: false });
    return { words: words.join(" "), asksForEvent, tense, isQuestion, day: when?.label ?? null };
  };
  expect(asked("when will they meeet", "meet")).toEqual({
    words: "meet",
    asksForEvent: true,
    tense: "future",
    isQuestion: true,
    day: null,
  });
  expect(asked("where did they meeet 8 August", "meet 8 August")).toEqual({
    words: "meet",
    asksForEvent: true,
    tense: "past",
    isQuestion: true,
    day: "8 August",
  });
  expect(asked("what did they sayy", "say")).toMatchObject({
    asksForEvent: false,
    tense: null,
    isQuestion: true,
  });
});

test("a compound can be asked for by its parts; a day and a number are none", () => {
  expect(
    ["no-deal", "no-such $& thing", "F-16", "either/or", "“iron-clad”"].map(withCompoundsParted),
  ).toEqual(["no deal", "no such $& thing", "F 16", "either or", "“iron clad”"]);
  const whole = ["2025-08-08", "8/8/2025", "-trump", "trump -", "1,000", "there's"];
  expect(whole.map(withCompoundsParted)).toEqual(whole);
});

test("a letter that was typed with signs stands without them", () => {
  expect(["C++", "learn C#", "\\d+", "@a"].map(signedLetter)).toEqual([
    ["C++", "C"],
    ["C#", "C"],
    ["\\d+", "d"],
    ["@a", "a"],
  ]);
  const whole = ["who?", "a", "(a)", "“a”", "#trump", "$90", "R&D", "x.", "100%", "-x"];
  expect(whole.map(signedLetter).filter((one) => one !== null)).toEqual([]);
});

test("a date narrows a search down: what is left are the words", () => {
  const read = (text: string, asWords = false) => {
    const { words, when } = readAsked({ text, asWords });
    return [words.join(" "), when?.label ?? null];
  };
  expect(read("trump 15 august")).toEqual(["trump", "15 August"]);
  expect(read("what happened on 8 August?")).toEqual(["", "8 August"]);
  expect(read("trump 15 august", true)).toEqual(["trump 15 august", null]);
  // Whoever quotes wants the words.
  expect(read("“by 8 August”")).toEqual(["by 8 August", null]);
});

test("the label of a state that is made of small words is looked for as it stands", () => {
  for (const text of ["did not happen", "Did not happen?", "didn’t happen"])
    expect(readText(text)).toMatchObject({
      words: ["did", "not", "happen"],
      phrases: [["did", "not", "happen"]],
    });
});
