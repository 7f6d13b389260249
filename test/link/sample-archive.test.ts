import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { assemble } from "../../src/engine.ts";
import { defaultSite } from "../../src/model/site.ts";
import { projectFolder } from "../support/build-site.ts";

const file = (path: string) => ({ path, text: readFileSync(join(projectFolder, path), "utf8") });
const sheets = readdirSync(join(projectFolder, "content/facts")).map((name) => file(`content/facts/${name}`));

const archiveOf = (files: typeof sheets) =>
  assemble({
    sheets: files,
    entities: file("_data/entities.yaml"),
    storylines: file("_data/storylines.yaml"),
    site: defaultSite,
    now: "2026-03-01",
    drafts: false,
    texts: null,
  });
const { archive, diagnostics } = archiveOf(sheets);

const life = (briefing: string, event: string) => {
  const id = archive.links[briefing]?.lifeOf[event] ?? "";
  return archive.lives[id]?.steps ?? [];
};

describe("fourteen briefings as one archive", () => {
  test("have no error, and no warning but dates that passed without an outcome", () => {
    const told = diagnostics.filter(({ severity }) => severity !== "note");
    expect([...new Set(told.map(({ severity, code }) => `${severity} ${code}`))]).toEqual([
      "warning event-overdue",
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
    expect(steps.map(({ on, when, state }) => `${on} ${when.edtf} ${state}`)).toEqual([
      "2025-07-14 2025-09-02 scheduled",
      "2025-07-29 2025-08-08 scheduled",
      "2025-08-06 2025-08-08 scheduled",
      "2025-08-08 2025-08-08 occurred",
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

  test("without any one of them the others still make an archive", () => {
    for (const left of sheets) {
      const { archive: rest } = archiveOf(sheets.filter((sheet) => sheet !== left));
      expect(rest.briefings).toHaveLength(sheets.length - 1);
    }
  });

  test("come out the same whatever the order of files", () => {
    expect(JSON.stringify(archiveOf(sheets.toReversed()).archive)).toBe(JSON.stringify(archive));
  });
});
