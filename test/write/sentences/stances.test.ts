import { describe, expect, test } from "vitest";
import { linkArchive } from "../../../src/link/link-archive.ts";
import { parseSheets } from "../../../src/parse/parse-sheets.ts";
import { resolveSheet } from "../../../src/resolve/resolve-sheet.ts";
import { accordingTo, answeredBy, sourcingLabel } from "../../../src/write/sentences/plain-attribution.ts";
import { writeBriefing } from "../../../src/write/write-briefing.ts";

/** Briefings of two days on one summit: what the second says of the records of the first or its own. */
function archiveOf(statements: string, rest = "", key = "") {
  const head = (id: string, day: string) => `---
factsheet: 1
id: ${id}
title: Summit
bottomLine: A summit is planned.
${key === "" || id === "first" ? "" : `key: [${key}]`}
sources: {paper: {type: news-report, publisher: gazette, dateline: {date: ${day}}}}
entities:
  gazette: {type: organization, name: The Gazette}
  berg: {type: person, name: Ada Berg}
  lind: {type: person, name: Per Lind}`;
  const first = `${head("first", "2026-03-02")}
statements:
  agreed: {by: berg, says: The summit is agreed., when: 2026-03-02, about: [summit], cite: p1}
events:
  summit: {what: Summit in Oslo, state: intended, when: 2026-04-01, per: [agreed]}
---
`;
  const second = `${head("second", "2026-03-03")}
statements:
  place: {by: berg, says: The summit will be in Oslo., when: 2026-03-03, about: [summit], cite: p1}
${statements}
events:
  summit: {what: Summit in Oslo, state: intended, when: 2026-04-01, per: [place], supersedes: first#summit}
${rest}---
`;
  const { sheets, problems } = parseSheets([
    { path: "first.md", text: first },
    { path: "second.md", text: second },
  ]);
  expect(problems).toEqual([]);
  const ids = new Set(["first", "second"]);
  const resolved = sheets.map((sheet) =>
    resolveSheet(sheet, { entities: {} } as never, { lang: "en", sheetIds: ids }),
  );
  expect(resolved.flatMap(({ resolution }) => resolution.unknownReferences)).toEqual([]);
  const archive = linkArchive(
    resolved.map(({ briefing }) => briefing),
    {},
    {},
  );
  const briefing = archive.byId.second!;
  const { markdown } = writeBriefing(briefing, archive);
  return {
    archive,
    briefing,
    place: briefing.statements[0]!,
    summit: briefing.events[0]!,
    lineOf: (id: string) => markdown.split("\n").find((line) => line.endsWith(`[^${id}]`)) ?? "",
    rowOf: (id: string) =>
      markdown.split("\n").find((line) => line.startsWith("|") && line.includes(`[^${id}]`)),
  };
}

describe("denies", () => {
  const of = (target: string, key = "") =>
    archiveOf(`  never: {by: lind, says: There will be no summit., denies: [${target}], cite: p2}`, "", key);

  test("a statement that a party denies is disputed, and its line says by whom", () => {
    const { place, briefing, lineOf } = of("place");
    expect(place.sourcing).toEqual({ kind: "disputed", by: ["never"] });
    expect(sourcingLabel(place, briefing)).toBe("Denied by Per Lind");
    expect(lineOf("place")).toContain("**Denied by [Per Lind](#never).**");
  });

  test("an event is denied by whoever denies that event, and else rests on a statement which is denied", () => {
    const own = of("summit");
    expect(accordingTo(own.summit, own.briefing)).toBe("According to Ada Berg; denied by Per Lind");
    expect(own.lineOf("summit")).toContain("**Denied by [Per Lind](#never).**");
    const basis = of("place");
    expect(accordingTo(basis.summit, basis.briefing)).toBe(
      "According to Ada Berg; rests on a statement denied by Per Lind",
    );
    expect(basis.lineOf("summit")).toContain("**Rests on a statement denied by [Per Lind](#never).**");
  });

  test.each([
    ["denies: [summit], differs: [{from: place, in: place}]", "**Denied by [Per Lind](#never).**[^summit]"],
    ["differs: [{from: place, in: place}]", "Accounts differ on the place: see [Per Lind](#never).[^summit]"],
    [
      "denies: [summit], differs: [{from: summit, in: place}]",
      "**Denied by [Per Lind](#never).** Accounts differ on the place: see [Per Lind](#never).[^summit]",
    ],
  ])("who denies an event is not named again for telling otherwise what it rests on: %s", (stance, end) => {
    const { lineOf } = archiveOf(`  never: {by: lind, says: There will be no summit., ${stance}, cite: p2}`);
    expect(lineOf("summit").slice(-end.length)).toBe(end);
    expect(lineOf("summit").split("Per Lind")).toHaveLength(end.split("Per Lind").length);
  });

  test("a denial has no state of its own, and not that of what it denies", () => {
    for (const target of ["summit", "place"]) {
      const { lineOf, rowOf } = of(target, "never");
      expect(rowOf("never")).toBeUndefined();
      expect(lineOf("never")).toBe(
        "- **[Per Lind](/people/lind/)** (no date) said that there will be no summit.[^never]",
      );
    }
  });

  test("a denial from another sheet leaves the earlier one as it was, and is known to its links", () => {
    const { archive } = of("first#summit");
    expect(archive.links.first?.stances).toEqual({
      summit: [{ briefing: "second", record: "never", stance: "denies", in: null }],
    });
    expect(archive.byId.first!.events[0]!.deniedBy).toEqual([]);
    expect(archive.contradictions).toEqual([
      {
        sides: [
          { briefing: "first", record: "summit" },
          { briefing: "second", record: "never" },
        ],
        life: "first#summit",
        linked: true,
        topics: [],
      },
    ]);
  });

  test("a denial that was withdrawn denies nothing", () => {
    const withdrawn = archiveOf(
      "  never: {by: lind, says: There will be no summit., denies: [place, summit], cite: p2}",
      "updates: [{at: 2026-03-04, kind: withdrawal, what: He did not say so., affects: [never]}]\n",
    );
    expect(withdrawn.place.sourcing.kind).toBe("stated");
    expect(accordingTo(withdrawn.summit, withdrawn.briefing)).toBe("According to Ada Berg");
  });
});

