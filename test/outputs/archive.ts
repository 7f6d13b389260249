import { linkArchive } from "../../src/link/link-archive.ts";
import type { Archive } from "../../src/model/archive.ts";
import type { Briefing } from "../../src/model/briefing.ts";
import { factSheet } from "../../src/model/fact-sheet.ts";
import type { PageContext } from "../../src/model/page-context.ts";
import type { Entity } from "../../src/model/records/entity.ts";
import { defaultSite, type Site } from "../../src/model/site.ts";
import type { Storyline } from "../../src/model/storyline.ts";
import { resolveSheet } from "../../src/resolve/resolve-sheet.ts";
import { dictionary } from "../../src/text/dictionary.ts";
import { parseYaml } from "../../src/yaml/yaml.ts";

/** People and places of a harbour town, known to every sheet of these tests. */
const registry: Readonly<Record<string, Entity>> = dictionary<Entity>([
  [
    "mayor",
    {
      type: "person",
      name: "Ana Okafor",
      aka: ["Anna Okafor", "Ана Окафор"],
      wikidata: "Q1",
      roles: [{ title: "Mayor", of: "town", from: "2021-05-01" }],
    },
  ],
  [
    "old-mayor",
    {
      type: "person",
      name: "Per Lind",
      roles: [{ title: "Mayor", of: "town", from: "2015", to: "2021-05-01" }],
    },
  ],
  ["town", { type: "organization", name: "Vik", adjective: "Vik", seat: "vik" }],
  ["union", { type: "organization", name: "Dockers' Union" }],
  ["gazette", { type: "organization", name: "The Harbour Gazette" }],
  ["vik", { type: "place", name: "Vik" }],
]);

const storylines: Readonly<Record<string, Storyline>> = dictionary<Storyline>([
  ["harbour", { title: "Vik harbour, rebuilt", summary: "Who pays; and when." }],
]);

export const site: Site = {
  ...defaultSite,
  title: "Vik Briefings",
  url: "https://vik.example",
  publisher: { name: "Vik Desk", url: null },
};

/** A sheet about a bridge, with an event of every kind that a calendar must tell apart. */
export const bridgeSheet = `
factsheet: 1
id: bridge-talks
title: Mayor may meet union over bridge; strike date set
bottomLine: The mayor **may** meet the union, an unnamed aide says.[^aide-says] A strike is set for 20 May.[^strike]
key: [aide-says, strike]
lang: en
storylines: [harbour]
sources:
  article: {type: news-report, publisher: gazette, title: Bridge talks, url: "https://gazette.example/1?a=b&c=d", dateline: {date: 2025-05-07, place: vik, tz: Europe/Oslo}, text: article.txt, sha256: ${"a".repeat(64)}}
  wire: {type: news-report, publisher: union, via: article}
entities:
  aide: {type: person, unnamed: a town hall aide, reason: not given, of: town}
statements:
  aide-says: {by: aide, verb: confirmed, says: The mayor could meet the union soon., hedge: may, when: 2025-05-07, said: on Wednesday, about: [talks], cite: p1}
  mayor-quote: {by: mayor, verb: told, quote: We pay; they build, when: unstated, about: [strike], cite: p2}
  union-plan: {by: mayor, via: [union], verb: said, says: She plans a second round., hedge: plans, when: unstated, cite: p3}
events:
  talks: {what: Meeting of mayor and union, type: meeting, state: possible, who: [mayor, union], when: {earliest: 2025-05-12}, said: as early as next week, per: [aide-says], cite: p1}
  round-two: {what: Second round, state: intended, when: unstated, after: talks, per: [union-plan]}
  strike: {what: "Strike; docks, cranes and ferries", type: strike, state: scheduled, who: [union], where: vik, when: 2025-05-20, cite: p4}
  hearing: {what: Hearing in the town hall, type: meeting, state: scheduled, where: vik, when: "2025-05-19T14:30+02:00", cite: p4}
  answer-due: {what: Union's deadline for the town, type: deadline, state: scheduled, when: 2025-05-16, setBy: union, binds: town, demand: answer the offer, otherwise: strike, cite: p5}
  fines: {what: Fines for the union, state: scheduled, if: the strike goes ahead, when: 2025-05-21, per: [mayor-quote], cite: p5}
  closure: {what: Closure of the bridge, state: ongoing, when: 2025-04-28/2025-05-30, cite: p6}
  flood: {what: Flood damaged the bridge, state: occurred, when: 2024-11, background: true, status: established, note: Public record., cite: p6}
  vote: {what: Council vote, type: vote, state: did-not-occur, when: 2025-05-05, outcome: no quorum, cite: p7}
figures:
  cost: {value: [3, 5], unit: million euros, of: cost of the repair, asOf: 2025-05, approx: true, per: [mayor-quote], cite: p8}
questions:
  who-pays: {ask: "Who pays, and when?", about: [town, talks]}
updates:
  - {at: 2025-05-09, kind: correction, what: The strike is on 20 May., was: The strike is on 21 May., affects: [strike]}
`;

/** A later sheet that carries on the talks and puts off the strike without a new day. */
export const laterSheet = `
factsheet: 1
id: bridge-talks-off
title: Talks are off
bottomLine: The talks are called off.[^talks-off]
storylines: [harbour]
sources:
  article: {type: news-report, publisher: gazette, dateline: {date: 2025-05-10, place: vik}}
statements: {}
events:
  talks-off: {what: Meeting of mayor and union, type: meeting, state: cancelled, when: unstated, supersedes: bridge-talks#talks, cite: p1}
  strike-later: {what: Strike of the docks, type: strike, state: postponed, when: unstated, supersedes: bridge-talks#strike, cite: p1}
`;

/** The context that outputs and pages are made from, for some sheets in YAML. */
export function contextOf(sheets: readonly string[], settings: Partial<Site> = {}): PageContext {
  const files = { facts: "facts.md", prose: null, bodyStart: 0, proseKeys: [] };
  const briefings = sheets.map((text) => {
    const parsed = parseYaml(text);
    if (!("value" in parsed)) throw new Error(JSON.stringify(parsed.problems));
    const data = factSheet.parse(parsed.value);
    return resolveSheet({ data, body: "", files }, registry, { lang: "en", sheetIds: new Set() }).briefing;
  });
  const archive: Archive = linkArchive(briefings, registry, storylines);
  return { archive, site: { ...site, ...settings }, now: "2025-05-08", preview: false };
}

export function briefingOf(context: PageContext, id: string): Briefing {
  const briefing = context.archive.byId[id];
  if (briefing === undefined) throw new Error(`no briefing ${id}`);
  return briefing;
}
