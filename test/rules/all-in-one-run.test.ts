import { expect, test } from "vitest";
import { defaultSite } from "../../src/model/site.ts";
import { assembleLocated } from "../support/assemble-located.ts";

const sheet = `---
factsheet: 1
id: 2026-03-04-harbour-bridge
title: Bridge may close, mayor says
bottomLine: The bridge may close, its mayor says.[^closure-possible]
sources:
  article:
    type: news-report
    dateline: {date: 2026-03-04}
entities:
  mayor: {type: person, name: Ada Berg}
statements:
  closure-possible:
    by: mayor
    says: The bridge may close.
    hegde: may
    when: 2026-03-34
    cite: p1
  toll-view:
    by: mayer
    says: A toll would pay for it.
    when: unstated
    cite: p2
events:
  closure:
    state: maybe
    what: Closure of the bridge
    when: unstated
    per: [closure-possible]
---
`;

const told = (
  files: readonly { readonly path: string; readonly text: string }[],
  entities: string | null = null,
) =>
  assembleLocated({
    sheets: files,
    entities: entities === null ? null : { path: "_data/entities.yaml", text: entities },
    storylines: null,
    site: defaultSite,
    now: "2026-03-05",
    drafts: false,
    texts: null,
  }).diagnostics.map(({ code, span }) => `${span.file}:${span.line} ${code}`);

test("a misspelt field does not hide a wrong date beside it, an unknown id below it, or a wrong word further on", () => {
  expect(told([{ path: "content/facts/bridge.md", text: sheet }])).toEqual([
    "content/facts/bridge.md:16 field-unknown",
    "content/facts/bridge.md:17 date-invalid",
    "content/facts/bridge.md:20 reference-unknown",
    "content/facts/bridge.md:26 value-unknown",
  ]);
});

test("an entity whose type or name is mistyped is not told to have none as well", () => {
  const one = sheet
    .replace("hegde", "hedge")
    .replace("03-34", "03-04")
    .replace("mayer", "mayor")
    .replace("maybe", "possible");
  for (const [entity, code] of [
    ["{type: persn, name: Ada Berg}", "value-unknown"],
    ["{type: person, name: [Ada Berg]}", "type-wrong"],
    ["{type: person, unnamed: 5}", "type-wrong"],
  ] as const) {
    const text = one.replace("{type: person, name: Ada Berg}", entity);
    expect(told([{ path: "content/facts/bridge.md", text }])).toEqual([`content/facts/bridge.md:11 ${code}`]);
  }
});

test("a sheet that can't be read makes no reference to it unknown", () => {
  const later = sheet
    .replace("hegde", "hedge")
    .replace("2026-03-34", "2026-03-04")
    .replace("mayer", "mayor")
    .replace("maybe", "possible")
    .replace(
      "what: Closure of the bridge",
      "what: Closure of the bridge\n    supersedes: 2026-03-01-repairs#closure",
    );
  const files = [
    { path: "content/facts/2026-03-01-repairs.md", text: "---\nid: [\n---\n" },
    { path: "content/facts/bridge.md", text: later },
  ];
  expect(told(files)).toEqual(["content/facts/2026-03-01-repairs.md:2 yaml-unreadable"]);
});

test("a mistake in the registry does not make its entity unknown in every sheet", () => {
  const sound = sheet
    .replace("hegde", "hedge")
    .replace("2026-03-34", "2026-03-04")
    .replace("mayer", "mayor")
    .replace("maybe", "possible")
    .replace("entities:\n  mayor: {type: person, name: Ada Berg}\n", "");
  const registry = "mayor: {type: persn, name: Ada Berg}\n";
  expect(told([{ path: "content/facts/bridge.md", text: sound }], registry)).toEqual([
    "_data/entities.yaml:1 value-unknown",
  ]);
});
