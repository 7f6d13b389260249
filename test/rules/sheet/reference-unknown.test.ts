import { describe, expect, test } from "vitest";
import { exampleSheet } from "../../../src/rules/example-sheet.ts";
import { codes, diagnose, told } from "../check-sheets.ts";

const messages = (parts: Parameters<typeof exampleSheet>[0]) =>
  told(exampleSheet(parts)).map((line) => line.replace(/^\d+ reference-unknown: /, ""));

describe("within a sheet", () => {
  test("a speaker, with the near name", () => {
    expect(
      messages({ statements: "\n  toll-view: {by: mayro, says: So., when: unstated, cite: p1}" }),
    ).toEqual([
      'No entity has the id "mayro". Did you mean "mayor"? To add a new one: npx readout new entity mayro',
    ]);
  });

  test("a record of another kind", () => {
    expect(
      messages({
        events:
          "\n  vote: {what: Vote, state: intended, when: unstated, cite: p2}\n  toll: {what: Toll, state: intended, when: unstated, per: [vote]}",
      }),
    ).toEqual(['"vote" is an event, which can\'t stand in `per:`.']);
  });

  test("a record that is carried on, without its sheet", () => {
    expect(
      messages({
        events: "\n  vote: {what: Vote, state: intended, when: unstated, cite: p2, supersedes: vote}",
      }),
    ).toEqual(['"vote" names no sheet. Write the earlier sheet too: `sheet-id#vote`.']);
  });

  test("a note in the bottom line and in the prose, and a link", () => {
    expect(messages({ bottomLine: "A toll.[^tol-view]", body: "A toll.[^toll-veiw] [[mayo]]" })).toEqual([
      'No record has the id "tol-view". Did you mean "toll-view"?',
      'No record has the id "toll-veiw". Did you mean "toll-view"?',
      'No entity has the id "mayo". Did you mean "mayor"?',
    ]);
  });

  test("a note that the editor wrote needs no record", () => {
    expect(codes({ body: "A toll.[^map]\n\n[^map]: There is a map in the town hall." })).toEqual([]);
    expect(codes({ body: "A toll.[^map] See [^map]: it is old." })).toEqual([
      "reference-unknown",
      "reference-unknown",
    ]);
  });
});

describe("across sheets", () => {
  const other = exampleSheet({}).replaceAll("2026-03-04", "2026-02-01");
  const told = (parts: Parameters<typeof exampleSheet>[0]) =>
    diagnose({ "new.md": exampleSheet(parts), "old.md": other }).map(({ span, message, hint }) =>
      `${span.file} ${message} ${hint ?? ""}`.trim(),
    );

  test("a record that the other sheet has", () => {
    expect(told({ body: "A toll.[^2026-02-01-harbour-bridge#toll-view]" })).toEqual([]);
    expect(
      told({ questions: "\n  why: {ask: Why?, answered: 2026-02-01-harbour-bridge#toll-view}" }),
    ).toEqual([]);
  });

  test("a record that it has not, wherever it is named", () => {
    const message = 'content/facts/new.md Sheet "2026-02-01-harbour-bridge" has no record "toll-veiw".';
    expect(told({ body: "A toll.[^2026-02-01-harbour-bridge#toll-veiw]" })).toEqual([
      `${message} Did you mean "toll-view"?`,
    ]);
    const hint = 'Did you mean "2026-02-01-harbour-bridge#toll-view"?';
    expect(told({ bottomLine: "A toll.[^2026-02-01-harbour-bridge#toll-veiw]" })).toEqual([
      `${message} ${hint}`,
    ]);
    expect(
      told({ questions: "\n  why: {ask: Why?, answered: 2026-02-01-harbour-bridge#toll-veiw}" }),
    ).toEqual([`${message} ${hint}`]);
    const carried =
      "\n  toll-view: {by: mayor, says: So., when: unstated, cite: p1, supersedes: 2026-02-01-harbour-bridge#toll-veiw}";
    expect(told({ statements: carried })).toEqual([`${message} ${hint}`]);
    const about = (target: string) => ({
      statements: `\n  toll-view: {by: mayor, says: So., when: unstated, cite: p1, about: [mayor, "${target}"]}`,
    });
    expect(told(about("2026-02-01-harbour-bridge#toll-veiw"))).toEqual([`${message} ${hint}`]);
    expect(told(about("2026-02-01-harbour-bridge#toll-view"))).toEqual([]);
    expect(told(about("2026-03-04-harbour-bridge#toll-view"))).toEqual([]);
  });

  test("a sheet that is not there, once", () => {
    const message =
      'content/facts/new.md No sheet has the id "2026-02-01-harbour-bride". Did you mean "2026-02-01-harbour-bridge"?';
    expect(told({ body: "A toll.[^2026-02-01-harbour-bride#toll-view]" })).toEqual([message]);
    expect(told({ bottomLine: "A toll.[^2026-02-01-harbour-bride#toll-view]" })).toEqual([message]);
    expect(told({ top: "supersedes: 2026-02-01-harbour-bride" })).toEqual([message]);
    const about =
      '\n  toll-view: {by: mayor, says: So., when: unstated, cite: p1, about: ["2026-02-01-harbour-bride#toll-view"]}';
    expect(told({ statements: about })).toEqual([message]);
  });
});

describe("to a draft, which the build leaves out", () => {
  const id = "2026-02-01-harbour-bridge";
  const draft = exampleSheet({ top: "draft: true" }).replaceAll("2026-03-04", "2026-02-01");
  const told = (parts: Parameters<typeof exampleSheet>[0]) =>
    diagnose({ "new.md": exampleSheet(parts), "old.md": draft }).map(
      ({ code, severity, span, message }) => `${span.file}:${span.line} ${severity} ${code}: ${message}`,
    );
  const message = `Sheet "${id}" is a draft: the build leaves it out, and what refers to it here.`;

  test.each([
    ["a note in the prose", { body: `A toll.[^${id}#toll-view]` }, 22],
    ["a note in the bottom line", { bottomLine: `A toll.[^${id}#toll-view]` }, 5],
    ["an answer", { questions: `\n  why: {ask: Why?, answered: ${id}#toll-view}` }, 21],
    ["the sheet that it replaces", { top: `supersedes: ${id}` }, 6],
  ])("%s is told as a warning", (_, parts, line) => {
    expect(told(parts)).toEqual([`content/facts/new.md:${line} warning reference-unknown: ${message}`]);
  });

  test("from another draft is none", () => {
    expect(told({ top: "draft: true", body: `A toll.[^${id}#toll-view]` })).toEqual([]);
  });
});
