import { expect, test } from "vitest";
import type { Problem, Severity } from "../../src/diagnostics/diagnostic.ts";
import { inFirstFiles } from "../../src/diagnostics/first-files.ts";

const file = (index: number) => `content/facts/${String(index).padStart(2, "0")}.md`;
const problem = (index: number, severity: Severity, code: string): Problem => ({
  code,
  severity,
  message: "m",
  at: { file: file(index), path: ["id"] },
});
const each = (count: number, severity: Severity, code: string) =>
  Array.from({ length: count }, (_, index) => problem(index + 1, severity, code));

test("a warning in more than ten files is told of the first ten, each of them whole", () => {
  const overdue = [
    ...each(12, "warning", "event-overdue"),
    problem(10, "warning", "event-overdue"),
    problem(12, "warning", "event-overdue"),
  ];
  const { told, left } = inFirstFiles(overdue.toReversed());
  expect(told).toHaveLength(11);
  expect(new Set(told.map(({ at }) => at.file))).toEqual(
    new Set(each(10, "warning", "").map(({ at }) => at.file)),
  );
  expect(left).toEqual([{ severity: "warning", code: "event-overdue", count: 3, files: 2 }]);
});

test("warnings in ten files are all told, however many there are", () => {
  const many = each(10, "warning", "hedge-missing").flatMap((one) => Array.from({ length: 40 }, () => one));
  expect(inFirstFiles(many)).toEqual({ told: many, left: [] });
});

test("every error is told", () => {
  const errors = each(300, "error", "reference-unknown");
  expect(inFirstFiles(errors)).toEqual({ told: errors, left: [] });
});

test("each rule has ten files of its own, warnings before notes", () => {
  const { told, left } = inFirstFiles([
    ...each(11, "note", "record-unused"),
    ...each(13, "warning", "hedge-missing"),
    ...each(11, "warning", "event-overdue"),
    ...each(3, "warning", "duplicate-fact"),
  ]);
  expect(told).toHaveLength(33);
  expect(left.map(({ code, count }) => [code, count])).toEqual([
    ["event-overdue", 1],
    ["hedge-missing", 3],
    ["record-unused", 1],
  ]);
});
