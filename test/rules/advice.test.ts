import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { sheetCodes } from "../../src/parse/codes.ts";
import { exampleFiles } from "../../src/parse/example-files.ts";
import { allRules } from "../../src/rules/all-rules.ts";
import { exampleSheet } from "../../src/rules/example-sheet.ts";
import { diagnose } from "./check-sheets.ts";

// What a message says to write is written here, and checked again: no advice may itself be refused.

type Settings = Parameters<typeof diagnose>[1];

/** What a hint says to write: a field with its value, or a value alone. */
function advices(hint: string): readonly string[] {
  const fields = Array.from(hint.matchAll(/`([a-zA-Z]\w*: [^`]+)`/g), ([, line = ""]) => line);
  const dates = /^Write (?!.*`\w+: )/.test(hint)
    ? Array.from(
        hint.matchAll(/"\[[^"]*\]"|(?<![\w`[.-])\d{4}(?:-\d\d|X)[-\dT:Z+/~]*(?<!:)/g),
        ([date]) => date,
      )
    : [];
  const ids = Array.from(hint.matchAll(/Did you mean "([^"]+)"\?|^Write ([a-z][a-z0-9-]*)\. An id/g));
  return [...fields, ...dates, ...ids.map(([, near, id]) => near ?? id ?? "")].filter(
    // What belongs into another sheet or an update.
    (advice) => !/[<>…]|#|statement-id|^(?:affects|draft|allow|approx):|^asOf: unstated/.test(advice),
  );
}

/** The sheet with the advice written where the message points, or into the record that it points at. */
function followed(sheet: string, { span }: Diagnostic, advice: string): string | null {
  if (span.line !== span.endLine) return null;
  const lines = sheet.split("\n");
  const line = lines[span.line - 1] ?? "";
  const [, field = "", value = ""] = /^([a-zA-Z]\w*): (.*)$/s.exec(advice) ?? [];
  const before = line.slice(0, span.column - 1);
  const behind = line.slice(span.endColumn - 1);
  if (field === "") lines[span.line - 1] = before + advice + behind;
  else if (before.endsWith(`${field}: `)) lines[span.line - 1] = before + value + behind;
  else if (line.trimStart().startsWith(`${field}:`))
    lines[span.line - 1] = `${line.slice(0, line.indexOf(field))}${advice}`;
  else if (/^ {4}\w+:|^ {2}[\w-]+:$/.test(line)) {
    const first = lines.findLastIndex((one, at) => at < span.line && /^ {2}\S/.test(one));
    const end = lines.findIndex((one, at) => at > first && !/^ {3}/.test(one));
    const own = lines.findIndex((one, at) => at > first && at < end && one.startsWith(`    ${field}:`));
    if (own === -1) lines.splice(span.line, 0, `    ${advice}`);
    else lines[own] = `    ${advice}`;
  } else return null;
  return lines.join("\n");
}

/** The advices that were refused, as `advice: what is told of it`. */
function refused(sheet: string, settings: Settings = {}): { tried: number; told: readonly string[] } {
  const before = diagnose({ "example.md": sheet }, settings);
  const codes = new Set(before.map(({ code, message }) => `${code} ${message}`));
  let tried = 0;
  const told: string[] = [];
  for (const one of before)
    for (const advice of advices(one.hint ?? "")) {
      const isBoth = advice.startsWith("hedge: ") && one.hint?.startsWith("Write `verb: said`, and ");
      const text = followed((isBoth && followed(sheet, one, "verb: said")) || sheet, one, advice);
      if (text === null) continue;
      tried++;
      for (const after of diagnose({ "example.md": text }, settings))
        if (
          after.severity === "error" &&
          (!codes.has(`${after.code} ${after.message}`) || after.code === one.code)
        )
          told.push(`${one.message} ${one.hint}\n    ${advice} → ${after.code}: ${after.message}`);
    }
  return { tried, told };
}

const statement = (line: string) =>
  exampleSheet({
    statements: `
  toll-view:
    by: mayor
    says: A toll would pay for the repairs.
${line.replace(/^/gm, "    ")}
    cite: p1`,
  });
const event = (line: string) =>
  exampleSheet({
    events: `
  council-vote:
    what: Council vote on the toll
    state: possible
${line.replace(/^/gm, "    ")}
    cite: p1`,
  });
const figure = (value: string) =>
  exampleSheet({
    figures: `
  cost:
    value: ${value}
    unit: dollars
    of: cost of the repairs
    asOf: 2026-03-04
    cite: p1`,
  });
const dateline = (lines: string) =>
  exampleSheet({ sources: `\n  article:\n    type: news-report\n    publisher: unstated\n${lines}` });

