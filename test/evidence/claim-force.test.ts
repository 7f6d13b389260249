import { describe, expect, test } from "vitest";
import { ground, sheetWith } from "./ground.ts";

// What was denied told as said, and what is meant to be told as done.

/** The kinds of what is told of a record of this passage. */
function kindsOf(passage: string, verb: string, says: string, more = ""): readonly string[] {
  const sheet = sheetWith(`statements:
  it:
    by: union
    verb: ${verb}
    says: ${JSON.stringify(says)}${more}
    when: unstated
    cite: p1`);
  const { claims = [] } = ground(sheet, { "ferry.txt": `${passage}\n\nThis is all.` });
  return claims.map(({ kind }) => kind);
}

describe("what the passage has denied is not told as said", () => {
  const passage = (words: string) => `The port is closed. The Seamen's Union ${words}.`;
  test.each([
    ["denied that it planned to close its office at Tarvik", "It planned to close its office at Tarvik."],
    ["denied having opened the gates on July 8", "It had opened the gates on July 8."],
    ["denied that a ferry had left the harbour on July 8", "A ferry had left the harbour on July 8."],
    ["rejected a report that it had taken money from the port", "It had taken money from the port."],
    ["dismissed claims that the strike had hurt tourism", "The strike had hurt tourism."],
    ["said wages were low and denied that it had threatened the crew", "It had threatened the crew."],
  ])("%s", (words, says) => {
    expect(kindsOf(passage(words), "said", says)).toContain("verb-turned");
    expect(kindsOf(passage(words), words.startsWith("re") ? "rejected" : "denied", says)).not.toContain(
      "verb-turned",
    );
  });

  test.each([
    ["denied that it planned to close its office", "It did not plan to close its office."],
    ["denied that it planned to close its office", "It has no plan to close its office."],
    ["said it had opened the gates on July 8, and denied any fault", "It had opened the gates on July 8."],
    [
      "denied that wages were low and said it would open the gates on July 8",
      "It would open the gates on July 8.",
    ],
  ])("but a no of the record's own is: %s", (words, says) => {
    expect(kindsOf(passage(words), "said", says)).toEqual([]);
  });
});

describe("what is meant to be is not told as done, beside a condition either", () => {
  const passage = (words: string) =>
    `The Seamen's Union ${words} 85 million crowns in aid if the port agrees, it said.`;
  const condition = "\n    if: the port agrees";
  test.each([
    ["plans to release", "It has released 85 million crowns in aid."],
    ["intends to pay out", "It has paid out 85 million crowns in aid."],
    ["hopes to collect", "It has collected 85 million crowns in aid."],
    ["will probably release", "It will release 85 million crowns in aid."],
    ["would likely collect", "It would collect 85 million crowns in aid."],
  ])("%s", (words, says) => {
    expect(kindsOf(passage(words), "said", says, condition)).toEqual(["strength"]);
  });

  test.each([
    ["plans to release", "It plans to release 85 million crowns in aid."],
    ["plans to release", "It would release 85 million crowns in aid."],
    ["will probably release", "It will probably release 85 million crowns in aid."],
    ["will probably release", "It is likely to release 85 million crowns in aid."],
    ["has released", "It has released 85 million crowns in aid."],
  ])("but as what is meant: %s", (words, says) => {
    expect(kindsOf(passage(words), "said", says, condition)).toEqual([]);
  });
});

test("a plan that there is not leaves nothing open", () => {
  const passage = "The Seamen's Union said there was no plan to close the office in Tarvik.";
  expect(kindsOf(passage, "said", "Closing the office in Tarvik was not planned.")).toEqual([]);
  expect(kindsOf(passage, "said", "There was no plan to close the office in Tarvik.")).toEqual([]);
});
