import type { Entity } from "../../src/model/records/entity.ts";

/** How many people stand under the letter A, more than a page holds. */
const peopleOfA = 230;

/** Sheets of a large archive: a third of them of one month, the others of three years; each with something for every list. */
export function longSheets(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => longSheet(index));
}

/** What those sheets name: a mayor of all of them, a person and, in turn, a publisher of each. */
export function longEntities(count: number): Readonly<Record<string, Entity>> {
  const people = Array.from({ length: count }, (_, index) => [
    `person-${index}`,
    {
      type: "person",
      name: index < peopleOfA ? `Ada ${index}` : `${String.fromCharCode(66 + (index % 20))}ob ${index}`,
    },
  ]);
  const publishers = Array.from({ length: publisherCount }, (_, index) => [
    `paper-${index}`,
    { type: "organization", name: `Paper ${index}` },
  ]);
  return Object.fromEntries([
    ["mayor", { type: "person", name: "Mona Mayor" }],
    ["herald", { type: "organization", name: "The Herald" }],
    ...people,
    ...publishers,
  ]);
}

export const longStorylines = { works: { title: "The works" } };

const publisherCount = 220;

function longSheet(index: number): string {
  const day = dayOf(index);
  const before = index % 10 === 9 ? `sheet-${index - 1}` : null;
  return `
id: sheet-${index}
title: Sheet ${index}
bottomLine: Something was said.
storylines: [works]
sources:
  herald: {type: news-report, publisher: herald, title: Herald ${index}, dateline: {date: ${day}}}
  paper: {type: news-report, publisher: paper-${index % publisherCount}, title: Paper, via: herald}
statements:
  said: {by: mayor, says: Work goes on., when: ${day}, cite: "herald:p1"${before ? `, denies: ["${before}#said"]` : ""}}
  told: {by: person-${index}, says: Work stops., via: [mayor], when: unstated, about: [due], cite: "herald:p2"}
events:
  due:
    what: Deadline for the works
    type: deadline
    state: scheduled
    when: ${day}
    who: [mayor]
    cite: "herald:p3"${before ? `\n    supersedes: ${before}#due` : ""}
  visit: {what: Visit, state: possible, when: unstated, who: [person-${index}], cite: "herald:p4"}
questions:
  cost: {ask: What does it cost?}
  reason: {ask: Why?, answered: said}
updates:
  - {at: ${day}, kind: correction, what: It said so., was: It did not., affects: [said]}
`.trim();
}

/** A third on the days of March 2026, the rest spread over 2024 to 2026. */
function dayOf(index: number): string {
  const two = (n: number) => String(n).padStart(2, "0");
  if (index % 3 === 0) return `2026-03-${two(1 + (index % 28))}`;
  return `${2023 + (index % 3) + (index % 2)}-${two(1 + (index % 12))}-${two(1 + (index % 28))}`;
}
