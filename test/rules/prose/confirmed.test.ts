import { expect, test } from "vitest";
import type { ResolvedEvent } from "../../../src/model/briefing.ts";
import { callsConfirmed } from "../../../src/rules/prose/matching/confirmed.ts";

const meeting = { what: "Face-to-face meeting between Berg and Lund", type: "meeting" } as ResolvedEvent;

test.each([
  "The meeting is confirmed",
  "The meeting has now been officially confirmed by the mayor",
  "Confirmed",
  "| Berg–Lund meeting | **Confirmed** | The mayor |",
  "Berg–Lund meeting: confirmed",
  "The confirmed meeting will be in May",
  "Confirmed meeting between Berg and Lund",
  "The mayor confirmed the meeting",
  "The mayor has confirmed a meeting with Lund",
  "Berg did not travel, and the meeting is confirmed",
])("calls the meeting itself confirmed: %s", (text) => {
  expect(callsConfirmed(text, meeting)).toBe(true);
});

test.each([
  "The meeting is not confirmed",
  "The meeting is **not confirmed**",
  "The meeting has not yet been confirmed",
  "The meeting hasn't been confirmed",
  "If confirmed, the meeting would be the first",
  "Until the meeting is confirmed, nothing is planned",
  "The meeting is yet to be confirmed",
  "Nobody has confirmed the meeting",
  "The meeting is unconfirmed",
  "An official confirmed that the meeting may take place",
  "An official confirmed a meeting could happen",
  "Confirmed by the mayor: Lund is interested in a meeting",
  "The mayor confirmed Lund's interest in a meeting",
  "It was confirmed that a meeting is possible",
])("does not: %s", (text) => {
  expect(callsConfirmed(text, meeting)).toBe(false);
});

test("a text that cites a statement must name the event itself", () => {
  expect(callsConfirmed("The dinner is confirmed", meeting, "about")).toBe(false);
  expect(callsConfirmed("The meeting is confirmed", meeting, "about")).toBe(true);
  expect(callsConfirmed("Confirmed by the mayor: she met Lund at a meeting", meeting, "about")).toBe(false);
});
