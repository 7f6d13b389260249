import { stemOf } from "../../word-stems.ts";
import { isRoleNoun, isRolePlural } from "./roles.ts";

/** What is done with things that are counted, a group a line: whoever counts the ones has not counted the others. */
const deeds = `
imported exported sold bought recovered recalled seized destroyed delivered ordered shipped produced manufactured distributed donated stored tested
killed injured missing rescued evacuated arrested charged convicted released displaced hospitalised vaccinated infected deported
damaged destroyed flooded rebuilt repaired demolished evacuated
cast counted rejected annulled
created cut saved
built planned sold approved rejected
cancelled delayed diverted scheduled
stolen recovered insured damaged
filed granted rejected pending
`;

/** Sums of money of different kinds, those that are one separated by "=". */
const sums = `
profit=profits=earnings
revenue=revenues=sales=turnover
loss=losses=deficit=shortfall
debt=debts=borrowing
cost=costs=expenses=spending
wages=salary=salaries
fine=penalty
loan=loans=credit
grant=grants=subsidy=subsidies=aid
`;

const things = new Set(
  "boat ship vessel trawler lorry truck car bus train tram wagon house home building school shop farm flight plane jet bottle box batch dose tube painting jewel village town shot drone missile tent bridge tree acre ballot".split(
    " ",
  ),
);

const deedGroups: readonly (readonly string[])[] = deeds
  .trim()
  .split("\n")
  .map((line) => line.split(" "));
const sumKinds: readonly (readonly string[])[] = sums
  .trim()
  .split("\n")
  .map((line) => line.split("="));

/** The words of a text that say what was done with what it counts. */
export function deedsIn(text: string): readonly string[] {
  return (text.toLowerCase().match(/(?<!\p{L})\p{L}{3,}(?!\p{L})/gu) ?? []).filter((word) =>
    deedGroups.some((group) => group.includes(word)),
  );
}

/** Whether one of two is done with other ones than the other. */
export function areOtherDeeds(one: string, other: string): boolean {
  return (
    stemOf(one) !== stemOf(other) && deedGroups.some((group) => group.includes(one) && group.includes(other))
  );
}

/** The kinds of sums that a text names. */
export function sumsIn(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/(?<!\p{L})\p{L}{3,}(?!\p{L})/gu) ?? [];
  return new Set(
    sumKinds
      .filter((kind) => kind.some((word: string) => words.some((one) => one === word)))
      .map(([first]) => first!),
  );
}

/** Whether of two nouns in the singular one counts people and the other things. */
export function arePeopleAndThings(one: string, other: string): boolean {
  return (isPeople(one) && things.has(other)) || (isPeople(other) && things.has(one));
}

function isPeople(noun: string): boolean {
  return /^(?:person|man|woman|child|infant)$/.test(noun) || isRoleNoun(noun) || isRolePlural(`${noun}s`);
}
