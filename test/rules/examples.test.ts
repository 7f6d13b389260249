import { describe, expect, test } from "vitest";
import { allRules } from "../../src/rules/all-rules.ts";
import type { Rule } from "../../src/rules/rule.ts";
import { diagnose } from "./check-sheets.ts";

describe.each(allRules)("$code", (rule) => {
  test("the bad example gives exactly this code, once", () => {
    const found = check(rule.bad, rule);
    expect(found.map(({ code, severity }) => ({ code, severity }))).toEqual([
      { code: rule.code, severity: rule.severity },
    ]);
  });

  test("the good example gives nothing", () => {
    expect(check(rule.good, rule)).toEqual([]);
  });

  test("the card and the message are written in sentences", () => {
    expect(rule.summary).toMatch(/^[A-Z].*\.$/);
    expect(rule.why).toMatch(/^[A-Z“].*\.$/);
    for (const { message, hint } of check(rule.bad, rule)) {
      expect(message).toMatch(/[.?]$/);
      expect(hint ?? "Nothing to add.").toMatch(/^[A-Z“].*([.?]|npx readout new \w+ \S+)$/);
      expect(`${message} ${hint ?? ""}`).not.toMatch(/undefined|null|\[object|\b(\w+) \1\b/i);
    }
  });

  test("the examples stand in the manual as whole fact sheets", () => {
    for (const sheet of [rule.bad, rule.good]) expect(sheet).toMatch(/^---\nfactsheet: 1\n[\s\S]*\n---\n/);
    expect(rule.bad).not.toBe(rule.good);
  });
});

test("no two rules share a code", () => {
  expect(new Set(allRules.map(({ code }) => code)).size).toBe(allRules.length);
});

function check(sheet: string, rule: Rule) {
  return diagnose(
    { "2026-03-04-harbour-bridge.md": sheet },
    {
      now: rule.exampleNow,
      ...(rule.needsSources ? { sources: rule.exampleSources } : {}),
      ...(rule.exampleBefore === null ? {} : { past: [rule.exampleBefore] }),
    },
  );
}
