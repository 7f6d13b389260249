import { linkArchive } from "../../src/link/link-archive.ts";
import type { PageContext } from "../../src/model/page-context.ts";
import type { Entity } from "../../src/model/records/entity.ts";
import { defaultSite } from "../../src/model/site.ts";
import type { Storyline } from "../../src/model/storyline.ts";
import { parseSheets } from "../../src/parse/parse-sheets.ts";
import { resolveSheet } from "../../src/resolve/resolve-sheet.ts";
import { dictionary } from "../../src/text/dictionary.ts";

interface Made {
  /** Front matter of each sheet, newest or oldest first: the order makes no difference. */
  readonly sheets: readonly string[];
  readonly entities?: Readonly<Record<string, Entity>>;
  readonly storylines?: Readonly<Record<string, Storyline>>;
  readonly now?: string;
  readonly prefix?: string;
  readonly preview?: boolean;
}

/** What pages are made from, for sheets written out in a test. Throws where a sheet is not one. */
export function contextOf({
  sheets,
  entities = {},
  storylines = {},
  now,
  prefix,
  preview,
}: Made): PageContext {
  const files = sheets.map((text, index) => ({
    path: `content/facts/${index}.md`,
    text: `---\nfactsheet: 1\n${text}\n---\n`,
  }));
  const parsed = parseSheets(files);
  const [problem] = parsed.problems;
  if (problem) throw new Error(`${problem.code}: ${problem.message}`);
  const registry = dictionary(Object.entries(entities));
  const sheetIds = new Set(parsed.sheets.map((sheet) => sheet.data.id));
  const briefings = parsed.sheets.map(
    (sheet) => resolveSheet(sheet, registry, { lang: "en", sheetIds }).briefing,
  );
  return {
    archive: linkArchive(briefings, registry, dictionary(Object.entries(storylines))),
    site: {
      ...defaultSite,
      title: "Harbour Readout",
      url: "https://example.org",
      urlIsDefault: false,
      pathPrefix: prefix ?? "/",
    },
    now: now ?? "2026-03-10",
    preview: preview ?? false,
  };
}

export const harbourEntities: Readonly<Record<string, Entity>> = {
  city: { type: "organization", name: "Harbour City", aka: ["the city"], seat: "quay" },
  mayor: {
    type: "person",
    name: "Ada Berg",
    aka: ["Ада Берг", "Ada O'Berg"],
    wikidata: "Q42",
    roles: [
      { title: "Mayor", of: "city", from: "2024-01-15" },
      { title: "Councillor", of: "city", from: 2019, to: "2024-01-14" },
    ],
  },
  quay: { type: "place", name: "Old Quay" },
  gazette: { type: "organization", name: "The Harbour Gazette" },
};

export const harbourStorylines: Readonly<Record<string, Storyline>> = {
  bridge: { title: "The harbour bridge", summary: "A bridge that was to be closed." },
};

/** The first briefing: a closure is planned, a meeting possible. */
export const plannedSheet = `
id: bridge-closure
title: Bridge may close, mayor says
bottomLine: The bridge **may** close in March, the mayor says.[^closure-possible] No date is fixed.
key: [closure-possible, closure]
storylines: [bridge]
sources:
  report:
    type: news-report
    publisher: gazette
    dateline: {date: 2026-03-02, place: quay}
entities:
  engineer: {type: person, unnamed: a city engineer, of: city, reason: not given}
statements:
  closure-possible:
    by: mayor
    verb: said
    says: The bridge may have to close.
    hedge: may
    when: 2026-03-02
    said: on Monday
    about: [closure]
    cite: p1
  cracks:
    by: engineer
    quote: The cracks are real
    via: [gazette]
    when: unstated
    about: [closure]
    cite: p2
events:
  closure:
    what: Closure of the bridge at Old Quay
    state: scheduled
    when: 2026-03-06
    where: quay
    who: [city]
    per: [closure-possible]
  hearing:
    what: Public hearing
    type: meeting
    state: possible
    when: {earliest: 2026-03-12}
    if: the council agrees
    who: [mayor]
    cite: p3
  rebuilding:
    what: Rebuilding of the bridge
    state: intended
    when: unstated
    who: [city]
    cite: p4
questions:
  detour: {ask: Where will the traffic go?, about: [closure]}
updates:
  - {at: 2026-03-03, kind: correction, what: The hearing is only possible., was: The hearing was called planned., affects: [hearing]}
`.trim();

/** The second briefing: the closure of the first took place. */
export const closedSheet = `
id: bridge-closed
title: Bridge closed
bottomLine: The bridge closed on Friday.[^closed]
key: [closed]
storylines: [bridge]
sources:
  report:
    type: news-report
    publisher: gazette
    dateline: {date: 2026-03-07, place: quay}
events:
  closed:
    what: Closure of the bridge at Old Quay
    state: occurred
    when: 2026-03-06
    said: on Friday
    where: quay
    outcome: closed for good
    supersedes: bridge-closure#closure
    cite: p1
`.trim();
