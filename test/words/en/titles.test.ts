import { expect, test } from "vitest";
import type { ResolvedEntity } from "../../../src/model/briefing.ts";
import type { Entity } from "../../../src/model/records/entity.ts";
import { resolvedEntity } from "../../../src/model/resolved-entity.ts";
import { resolveDate } from "../../../src/resolve/dates.ts";
import { titleAt, titleText } from "../../../src/words/en/titles.ts";

const asOf = "2025-08-06";
const written: Readonly<Record<string, Entity>> = {
  us: { type: "organization", name: "United States", adjective: "U.S.", seat: "washington" },
  uk: { type: "organization", name: "United Kingdom" },
  russia: { type: "organization", name: "Russia" },
  london: { type: "place", name: "London" },
  nato: { type: "organization", name: "NATO" },
  "white-house": { type: "organization", name: "White House", of: "us" },
  trump: {
    type: "person",
    name: "Donald Trump",
    roles: [
      { title: "President", of: "us", from: "2025-01-20" },
      { title: "President", of: "us", from: "2017-01-20", to: "2021-01-20" },
    ],
  },
  biden: {
    type: "person",
    name: "Joe Biden",
    roles: [{ title: "President", of: "us", from: "2021-01-20", to: "2025-01-20" }],
  },
  rubio: {
    type: "person",
    name: "Marco Rubio",
    roles: [
      { title: "Secretary of State", of: "us", from: "2025-01-21" },
      { title: "National Security Adviser", of: "us", from: "2025-05-01" },
    ],
  },
  riser: {
    type: "person",
    name: "Riser",
    roles: [
      { title: "Senator", of: "us", from: "2011", to: "2025-01-21" },
      { title: "Secretary", of: "us", from: "2025-01-21" },
    ],
  },
  witkoff: {
    type: "person",
    name: "Steve Witkoff",
    roles: [{ title: "Special Envoy", of: "us", from: 2025 }],
  },
  someone: { type: "person", name: "Someone" },
};
const entities: Readonly<Record<string, ResolvedEntity>> = Object.fromEntries(
  Object.entries(written).map(([id, entity]) => [id, resolvedEntity(id, entity, true)]),
);

function title(id: string, when: string | null, day = asOf): string {
  const entity = entities[id];
  if (entity === undefined) throw new Error(id);
  const mention = titleAt(entity, when === null ? null : resolveDate(when, {}).date, day, entities);
  return `${mention.tense}: ${mention.title}`;
}

test("a title is the one held at the date of the event", () => {
  expect(title("biden", "2021-06")).toBe("then: U.S. President");
  expect(title("biden", "2025-08-06")).toBe("former: U.S. President");
  expect(title("trump", "2025-08-06")).toBe("current: U.S. President");
  expect(title("trump", "2023")).toBe("former: U.S. President");
});

test("an office held again is held", () => {
  expect(title("trump", "2018")).toBe("current: U.S. President");
});

test("an older briefing calls people as they were called then", () => {
  expect(title("biden", "2022-02-24", "2022-03-01")).toBe("current: U.S. President");
  expect(title("trump", "2022-02-24", "2022-03-01")).toBe("former: U.S. President");
});

test("without a date, and of what is still to come, the day of the briefing counts", () => {
  expect(title("trump", "unstated")).toBe("current: U.S. President");
  expect(title("biden", null)).toBe("former: U.S. President");
  expect(title("trump", "2030")).toBe("current: U.S. President");
  expect(title("biden", "[2024-12-01..]", "2024-12-15")).toBe("current: U.S. President");
});

test("of what goes on, today's title counts", () => {
  expect(title("trump", "2022-02/..")).toBe("current: U.S. President");
});

test("on the day of a handover, whoever comes in holds the office", () => {
  expect(title("biden", "2021-01-20")).toBe("then: U.S. President");
  expect(title("trump", "2025-01-20")).toBe("current: U.S. President");
  expect(title("riser", "2025-01-21")).toBe("current: U.S. Secretary");
  expect(title("riser", "2025-01-20")).toBe("then: U.S. Senator");
});

test("of two roles at once the first listed counts", () => {
  expect(title("rubio", "2025-06")).toBe("current: U.S. Secretary of State");
});

test("a role that begins in some year covers all of it", () => {
  expect(title("witkoff", "2025-01-05")).toBe("current: U.S. Special Envoy");
  expect(title("witkoff", "2024")).toBe("current: null");
});

test("one without roles has no title", () => {
  expect(title("someone", "2025")).toBe("current: null");
});

test.each([
  ["President", "us", "U.S. President"],
  ["Press Secretary", "white-house", "White House Press Secretary"],
  ["Secretary General", "nato", "NATO Secretary General"],
  ["Prime Minister", "uk", "Prime Minister of the United Kingdom"],
  ["President", "russia", "President of Russia"],
  ["Mayor", "london", "Mayor of London"],
  ["Mayor of London", "london", "Mayor of London"],
  ["Head", "nowhere", "Head"],
])("the title %s of %s reads %s", (role, of, expected) => {
  expect(titleText({ title: role, of }, entities)).toBe(expected);
});