const dates = [
  ...[
    "Q3 2026",
    "2026-Q3",
    "third quarter of 2026",
    "the last quarter of 2026",
    "H2 2026",
    "first half of 2026",
  ],
  ...["spring 2026", "the 1990s", "16-17 May 2026", "May 16 to 17, 2026", "2026-W21", "after May 2026"],
  ...["since 3 May 2026", "before May 2026", "early May 2026", "late February 2026", "mid-May 2026"],
  ...["5 May 2026", "May 5, 2026", "19/05/2026", "05/06/2026", "2026/05/06", "20260506", "2026-5-6"],
  ...["2026-02-30", "2026-13", "2026-05-06 10:00", "2026-05-06T10:00", "2026-05-06T25:00Z", "circa 2026"],
  ...[
    "2026-05-11..2026-05-13",
    "..2026-05",
    "2026-05-17/2026-05-16",
    "Unstated",
    "soon",
    "tomorrow",
    "unknown",
  ],
];

const cases: readonly (readonly [name: string, sheet: string, settings?: Settings])[] = [
  ...allRules.map(
    (rule) =>
      [
        rule.code,
        rule.bad,
        {
          now: rule.exampleNow,
          ...(rule.needsSources ? { sources: rule.exampleSources } : {}),
          ...(rule.exampleBefore === null ? {} : { past: [rule.exampleBefore] }),
        },
      ] as const,
  ),
  ...sheetCodes.flatMap(({ code, bad }) => {
    const files = exampleFiles(bad).filter(({ text }) => text.length < 100_000);
    return files.length === 1 ? [[code, files[0]!.text] as const] : [];
  }),
  ...dates.map((date) => [`when: ${date}`, event(`when: ${date}`)] as const),
  ...dates.map(
    (date) => [`asOf: ${date}`, figure("3").replace("2026-03-04\n    cite", `${date}\n    cite`)] as const,
  ),
  ...dates.map((date) => [`dateline: ${date}`, dateline(`    dateline:\n      date: ${date}`)] as const),
  ...dates.map(
    (date) =>
      [
        `role from ${date}`,
        exampleSheet({
          entities: `\n  town: {type: organization, name: Town}\n  mayor:\n    type: person\n    name: Ada Berg\n    roles:\n      - title: mayor\n        of: town\n        from: ${date}`,
        }),
      ] as const,
  ),
  ...["unstated", "2026-03-04", "March 2026"].map(
    (date) => [`dateline: ${date} alone`, dateline(`    dateline: ${date}`)] as const,
  ),
  ...["claims", "suggested", "insisted", "confided", "“told”", "admits", "anounced", "unstated"].map(
    (verb) => [`verb: ${verb}`, statement(`verb: ${verb}`)] as const,
  ),
  ...[
    ...[
      "1_000",
      "1.000",
      "1,000",
      "1 000",
      "'340'",
      "340,0",
      ".5",
      "1e3",
      "012",
      "0x1F",
      "+3",
      "~340",
      "340+",
    ],
    ...[
      "c. 340",
      "about 340",
      "three",
      "1.3m",
      "2bn",
      "300-400",
      "[400, 300]",
      "[1,300]",
      "{atleast: 3}",
      "-0",
    ],
    ...[
      "{value: 1}",
      "340 people",
      "5%",
      "{about: [4, 3]}",
      "[2 million, 3 thousand]",
      "12345678901234567890",
    ],
  ].map((value) => [`value: ${value}`, figure(value)] as const),
  ...[
    ...[
      "says: The town is #1 now",
      "hedge: 'may' # or so",
      "note: #1 of all",
      "note: True",
      "note: 1.10",
      "note: ~",
    ],
    ...["note: &x wins", "note: [The toll] pays", "note: a: b", "about: mayor, mayor", "about: -mayor"],
    ...[
      "about: unstated",
      "to: unstated",
      "cite: 7",
      "cite: p1, p2",
      "cite: para 2",
      "background: yes",
      "by: Mayor",
    ],
    ...["by: mayer", "hedge:may", "hedge：may", 'note: "See C:\\new first"'],
  ].map(
    (line) => [line, statement(line).replace(/^ {4}(by|cite|says): .*\n(?=[\s\S]*^ {4}\1: )/m, "")] as const,
  ),
  ...[
    "binds: unstated",
    "setBy: unknown",
    "who: unstated",
    "where: nowhere",
    "state: planned\nwhen: unstated",
  ].map((line) => [line, event(line).replace(/ {4}state: possible\n(?=.*state: )/, "")] as const),
];

/** Each case is tried once, whichever test asks first. */
const results = new Map<number, ReturnType<typeof refused>>();

function resultOf(at: number): ReturnType<typeof refused> {
  const [, sheet, settings] = cases[at]!;
  const result = results.get(at) ?? refused(sheet, settings);
  results.set(at, result);
  return result;
}

describe("what a message says to write is accepted", () => {
  test.each(cases.map(([name], at) => [name, at] as const))("%s", (_, at) => {
    expect(resultOf(at).told).toEqual([]);
  });

  test("and most of these messages say what to write", () => {
    const tried = cases.map((_, at) => resultOf(at).tried);
    expect(tried.filter((count) => count > 0).length).toBeGreaterThan(130);
  });
});
