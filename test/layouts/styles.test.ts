import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { eventStates, sourcingKinds } from "../../src/model/vocabulary.ts";

const folder = new URL("../../layouts/styles/", import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), "utf8");

test("every state and every sourcing has a look of its own", () => {
  const style = read("state-label.css");
  for (const key of [...Object.keys(eventStates), "conditional", ...sourcingKinds])
    expect(style).toMatch(new RegExp(`\\.state-${key}\\b`));
});

test("every style sheet is part of one of two, the owner's last, which layers keep last", () => {
  const bundles = ["style.css", "lists.css"];
  const [style = [], lists = []] = bundles.map((name) =>
    [...read(name).matchAll(/@import "\.\/([^"]+)"/g)].map(([, part]) => part),
  );
  expect([...style, ...lists].toSorted()).toEqual(
    readdirSync(folder)
      .filter((name) => !bundles.includes(name))
      .toSorted(),
  );
  expect(style.at(-1)).toBe("owner.css");
  for (const name of bundles) expect(read(name)).toContain("@layer tokens, base, parts, print, owner;");
});

test("styles follow the direction of the text: no left, no right", () => {
  for (const name of readdirSync(folder)) {
    const sided = read(name).match(
      /(?:margin|padding|border)-(?:left|right)|^\s*(?:left|right):|text-align: (?:left|right)|float: (?:left|right)/gm,
    );
    expect(sided ?? []).toEqual([]);
  }
});

test("a full stop stays with its label, a way up ends without an arrow, a date has room, paper ends with the text", () => {
  expect(read("state-label.css")).toMatch(/^\.state \{[^}]*display: inline;/m);
  expect(read("site-frame.css")).not.toMatch(/li:last-child::after/);
  expect(read("tables.css")).toMatch(/td\[data-label="When"\] \{\s*min-inline-size/);
  expect(read("print.css")).toMatch(/\.site-footer,[^{}]*\{\s*display: none/);
});

test("nothing is fetched from elsewhere", () => {
  for (const name of readdirSync(folder)) expect(read(name)).not.toMatch(/https?:|url\(/);
});

test.each(["light", "dark"] as const)(
  "in %s colours text stands at 7:1 or better on every ground",
  (scheme) => {
    const colours = coloursOf(read("tokens.css"), scheme);
    const texts = ["ink", "ink-soft", "accent", "happened", "planned", "open", "off", "told"];
    const grounds = ["paper", "panel", "accent-tint"];
    const weak = texts.flatMap((text) =>
      grounds
        .filter((ground) => contrast(colours[text], colours[ground]) < 7)
        .map((ground) => `${text} on ${ground}: ${contrast(colours[text], colours[ground]).toFixed(2)}`),
    );
    expect(weak).toEqual([]);
    expect(contrast(colours["on-accent"], colours["accent-ground"])).toBeGreaterThanOrEqual(7);
    expect(contrast(colours["line-strong"], colours.paper)).toBeGreaterThanOrEqual(3);
  },
);

function coloursOf(tokens: string, scheme: "light" | "dark"): Readonly<Record<string, string>> {
  const pairs = [...tokens.matchAll(/--([a-z-]+): (?:light-dark\((#\w+), (#\w+)\)|(#\w+));/g)];
  return Object.fromEntries(
    pairs.map(([, name = "", light, dark, both]) => [
      name,
      both ?? (scheme === "light" ? light : dark) ?? "",
    ]),
  );
}

/** Contrast of two colours as WCAG 2 counts it. */
function contrast(a = "#000000", b = "#000000"): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
