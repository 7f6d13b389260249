import { expect, test } from "vitest";
import { type Group, type Outcome, outcomesOf, toldOfSheets } from "./unseen.ts";

/** How many of a group are told at least. What is not told, or told of sound lines, stands in a file: read a changed line before accepting it with -u. */
const atLeast = { wrong: 0.66, "records-wrong": 0.8 } as const;

/** Hundreds of sheets are read and checked. */
const patience = { timeout: 400_000 };

test.each(["wrong", "records-wrong"] as const)(
  "of the %s ones by strangers, the untold are known",
  patience,
  async (group) => {
    const outcomes = outcomesOf(group);
    const untold = outcomes.filter(({ told }) => told.length === 0);
    expect(outcomes.length).toBeGreaterThan(180);
    expect(1 - untold.length / outcomes.length).toBeGreaterThanOrEqual(atLeast[group]);
    await held(
      group,
      untold.map(({ line }) => line),
    );
  },
);

test.each(["sound", "records-right"] as const)(
  "of the %s ones by strangers, none is called an error",
  patience,
  async (group) => {
    const outcomes = outcomesOf(group);
    expect(outcomes.length).toBeGreaterThan(150);
    expect(outcomes.filter(hasError).map(({ line }) => line)).toEqual([]);
    await held(
      group,
      outcomes.flatMap(({ line, told }) =>
        told.length === 0 ? [] : [`${told.map(({ code }) => code)}: ${line}`],
      ),
    );
  },
);

test("of the sheets by strangers as they stand, nothing is told", patience, () => {
  expect(toldOfSheets()).toEqual([]);
});

function hasError({ told }: Outcome): boolean {
  return told.some(({ severity }) => severity === "error");
}

async function held(group: Group, lines: readonly string[]): Promise<void> {
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(`unseen-${group}.txt`);
}
