import { expect, test } from "vitest";
import type { Archive, RelatedBriefing } from "../../src/model/archive.ts";
import type { Briefing } from "../../src/model/briefing.ts";
import { briefing, link } from "./sheets.ts";

/** Related briefings, each in one line: `id: what they share`. */
const related = (archive: Archive, id: string) =>
  (archive.links[id]?.related ?? []).map(
    ({ briefing, reasons }: RelatedBriefing) =>
      `${briefing}: ${reasons.map((reason) => (reason.kind === "event" ? reason.life : reason.id)).join(", ")}`,
  );

const said = (by: string, about = "") =>
  `{by: ${by}, says: Something.${about === "" ? "" : `, about: [${about}]`}}`;

test("a shared event relates more than a shared person, and the rarer thing stands first", () => {
  const archive = link(
    briefing(
      "a",
      "2025-01-01",
      `statements: {s: ${said("ann", "bob")}}\nevents: {vote: {what: Vote, state: possible, when: unstated, who: [town]}}`,
    ),
    briefing(
      "b",
      "2025-01-02",
      `statements: {s: ${said("ann")}}\nevents: {vote: {what: Vote, state: scheduled, when: unstated, supersedes: a#vote}}`,
    ),
    briefing("c", "2025-01-03", `statements: {s: ${said("ann", "bob")}}`),
    briefing("d", "2025-01-04", `statements: {s: ${said("cat")}}`),
    briefing("e", "2025-01-05", "statements: {s: {says: Nothing.}}"),
    briefing("f", "2025-01-06", "statements: {s: {says: Nothing.}}"),
  );
  expect(related(archive, "a")).toEqual(["b: a#vote, ann", "c: bob, ann"]);
  expect(related(archive, "d")).toEqual([]);
});

test("a person in every briefing relates nobody, nor does the publisher of the source", () => {
  const archive = link(
    ...["a", "b", "c", "d"].map((id) => briefing(id, "2025-01-01", `statements: {s: ${said("ann")}}`)),
  );
  expect(["a", "b", "c", "d"].flatMap((id) => related(archive, id))).toEqual([]);
});

test("at most five are named, the newest of those that are equally related", () => {
  const ids = Array.from({ length: 20 }, (_, index) => `s${String(index).padStart(2, "0")}`);
  const archive = link(
    ...ids.map((id, index) =>
      briefing(id, `2025-01-${index + 10}`, `statements: {s: ${said(index < 8 ? "ann" : "bob")}}`),
    ),
  );
  expect(related(archive, "s00")).toEqual(["s07: ann", "s06: ann", "s05: ann", "s04: ann", "s03: ann"]);
});

test("a sheet that another replaced is offered to no one", () => {
  const old = briefing(
    "old",
    "2025-01-01",
    "supersedes: []\nevents: {vote: {what: Vote, state: possible, when: unstated}}",
  );
  const next = (id: string, top: string) =>
    briefing(
      id,
      "2025-01-02",
      `${top}\nevents: {vote: {what: Vote, state: possible, when: unstated, supersedes: old#vote}}`,
    );
  const archive = link(old, next("new", "supersedes: old"), next("other", ""));
  expect(related(archive, "other")).toEqual(["new: old#vote"]);
  expect(related(archive, "old")).toEqual(["new: old#vote", "other: old#vote"]);
});

/** Briefings that share something with some, something with many, and something with all. */
function many(count: number): readonly Briefing[] {
  const base = briefing(
    "base",
    "2025-01-01",
    `statements: {s: ${said("ann", "town")}}\nevents: {vote: {what: Vote, state: possible, when: unstated}}`,
  );
  return Array.from({ length: count }, (_, index) => {
    const id = `b${index}`;
    const [statement] = base.statements;
    const entities = Object.fromEntries(
      [`few-${index % Math.ceil(count / 20)}`, `many-${index % 40}`].map((entity) => [
        entity,
        { ...base.entities.ann!, id: entity },
      ]),
    );
    return {
      ...base,
      id,
      asOf: `2025-${String((index % 12) + 1).padStart(2, "0")}-01`,
      entities: { ...base.entities, ...entities },
      statements: [{ ...statement!, about: Object.keys(entities) }],
      events: base.events.map((event) => ({
        ...event,
        supersedes: index % 10 === 0 ? null : { sheet: `b${index - 1}`, record: "vote" },
      })),
    };
  });
}

test("three thousand briefings are related in time that grows with their number and no faster", () => {
  const time = (count: number) => {
    const briefings = many(count);
    const started = process.cpuUsage();
    const archive = link(...briefings);
    const { user, system } = process.cpuUsage(started);
    expect(related(archive, "b1")).toHaveLength(5);
    expect(related(archive, "b1")[0]).toMatch(/^b\d: b0#vote/);
    return user + system;
  };
  time(1000);
  expect(time(6000)).toBeLessThan(Math.max(20 * time(1500), 3_000_000));
  expect(time(3000)).toBeLessThan(3_000_000);
});
