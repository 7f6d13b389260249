import { describe, expect, test } from "vitest";
import { newUpdates } from "../../src/compare/published-versions.ts";
import { assemble } from "../../src/engine.ts";
import type { StoredHistory } from "../../src/model/history.ts";
import { defaultSite } from "../../src/model/site.ts";
import { exampleSheet } from "../../src/rules/example-sheet.ts";

const saying = (says: string, more: Parameters<typeof exampleSheet>[0] = {}): string =>
  exampleSheet({
    ...more,
    statements: `
  toll-view:
    by: mayor
    says: ${says}
    when: unstated
    cite: p1`,
  });

const first = saying("A toll would pay for the repairs.");
const second = saying("A tax would pay for the repairs.");
const id = "2026-03-04-harbour-bridge";
const path = "content/facts/bridge.md";

/** Published versions of the sheet: `day: what its statement says`. */
function versions(
  stored: readonly (readonly [day: string, text: string])[],
  now: string,
  settings: Partial<StoredHistory> = {},
  others: readonly string[] = [],
) {
  const history: StoredHistory = {
    whole: true,
    versions: { [id]: stored.map(([day, text]) => ({ day, files: [{ path, text }] })) },
    ...settings,
  };
  const { history: made } = assemble({
    sheets: [{ path, text: now }, ...others.map((text) => ({ path: "content/facts/other.md", text }))],
    entities: null,
    storylines: null,
    site: defaultSite,
    now: "2026-03-10",
    drafts: true,
    texts: null,
    history,
  });
  return (made[id] ?? []).map(({ day, briefing }) => `${day}: ${briefing.statements[0]?.says}`);
}

describe("the published versions of a sheet", () => {
  test("are told by their words, whatever was committed", () => {
    const sameWords = first.replace("factsheet: 1\n", "factsheet: 1 # the format\n");
    expect(
      versions(
        [
          ["2026-03-04", first],
          ["2026-03-05", sameWords],
          ["2026-03-06", second],
          ["2026-03-07", first],
        ],
        first,
      ),
    ).toEqual([
      "2026-03-04: A toll would pay for the repairs.",
      "2026-03-06: A tax would pay for the repairs.",
      "2026-03-07: A toll would pay for the repairs.",
    ]);
  });

  test("end with the text as it stands, undated while it is not stored", () => {
    expect(versions([["2026-03-04", first]], second)).toEqual([
      "2026-03-04: A toll would pay for the repairs.",
      "null: A tax would pay for the repairs.",
    ]);
  });

  test("are none where there is but one", () => {
    expect(versions([["2026-03-04", first]], first)).toEqual([]);
    expect(versions([], first)).toEqual([]);
  });

  test("leave out drafts, and what could not be read", () => {
    const draft = saying("A draft.", { top: "draft: true" });
    expect(
      versions(
        [
          ["2026-03-01", draft],
          ["2026-03-02", "---\nid: [\n---\n"],
          ["2026-03-04", first],
        ],
        second,
      ),
    ).toHaveLength(2);
    expect(versions([["2026-03-04", first]], draft)).toEqual([]);
  });

  test("follow a sheet whose id was changed, and leave out what the file held of another sheet", () => {
    const renamed = first.replace(`id: ${id}`, "id: old-name");
    expect(versions([["2026-03-04", renamed]], second)).toHaveLength(2);
    expect(versions([["2026-03-04", renamed]], second, {}, [renamed])).toEqual([]);
  });

  test("are not published where older ones may be missing", () => {
    expect(versions([["2026-03-04", first]], second, { whole: false })).toEqual([]);
  });

  test("with ids like properties of every object are found by those ids alone", () => {
    expect(versions([], first, { versions: Object.create({ [id]: [] }) })).toEqual([]);
  });
});

test("an update belongs to the version that first had it", () => {
  const updates = (...whats: readonly string[]) =>
    saying("A toll.", {
      updates: whats
        .map((what) => `\n  - {at: 2026-03-05, kind: clarification, what: "${what}", affects: [toll-view]}`)
        .join(""),
    });
  const briefingOf = (text: string) => {
    const { archive } = assemble({
      sheets: [{ path, text }],
      entities: null,
      storylines: null,
      site: defaultSite,
      now: "2026-03-10",
      drafts: true,
      texts: null,
    });
    return archive.byId[id]!;
  };
  const [one, two] = [briefingOf(updates("One.")), briefingOf(updates("One.", "Two."))];
  expect(newUpdates(one, two).map(({ what }) => what)).toEqual(["Two."]);
  expect(newUpdates(null, two).map(({ what }) => what)).toEqual(["One.", "Two."]);
});
