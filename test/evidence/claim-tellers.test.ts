import { describe, expect, test } from "vitest";
import { ground, sheetWith } from "./ground.ts";

// Who says it, through whom, and what the source calls them.

const people = `  dumas: {type: person, name: Claire Dumas}
  maes: {type: person, name: Pieter Maes, roles: [{title: Spokesman, of: union}]}
  insider: {type: person, unnamed: a person close to the talks, reason: not given}
  courier: {type: organization, name: Harbour Courier}
  weather: {type: organization, name: Weather Service}
`;
const more = "Pieter Maes, a spokesman, was at the port with the Weather Service.";

function kindsOf(passage: string, records: string, entities = people): readonly string[] {
  const { claims = [] } = ground(sheetWith(`${entities}${records}`), {
    "ferry.txt": `${passage} ${more}\n\nThis is all.`,
  });
  return claims.map(({ kind }) => kind);
}

const says = (by: string, text: string, cite: string, via = "") =>
  `statements:\n  it: {by: ${by}${via}, verb: said, says: ${JSON.stringify(text)}, when: unstated, cite: ${JSON.stringify(cite)}}`;

describe("somebody else than the one who says it is told", () => {
  test.each([
    [
      '"This deal should be blocked," said its head of public affairs, Claire Dumas.',
      "dumas",
      "The deal should be blocked.",
    ],
    [
      '"Six other groups could face claims," said Claire Dumas of the port.',
      "dumas",
      "Six other groups could face claims.",
    ],
    [
      "The Harbour Courier reported, citing a person close to the talks, that her office drew up a new deal.",
      "insider",
      "The office drew up a new deal.",
    ],
    [
      "The Weather Service forecasts heavy rain from Thursday.",
      "weather",
      "Heavy rain will come from Thursday.",
    ],
  ])("%s", (passage, by, text) => {
    const via = by === "insider" ? ", via: [courier]" : "";
    const words = passage.match(/\p{L}+/gu)!;
    const cite = `p1 "${words[0]} ${words[1]} … ${words.slice(-2).join(" ")}"`;
    expect(kindsOf(passage, says("maes", text, cite, via))).toContain("speaker-other");
    expect(kindsOf(passage, says(by, text, cite, via))).not.toContain("speaker-other");
  });
});

describe("a paper that cites the one who speaks is not left out", () => {
  test.each([
    "The newspaper, citing a person close to the talks, said letters might be sent out next week.",
    "The Courier, quoting a person close to the talks, said letters might be sent out next week.",
    "The station reported on Monday, citing a person close to the talks, that letters might be sent out next week.",
  ])("%s", (passage) => {
    const record = (via: string) => says("insider", "Letters might be sent out the week after.", "p1", via);
    expect(kindsOf(passage, record(""))).toContain("carrier");
    expect(kindsOf(passage, record(", via: [courier]"))).not.toContain("carrier");
  });

  test.each([
    "A person close to the talks said letters might be sent out next week.",
    "The newspaper, citing its own files, said a person close to the talks was ill. Letters might be sent out next week.",
  ])("but nobody is left out here: %s", (passage) => {
    expect(
      kindsOf(passage, says("insider", "Letters might be sent out the week after.", "p1")),
    ).not.toContain("carrier");
  });
});

describe("an office that is another's is told", () => {
  test.each([
    ["Its director for Ireland, Ada Berg, said so.", "Director for Denmark", "Director for Ireland"],
    ["The president of the Storting, Ada Berg, said so.", "Vice-President", "President"],
    ["The vice president of the Storting, Ada Berg, said so.", "President", "Vice-President"],
    ["The head of Asia, Ada Berg, said so.", "Head of Europe", "Head of Asia"],
  ])("%s", (passage, wrong, right) => {
    const person = (title: string) =>
      `${people}  berg: {type: person, name: Ada Berg, roles: [{title: ${title}, of: union}]}\n`;
    expect(kindsOf(passage, says("berg", "So it was said.", "p1"), person(wrong))).toContain("role");
    expect(kindsOf(passage, says("berg", "So it was said.", "p1"), person(right))).not.toContain("role");
  });
});
