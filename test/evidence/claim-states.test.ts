import { describe, expect, test } from "vitest";
import { ground, sheetWith } from "./ground.ts";

// How far an event has got, where it takes place and which way a figure goes, against the sentence that tells it.

const places = `  tarvik: {type: place, name: Tarvik}
  nordvik: {type: place, name: Nordvik}
`;

/** The kinds of what is told of these records of a passage. */
function kindsOf(passage: string, records: string): readonly string[] {
  const { claims = [] } = ground(sheetWith(`${places}${records}`), {
    "ferry.txt": `${passage}\n\nThe port of Nordvik is closed.`,
  });
  return claims.map(({ kind }) => kind);
}

const event = (what: string, state: string, more = "") =>
  `events:\n  it: {what: ${JSON.stringify(what)}, type: other, state: ${state}, when: unstated${more}, cite: p1}`;
const figure = (value: string, of: string) =>
  `figures:\n  it: {value: ${value}, unit: percent, of: ${JSON.stringify(of)}, asOf: unstated, cite: p1}`;

describe("a state that goes beyond its passage is told", () => {
  test.each([
    ["The union is checking a further 64 boats.", "Check of a further 64 boats", "occurred", "ongoing"],
    [
      "A review of the harbour rules is still under way.",
      "Review of the harbour rules",
      "occurred",
      "ongoing",
    ],
    ["Repairs to the northern pier are in progress.", "Repairs to the northern pier", "occurred", "ongoing"],
    ["The port may close the northern pier in May.", "Closure of the northern pier", "scheduled", "possible"],
    [
      "The port could close the northern pier in May.",
      "Closure of the northern pier",
      "intended",
      "possible",
    ],
    ["The port might sell its old ferries.", "Sale of the port's old ferries", "occurred", "possible"],
    [
      "The port intends to take the case to the court.",
      "Case of the port before the court",
      "scheduled",
      "intended",
    ],
    ["The port hopes to sell its old ferries.", "Sale of the port's old ferries", "occurred", "intended"],
    ["The port allegedly paid bribes to the mayor.", "Payment of bribes to the mayor", "occurred", "alleged"],
    ["The port plans to sell its old ferries.", "Sale of the port's old ferries", "occurred", "intended"],
    ["The old ferries are due to be sold in June.", "Sale of the old ferries", "occurred", "scheduled"],
  ])("%s %s: %s", (passage, what, wrong, right) => {
    expect(kindsOf(passage, event(what, wrong))).toEqual(["state-open"]);
    expect(kindsOf(passage, event(what, right))).toEqual([]);
  });

  test.each([
    ["A loose cable may have caused the power cut on the pier.", "Power cut on the pier", "occurred"],
    ["The port plans to sell its old ferries on Monday.", "Sale of the old ferries", "scheduled"],
    [
      "The port announced a plan to sell its old ferries.",
      "Announcement of a plan to sell old ferries",
      "occurred",
    ],
    ["The port sold its old ferries and may buy new engines.", "Sale of its old ferries", "occurred"],
    ["The ferries were checked, and the union is asking for more pay.", "Check of the ferries", "occurred"],
    ["The union warned that the strike might go on.", "Warning by the union of a longer strike", "occurred"],
  ])("and one that does not is none: %s", (passage, what, state) => {
    expect(kindsOf(passage, event(what, state))).toEqual([]);
  });
});

describe("an event in another place than its passage has it is told", () => {
  test.each([
    [
      "The results are to be shown at a congress in Tarvik.",
      "Showing of the results at a congress in Tarvik",
    ],
    ["The suit will be heard in Tarvik in May.", "Hearing of the suit in Tarvik"],
  ])("%s", (passage, what) => {
    expect(kindsOf(passage, event(what, "scheduled", ", where: nordvik"))).toEqual(["place"]);
    expect(kindsOf(passage, event(what, "scheduled", ", where: tarvik"))).toEqual([]);
  });

  test("and one that the passage calls the town is not", () => {
    const passage = "The suit will be heard in the town in May.";
    expect(kindsOf(passage, event("Hearing of the suit", "scheduled", ", where: nordvik"))).toEqual([]);
  });
});

describe("a figure that goes the other way than its passage is told", () => {
  test.each([
    [
      "The yield on two-year bonds fell by 5 percent.",
      "rise of the yield on two-year bonds",
      "fall of the yield on two-year bonds",
    ],
    ["The port's shares rose 5 percent in Tarvik.", "fall of the port's shares", "rise of the port's shares"],
    [
      "The lake held 6 cubic metres, 5 percent less than in May.",
      "how much more the lake held than in May",
      "how much less the lake held than in May",
    ],
    ["Fares went up by 5 percent, and costs by 3.", "drop in fares", "increase in fares"],
  ])("%s", (passage, wrong, right) => {
    expect(kindsOf(passage, figure("5", wrong))).toEqual(["opposite"]);
    expect(kindsOf(passage, figure("5", right))).toEqual([]);
  });

  test.each([
    ["Fares rose 5 percent after a fall of 3 percent in May.", "rise in fares"],
    ["Fares rose 5 percent, while traffic fell 3 percent.", "rise in fares"],
    ["Costs fell, and 5 percent of the crews lost their work.", "share of the crews who lost their work"],
  ])("and one beside another is not: %s", (passage, of) => {
    expect(kindsOf(passage, figure("5", of))).toEqual([]);
  });
});