describe("differs", () => {
  const elsewhere =
    "  bergen: {by: lind, says: It will be in Bergen., differs: [{from: place, in: place}], cite: p2}";

  test("accounts that differ say so on both sides with the point, and nobody denies anything", () => {
    const { place, summit, briefing, lineOf } = archiveOf(elsewhere);
    expect(sourcingLabel(place, briefing)).toBe("Ada Berg says");
    expect(answeredBy(place, briefing)).toBe("Ada Berg; accounts differ on the place: see Per Lind");
    expect(lineOf("place")).toContain("Accounts differ on the place: see [Per Lind](#bergen).");
    expect(lineOf("bergen")).toContain("Accounts differ on the place: see [Ada Berg](#place).");
    expect(accordingTo(summit, briefing)).toBe(
      "According to Ada Berg; accounts differ on the place: see Per Lind",
    );
    expect(lineOf("summit")).toContain("Accounts differ on the place: see [Per Lind](#bergen).");
  });

  test("other words than those of the list stand as they are, once on a page; none at all is all right", () => {
    const words = archiveOf(elsewhere.replace("in: place", "in: who pays"));
    expect(words.lineOf("summit")).toContain("Accounts differ on who pays: see [Per Lind](#bergen).");
    expect(words.lineOf("place")).toContain("Accounts differ: see [Per Lind](#bergen).");
    const bare = archiveOf(elsewhere.replace("{from: place, in: place}", "place"));
    expect(bare.lineOf("place")).toContain("Accounts differ: see [Per Lind](#bergen).");
  });

  test("an account that differs from one of an earlier briefing names and links it", () => {
    const { archive, lineOf } = archiveOf(
      "  not-agreed: {by: lind, says: Only the talks are agreed., differs: [{from: first#agreed, in: terms}], cite: p2}",
    );
    expect(lineOf("not-agreed")).toContain(
      "Accounts differ on the terms: see [Ada Berg](/briefings/first/#agreed).",
    );
    expect(archive.contradictions.map(({ topics, linked }) => ({ topics, linked }))).toEqual([
      { topics: ["terms"], linked: true },
    ]);
  });

  test("disputes of an older sheet is read as differs", () => {
    const { place, lineOf } = archiveOf(
      "  no: {by: lind, says: It is in Bergen., disputes: [place], cite: p2}",
    );
    expect(place.sourcing.kind).toBe("stated");
    expect(place.toldOtherwiseBy).toEqual([{ by: "no", in: null }]);
    expect(lineOf("place")).toContain("Accounts differ: see [Per Lind](#no).");
  });
});

describe("leavesOpen", () => {
  const silence = "  silent: {by: lind, says: The talks were useful., leavesOpen: [place], cite: p2}";

  test("whoever does not confirm a thing contradicts nobody, and changes no label", () => {
    const { archive, place, summit, briefing, lineOf } = archiveOf(silence);
    expect(sourcingLabel(place, briefing)).toBe("Ada Berg says");
    expect(accordingTo(summit, briefing)).toBe("According to Ada Berg");
    expect(lineOf("place")).toContain("Left open by [Per Lind](#silent).");
    expect(lineOf("silent")).not.toMatch(/Accounts differ|Denied/);
    expect(archive.contradictions).toEqual([]);
  });

  test("a source that reports a silence is not the one who keeps it", () => {
    expect(archiveOf(silence.replace("by: lind, ", "")).lineOf("place")).toContain(
      "Left open, according to [The Gazette](#silent).",
    );
  });
});

describe("an account that differs from a statement", () => {
  const of = (about: string) =>
    archiveOf(
      `  crowd: {by: berg, says: Ten thousand marched to the fort., about: [march, summit], cite: p1}
  other: {by: lind, says: The summit is in Bergen., differs: [{from: crowd, in: place}]${about}, cite: p2}`,
      "  march: {what: March to the fort, state: occurred, when: 2026-03-01, per: [crowd]}\n",
    );

  test("is told of the events that it is about, and of no other that rests on that statement", () => {
    expect(of(", about: [summit]").lineOf("march")).not.toContain("Accounts differ");
    expect(of(", about: [march]").lineOf("march") + of(", about: [march]").rowOf("march")).toContain(
      "Accounts differ on the place: see [Per Lind](#other).",
    );
  });

  test("that says not what it is about is told of all of them", () => {
    expect(`${of("").lineOf("march")}${of("").rowOf("march")}`).toContain("Accounts differ on the place");
  });
});
