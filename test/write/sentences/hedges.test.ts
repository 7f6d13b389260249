import { describe, expect, test } from "vitest";
import { withHedges } from "../../../src/write/sentences/hedges.ts";

describe("a hedge stands in sight, as weak as the source's own or weaker", () => {
  test.each([
    ["may", "They could meet on Monday."],
    ["may", "A meeting is possible on Monday."],
    ["could", "Whether they meet is unclear."],
    ["intends", "He means to meet them first."],
    ["intends", "He may meet them first."],
    ["plans to", "She expects to sell two ferries."],
    ["open to", "He is willing to hold separate talks."],
    ["will", "They will meet."],
    ["good chance", "There’s a good chance that there will be a meeting"],
    ["believed to", "The ship is believed to be lost."],
    ["unless", "There is a strike unless an offer comes."],
  ])("%j in %j", (hedge, text) => {
    expect(withHedges(text, text, [hedge], true)).toBe(text);
  });

  test.each([
    ["may", "They meet on Monday.", "They meet on Monday (hedged in the source: “may”)."],
    ["may", "They will meet in May.", "They will meet in May (hedged in the source: “may”)."],
    ["could", "He plans to meet them.", "He plans to meet them (hedged in the source: “could”)."],
    ["unclear", "They might meet.", "They might meet (hedged in the source: “unclear”)."],
    ["believed to", "The ship may be lost.", "The ship may be lost (hedged in the source: “believed to”)."],
    ["said to be", "It is sunk in U.S.", "It is sunk in U.S. (hedged in the source: “said to be”)."],
    ["willing", "It met the *goal*", "It met the *goal* (hedged in the source: “willing”)."],
  ])("%j is added to %j", (hedge, text, result) => {
    expect(withHedges(text, text, [hedge], true)).toBe(result);
  });

  test("of several, those that are missing are added", () => {
    const text = "It is probably true.";
    expect(withHedges(text, text, ["probably", "could", "perhaps"], true)).toBe(
      "It is probably true (hedged in the source: “could”, “perhaps”).",
    );
  });

  test("in another language the source's own word must be there", () => {
    expect(withHedges("Die Fähren könnten fahren.", "Die Fähren könnten fahren.", ["könnten"], false)).toBe(
      "Die Fähren könnten fahren.",
    );
    expect(withHedges("It may rain.", "It may rain.", ["peut-être"], false)).toBe(
      "It may rain (hedged in the source: “peut-être”).",
    );
  });
});
