import { expect, test } from "vitest";
import { parseEntities } from "../../src/parse/parse-registry.ts";
import { parseSheets } from "../../src/parse/parse-sheets.ts";
import { diagnose, sheet, told } from "./check.ts";

const md = "f/a.md";
const says = (words: string) => sheet.replace("says: The strike is over.", `says: ${words}`);

test.each<[name: string, words: string, severity: string, message: RegExp]>([
  ["a right-to-left override", "The \u202Estrike", "error", /^U\+202E RIGHT-TO-LEFT OVERRIDE stands here/],
  ["an isolate", "The \u2067strike", "warning", /^U\+2067 RIGHT-TO-LEFT ISOLATE/],
  ["an override as an escape", '"The \\u202Estrike"', "error", /^U\+202E/],
  ["an override as an entity", "The &#x202E;strike", "error", /^U\+202E/],
  ["tag characters", "The strike\u{E0049}\u{E0050}", "error", /^U\+E0049 TAG CHARACTER/],
  ["a next line", "The\u0085strike", "error", /the control character U\+0085/],
  ["a control of terminals", "The \u009B31mstrike", "error", /the control character U\+009B/],
  ["a control of terminals as an escape", '"The \\x9B strike"', "error", /the control character U\+009B/],
  ["half of a pair as an escape", '"The \\uD800 strike"', "error", /the character U\+D800/],
  ["no character", "The \uFDD0strike", "error", /the character U\+FDD0/],
  ["a zero-width space", "The str\u200Bike", "warning", /^U\+200B ZERO WIDTH SPACE/],
  ["a joiner between Latin letters", "The str\u200Dike", "warning", /^U\+200D ZERO WIDTH JOINER/],
  ["a byte order mark inside", "The \uFEFFstrike", "warning", /^U\+FEFF/],
  ["a soft hyphen", "The stri\u00ADke", "warning", /^U\+00AD SOFT HYPHEN/],
  ["a line separator", "The\u2028strike", "warning", /^U\+2028 LINE SEPARATOR/],
  ["a character of private use", "The \uE000strike", "warning", /^U\+E000 PRIVATE USE/],
])("%s is told by its name", (_, words, severity, message) => {
  const found = diagnose({ [md]: says(words) });
  expect(found.map((one) => [one.severity, one.span.line])).toEqual([[severity, 11]]);
  expect(found[0]?.message).toMatch(message);
});

test.each([
  ["Persian with its non-joiner", "می\u200Cخواهم"],
  ["Hindi with a joiner", "क्\u200Dष"],
  ["an emoji family", "👩\u200D👩\u200D👧"],
  ["a flag of tags", "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}"],
  ["Thai with word breaks", "ภาษา\u200Bไทย"],
  ["an ideograph with its variant", "葛\u{E0100}"],
  ["Arabic with marks of direction", "\u200Fالعربية\u200E"],
  ["accents, dashes and spaces", "Zürich\u00A0– naïve\u202Fcafé"],
])("%s is fine", (_, words) => {
  expect(told({ [md]: says(words) })).toEqual([]);
});

test("the editor's prose and the registry are looked at too", () => {
  expect(told({ [md]: `${sheet}More \u202Eprose.\n` })).toEqual([
    expect.stringMatching(/^f\/a\.md:15:6-7 character-hidden/),
  ]);
  const { problems } = parseEntities({
    path: "entities.yaml",
    text: "ann: {type: person, name: Ann\u200BLee}\n",
  });
  expect(problems.map(({ code, severity }) => [code, severity])).toEqual([["character-hidden", "warning"]]);
});

test("a warning does not keep a sheet from being published", () => {
  const { sheets } = parseSheets([{ path: md, text: says("The str\u200Bike") }]);
  expect(sheets[0]?.broken).toBeUndefined();
});

test("a sign of a comment in a title that closes none is text", () => {
  const { sheets } = parseSheets([
    { path: md, text: sheet.replace("Ferry strike ends", "'Ferry <!-- ends'") },
  ]);
  expect(sheets[0]?.data.title).toBe("Ferry <!-- ends");
});

test("comments of an editor reach no field", () => {
  const text = says('"The strike <!-- ask again --> is over, `<!-- code -->` or not <!-- open"').replace(
    "title: Ferry strike ends",
    "title: Ferry strike <!-- or not? --> ends",
  );
  const { sheets, problems } = parseSheets([{ path: md, text }]);
  expect(problems).toEqual([]);
  expect(sheets[0]?.data.title).toBe("Ferry strike ends");
  expect(sheets[0]?.data.statements?.deal?.says).toBe("The strike is over, `<!-- code -->` or not");
  expect(told({ [md]: says('"<!-- nothing else -->"') })).toEqual([
    expect.stringContaining("`says:` is empty."),
  ]);
});
