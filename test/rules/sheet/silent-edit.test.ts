import { describe, expect, test } from "vitest";
import { exampleSheet } from "../../../src/rules/example-sheet.ts";
import { told } from "../check-sheets.ts";

const base = {
  statements: `
  toll-view:
    by: mayor
    says: A toll would pay for the "big" repairs - all of them.
    when: unstated
    cite: p1`,
  events: `
  closure: {what: Closure of the bridge, state: possible, when: 2026-04-01, per: [toll-view], cite: p2}`,
};
type Parts = Parameters<typeof exampleSheet>[0];
const published = exampleSheet(base);

/** What is told, of this rule, when the published sheet becomes this one. */
const edited = (parts: Parts, past: readonly string[] = [published]) =>
  told(exampleSheet({ ...base, ...parts }), { past }).filter((line) => / silent-edit: /.test(line));

const update = (affects: string) => `
  - {at: 2026-03-05, kind: clarification, what: It was unclear., affects: ${affects}}`;
const scheduled = { events: base.events.replace("state: possible", "state: scheduled") };

describe("a fact that was published", () => {
  test("and says something else now is told with its old words and its new ones", () => {
    expect(edited({ statements: base.statements.replace("A toll", "A tax") })).toEqual([
      '17 silent-edit: "toll-view" changed after it was published, and no update says so: `says` was “A toll would pay for the "big" repairs - all of them.”, is “A tax would pay for the "big" repairs - all of them.”. Add an entry to `updates:` with `affects: [toll-view]`, or put the published words back.',
    ]);
    expect(
      edited({
        events: base.events.replace(
          "possible, when: 2026-04-01",
          "scheduled, when: 2026-04-02, if: it rains",
        ),
      }),
    ).toEqual([
      '21 silent-edit: "closure" changed after it was published, and no update says so: `state` was “possible”, is “scheduled”; `when` was “2026-04-01”, is “2026-04-02”; `if` was not given, is “it rains”. Add an entry to `updates:` with `affects: [closure]`, or put the published words back.',
    ]);
  });

  test.each(["denies", "differs", "leavesOpen"])("and takes another stand now is told so: %s", (stance) => {
    const doubt = (field: string) => ({
      statements: `${base.statements}
  doubt: {by: mayor, says: It is not so.${field}, when: unstated, cite: p3}`,
    });
    const before = exampleSheet({ ...base, ...doubt("") });
    expect(edited(doubt(`, ${stance}: [toll-view]`), [before])).toEqual([
      `20 silent-edit: "doubt" changed after it was published, and no update says so: \`${stance}\` was not given, is “toll-view”. Add an entry to \`updates:\` with \`affects: [doubt]\`, or put the published words back.`,
    ]);
    const aim = exampleSheet({ ...base, ...doubt(", differs: [{from: toll-view, in: place}]") });
    expect(edited(doubt(", differs: [{from: toll-view, in: who pays}]"), [aim])).toEqual([]);
  });

  test("is no silent edit where an update affects it", () => {
    expect(edited({ ...scheduled, updates: update("[closure]") })).toEqual([]);
  });

  test("is one where the update affects another, or is older than the edit", () => {
    expect(edited({ ...scheduled, updates: update("[toll-view]") })).toHaveLength(1);
    const updated = exampleSheet({ ...base, updates: update("[closure]") });
    expect(edited({ ...scheduled, updates: update("[closure]") }, [published, updated])).toHaveLength(1);
  });

  test("may be typed otherwise, cited better and explained", () => {
    expect(
      edited({
        statements: base.statements
          .replace('"big" repairs - all', "“big” repairs – all")
          .replace("cite: p1", "cite: [p1, p4]\n    note: On a walk."),
      }),
    ).toEqual([]);
  });

  test("and is gone is told, until an update says why", () => {
    const gone = {
      events: "\n  dinner: {what: Dinner, state: possible, when: 2026-04-01, per: [toll-view]}",
    };
    expect(edited(gone)).toEqual([
      '3 silent-edit: "closure" was published and is no longer there, and no update says so. Put it back with an update of kind `withdrawal`: what was withdrawn stays visible, struck out. If it has another id now, write `aka: [closure]` there.',
    ]);
    expect(edited({ ...gone, updates: update("[toll-view]") })).toEqual([]);
  });

  test("was never published where nothing is known of it, or it was a draft", () => {
    expect(edited(scheduled, [])).toEqual([]);
    expect(edited(scheduled, [published.replace("title:", "draft: true\ntitle:")])).toEqual([]);
    expect(edited({ ...scheduled, top: "draft: true" })).toEqual([]);
  });

  test("is compared with the version before it, once it is committed itself", () => {
    const committed = exampleSheet({ ...base, ...scheduled });
    expect(edited(scheduled, [published, committed])).toHaveLength(1);
    expect(edited({ ...scheduled, bottomLine: "Another line." }, [published, committed])).toEqual([
      expect.stringContaining("The bottom line changed after it was published"),
    ]);
  });

  test("can be let through with a note", () => {
    const allowed = scheduled.events.replace(
      "cite: p2",
      "cite: p2, allow: [silent-edit], note: A slip of the pen.",
    );
    expect(edited({ events: allowed })).toEqual([]);
  });
});

describe("prose that was published", () => {
  const body = (text: string) => `${published.trimEnd()}\n${text}\n`;
  const editedText = (before: string, after: string) =>
    told(after, { past: [before] }).filter((line) => / silent-edit: /.test(line));
  const title = /^title: (.*)$/m.exec(published)?.[1] ?? "";

  test("another title is told with the one before", () => {
    expect(editedText(published, published.replace(`title: ${title}`, "title: The bridge closes"))).toEqual([
      expect.stringContaining(
        `The title changed after it was published, and no update says so: it was “${title}”.`,
      ),
    ]);
  });

  test("a hedge that goes from the bottom line is told", () => {
    const before = published.replace(
      /^bottomLine: .*$/m,
      "bottomLine: The bridge may close.[^toll-view] No day is set.",
    );
    expect(editedText(before, before.replace("may close", "closes"))).toEqual([
      expect.stringContaining(
        "The bottom line changed after it was published, and no update says so: “The bridge may close.” is gone.",
      ),
    ]);
  });

  test.each([
    ["a word put in", "The bridge will close.", "The bridge will not close."],
    ["a sentence taken out", "It may rain. The bridge will close.", "The bridge will close."],
  ])("%s is told", (_, before, after) => {
    expect(editedText(body(before), body(after))).toEqual([
      expect.stringContaining("The prose changed after it was published, and no update says so: “"),
    ]);
  });

  test.each([
    ["a sentence more", "It may rain.", "It may rain. Nobody knows when."],
    [
      "another note, stress, other quotation marks, other lines",
      'He said "yes". It may rain.[^toll-view]',
      "He *said* “yes”.\nIt may rain.",
    ],
  ])("%s is no edit", (_, before, after) => {
    expect(editedText(body(before), body(after))).toEqual([]);
  });

  test("an update tells it", () => {
    const after = exampleSheet({ ...base, updates: update("[closure]") }).replace(title, "The bridge closes");
    expect(editedText(published, after)).toEqual([]);
  });
});
