import { expect, test } from "vitest";
import { rungTold } from "../../src/reading/told-rung.ts";

test.each([
  ["possible", "The group may have copied the records."],
  ["possible", "A class action is possible."],
  ["possible", "Whether the talks resume is open, and the group will not say."],
  ["possible", "The place is still to be decided."],
  ["possible", "Trump is open to a meeting."],
  ["intended", "The council is expected to agree."],
  ["intended", "The union wants talks and probably gets them."],
  ["intended", "A toll would pay for the repairs."],
  ["scheduled", "The minister will visit the port."],
  ["scheduled", "The council votes on a toll on 2 April."],
  ["scheduled", "The talks are to resume in June."],
  ["done", "The group copied the records."],
  ["done", "Ontario fined the hospitals."],
  ["done", "Fines are certain."],
  ["done", "All sites are back online."],
  ["done", "Ontario fines hospitals over the breach"],
  [null, "A quiet day in the harbour"],
])("%s: %s", (rung, sentence) => {
  expect(rungTold(sentence)).toBe(rung);
});
