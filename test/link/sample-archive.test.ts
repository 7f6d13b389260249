import { describe, expect, test } from "vitest";
import { archiveOf, sampleArchive, sampleSheets } from "../support/sample-archive.ts";

const { archive, diagnostics } = sampleArchive();

const life = (briefing: string, event: string) => {
  const id = archive.links[briefing]?.lifeOf[event] ?? "";
  return archive.lives[id]?.steps ?? [];
};

describe("fourteen briefings as one archive", () => {
  test.each(archive.briefings.map(({ id, files }) => ({ id, path: files.facts })))(
    "$id has no error and no warning",
    ({ path }) => {
      const told = diagnostics.filter(({ severity, span }) => severity !== "note" && span?.file === path);
      expect(told).toEqual([]);
    },
  );

  test("on whatever day it is built, no date has passed whose outcome is not told", () => {
    const onDays = ["2025-10-27", "2027-01-01"].map((now) => archiveOf(sampleSheets, { now }).diagnostics);
    const overdue = [diagnostics, ...onDays].flat().filter(({ code }) => code === "event-overdue");
    expect(overdue).toEqual([]);
  });

  test("what was looked for in vain is told as that, with the day on which it was looked for", () => {
    const lookedFor = archive.briefings.flatMap(({ id, events }) =>
      events.flatMap((event) =>
        event.outcomeUnknown === null ? [] : [`${id}#${event.id} ${event.outcomeUnknown.looked.edtf}`],
      ),
    );
    expect(lookedFor.toSorted()).toEqual([
      "2019-12-09-normandy-summit-paris#crossing-points 2026-11-28",
      "2019-12-09-normandy-summit-paris#disengagement-areas 2026-11-28",
      "2019-12-09-normandy-summit-paris#full-ceasefire 2026-11-28",
      "2025-08-18-white-house-zelensky-european-leaders#guarantees-on-paper 2026-11-28",
      "2025-08-18-white-house-zelensky-european-leaders#sanctions-decision 2026-11-28",
    ]);
  });

  test("the Alaska meeting is possible on 6 August, intended on the 7th, scheduled on the 8th, held on the 15th", () => {
    const steps = life("2025-08-06-trump-putin-meeting", "trump-putin-meeting");
    expect(steps.map(({ on, state }) => `${on} ${state}`)).toEqual([
      "2025-08-06 possible",
      "2025-08-06 possible",
      "2025-08-07 intended",
      "2025-08-08 scheduled",
      "2025-08-15 occurred",
    ]);
  });

  test("the fifty-day deadline is cut to ten days, keeps its id, and lapses", () => {
    const steps = life("2025-07-14-fifty-day-deadline", "peace-deadline");
    expect(steps.map(({ briefing, when, state }) => `${briefing} ${when.edtf} ${state}`)).toEqual([
      "2025-07-14-fifty-day-deadline 2025-09-02 scheduled",
      "2025-07-28-deadline-cut-to-ten-days 2025-08-08 scheduled",
      "2025-08-06-trump-putin-meeting 2025-08-08 scheduled",
      "2025-08-08-alaska-meeting-announced 2025-08-08 lapsed",
    ]);
  });

  test("Budapest is called off by one side, put off by another, and never was agreed for a third", () => {
    const sides = archive.contradictions.find(({ sides }) =>
      sides.some(({ record }) => record === "called-off"),
    )?.sides;
    expect(sides?.map(({ record }) => record).toSorted()).toEqual([
      "called-off",
      "no-date-agreed",
      "put-off",
    ]);
  });

  test("Biden met Putin in Geneva as president, and is a former president in August 2025", () => {
    const seed = archive.byId["2025-08-06-trump-putin-meeting"];
    const geneva = seed?.events.find(({ id }) => id === "geneva-2021");
    expect(geneva?.who[0]).toEqual({ entity: "biden", title: "U.S. President", tense: "then" });
  });

  test.each(sampleSheets.map(({ path }) => ({ path })))(
    "without $path the others still make an archive, and each reference to it is pointed at",
    ({ path }) => {
      const others = sampleSheets.filter((sheet) => sheet.path !== path);
      const missing = path.replace(/^.*\/|\.md$/g, "");
      // The others have nothing to say of it.
      const referring = new Set(
        others.filter(({ text }) => text.includes(missing)).map((sheet) => sheet.path),
      );
      const isChecked = ({ facts }: { readonly facts: string }) => referring.has(facts);
      const { archive: rest, diagnostics: found } = archiveOf(others, { isChecked });
      expect(rest.briefings).toHaveLength(sampleSheets.length - 1);
      const told = found.filter(({ message }) => message === `No sheet has the id "${missing}".`);
      const references = others.flatMap(
        ({ text }) => text.match(new RegExp(`${missing}#[a-z0-9-]+`, "g")) ?? [],
      );
      expect(told.reduce((sum, { hint }) => sum + 1 + placesMore(hint), 0)).toBe(references.length);
      expect(references).toEqual(expect.arrayContaining([...textsPointedAt(told, others)]));
    },
  );

  test("come out the same whatever the order of files", () => {
    expect(JSON.stringify(archiveOf(sampleSheets.toReversed()).archive)).toBe(JSON.stringify(archive));
  });
});

/** "The same in 6 more places." Not all of them are listed. */
function placesMore(hint: string | null): number {
  const [, count] = /The same in (one|\d+) more place/.exec(hint ?? "") ?? [];
  return count === undefined ? 0 : count === "one" ? 1 : Number(count);
}

/** The references, sheet and record, that messages point at; a place that holds none gives its own text. */
function textsPointedAt(
  diagnostics: ReturnType<typeof sampleArchive>["diagnostics"],
  sheets: typeof sampleSheets,
): readonly string[] {
  const spans = diagnostics.flatMap(({ span, related }) => [span, ...related.map((one) => one.span)]);
  return spans.map((span) => {
    const line =
      sheets.find(({ path }) => path === span?.file)?.text.split("\n")[(span?.line ?? 0) - 1] ?? "";
    const text = line.slice((span?.column ?? 1) - 1, (span?.endColumn ?? 1) - 1);
    return text.match(/[a-z0-9-]+#[a-z0-9-]+/)?.[0] ?? text;
  });
}
