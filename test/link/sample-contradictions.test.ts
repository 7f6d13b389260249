import { expect, test } from "vitest";
import { sampleArchive } from "../support/sample-archive.ts";
import {
  contradictionNumbers,
  doubleWordings,
  leftContradictions,
  leftOpen,
  linkedContradictions,
  toldContradictions,
} from "../support/sample-contradictions.ts";

const { archive } = sampleArchive();
const written = ({ briefing, record }: { readonly briefing: string; readonly record: string }) =>
  `${briefing}#${record}`;
const statement = (side: string) => {
  const [briefing = "", record = ""] = side.split("#");
  return archive.byId[briefing]?.statements.find(({ id }) => id === record);
};
const sourcesOf = (side: string) => statement(side)?.cites.map(({ source }) => source) ?? [];

test("all 48 contradictions of the sources are carried in some way, or left out with a reason", () => {
  const all = Array.from({ length: 48 }, (_, index) => `X${String(index + 1).padStart(2, "0")}`);
  expect([...new Set(contradictionNumbers)]).toEqual(all);
  const carried = [
    ...linkedContradictions,
    ...leftOpen,
    ...doubleWordings,
    ...toldContradictions,
    ...leftContradictions,
  ];
  expect([...carried.map(({ id }) => id)].toSorted()).toEqual([...contradictionNumbers].toSorted());
});

test.each(linkedContradictions)(
  "$id, $matter: the sides, each with a source, stand in one contradiction that an editor linked",
  ({ sides }) => {
    expect(sides.filter((side) => sourcesOf(side).length === 0)).toEqual([]);
    const found = archive.contradictions.filter((one) =>
      one.sides.some((side) => sides.includes(written(side))),
    );
    expect(found.map(({ linked }) => linked)).toEqual([true]);
    expect(found[0]?.sides.map(written)).toEqual(expect.arrayContaining([...sides]));
  },
);

test.each(leftOpen)(
  "$id, $matter: what is only not confirmed is contradicted by nobody",
  ({ claim, silence }) => {
    const [sheet = "", record = ""] = claim.split("#");
    expect(statement(silence)?.leavesOpen).toEqual([silence.startsWith(`${sheet}#`) ? record : claim]);
    const sides = archive.contradictions.flatMap((one) => one.sides.map(written));
    expect(sides).not.toContain(silence);
  },
);

test.each(doubleWordings)(
  "$id, $matter: two quotations of one speaker from two sources, neither marked as disputed, each telling of the other",
  ({ sides }) => {
    const [first, second] = sides.map(statement);
    expect(first?.by).toEqual(second?.by);
    expect([typeof first?.quote, typeof second?.quote]).toEqual(["string", "string"]);
    expect(first?.quote).not.toBe(second?.quote);
    expect(sourcesOf(sides[0])).not.toEqual(sourcesOf(sides[1]));
    expect([first?.sourcing.kind, second?.sourcing.kind]).toEqual(["stated", "stated"]);
    expect(first?.note).toMatch(/has another/);
    expect(second?.note).toMatch(/^Another (translation|wording)/);
  },
);

test("no contradiction of the archive is missing in the list", () => {
  const listed = linkedContradictions.flatMap(({ sides }) => sides);
  const unlisted = archive.contradictions.filter(({ sides }) =>
    sides.every((side) => !listed.includes(written(side))),
  );
  expect(unlisted).toEqual([]);
});
