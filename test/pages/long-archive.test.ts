import { describe, expect, test } from "vitest";
import { briefingList } from "../../src/pages/briefing-list.ts";
import { correctionsPage } from "../../src/pages/corrections-page.ts";
import { deadlinesPage } from "../../src/pages/deadlines-page.ts";
import { entityList } from "../../src/pages/entity-list.ts";
import { entityPage, type LineList } from "../../src/pages/entity-page.ts";
import type { ListPage } from "../../src/pages/long-list.ts";
import type { PageKind, PageView } from "../../src/pages/page.ts";
import { questionsPage } from "../../src/pages/questions-page.ts";
import { sourcesPage } from "../../src/pages/sources-page.ts";
import { storylinePage } from "../../src/pages/storyline-page.ts";
import { timelinePage } from "../../src/pages/timeline-page.ts";
import { longEntities, longSheets, longStorylines } from "./long-archive.ts";
import { contextOf } from "./small-archive.ts";

const count = 630;
const context = contextOf({
  sheets: longSheets(count),
  entities: longEntities(count),
  storylines: longStorylines,
  now: "2026-03-10",
});
const { archive } = context;

interface Kind {
  readonly name: string;
  readonly pages: readonly Page[];
  /** What its pages must list together. */
  readonly all: number;
  /** How much one page may hold. */
  readonly limit: number;
}

interface Page {
  readonly address: string;
  readonly title: string;
  readonly entries: readonly string[];
  /** True of the first of several pages, which repeats what stands on another page. */
  readonly repeats: boolean;
}

const at = ({ address }: { readonly address: string }): string => address;
const linesAt = (list: string, { groups }: LineList) =>
  groups.flatMap(({ lines }) => lines.map((line) => `${list} ${line.address}`));
const tenth = count / 10;

const kinds: readonly Kind[] = [
  kind("briefings", briefingList, count, ({ years }) =>
    years.flatMap(({ months }) => months.flatMap(({ briefings }) => briefings.map(at))),
  ),
  kind("timeline", timelinePage, 2 * count - tenth, ({ months, undated }) =>
    [...months.flatMap(({ entries }) => entries), ...undated].map(at),
  ),
  kind("deadlines", deadlinesPage, count - tenth, ({ groups }) =>
    groups.flatMap(({ entries }) => entries.map(at)),
  ),
  kind("questions", questionsPage, 2 * count, ({ open, answered }) =>
    [...open.flatMap(({ questions }) => questions), ...answered].map(at),
  ),
  kind("corrections", correctionsPage, count, ({ updates }) => updates.map(at)),
  kind("sources", sourcesPage, 2 * count, ({ publishers }) =>
    publishers.flatMap(({ sources }) => sources.flatMap(({ usedIn }) => usedIn.map(at))),
  ),
  kind(
    "people",
    entityList,
    count + 1,
    ({ letters }) => letters.flatMap(({ entities }) => entities.map(at)),
    (address) => address.startsWith("/people/"),
  ),
  {
    ...kind(
      "dossier",
      entityPage,
      // What she said, carried and took part in, and the briefings that name her.
      4 * count - tenth,
      ({ said, carried, events, about, briefings }) => [
        ...linesAt("said", said),
        ...linesAt("carried", carried),
        ...linesAt("events", events),
        ...linesAt("about", about),
        ...briefings.map(at),
      ],
      (address) => address.startsWith("/people/mayor/"),
    ),
    limit: 600,
  },
  {
    ...kind("storyline", storylinePage, 0, (view) => [
      ...[...view.events.dated, ...view.events.undated].map(at),
      ...view.lives.flatMap(({ address, path, said }) => [
        `life ${address}`,
        ...path.map((step) => `step ${at(step)}`),
        ...said.map((line) => `said ${address} ${line.address}`),
      ]),
      ...view.contradictions.map(({ sides }) => sides.map(at).join(" ")),
      ...[...view.questions, ...view.answered, ...view.briefings].map(at),
    ]),
    limit: 400,
  },
];

describe.each(kinds)("$name of a long archive", ({ pages, all, limit }) => {
  test("stand on several pages, none longer than a page can be", () => {
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.filter(({ entries }) => entries.length > limit).map(at)).toEqual([]);
  });

  test("stand each on exactly one page beside the list's own", () => {
    const entries = pages.filter(({ repeats }) => !repeats).flatMap((page) => page.entries);
    expect(new Set(entries).size).toBe(entries.length);
    if (all > 0) expect(entries).toHaveLength(all);
  });

  test("stand at addresses and under titles of their own", () => {
    for (const told of [pages.map(at), pages.map(({ title }) => title)])
      expect(new Set(told).size).toBe(told.length);
  });
});

test("a list's own address shows the newest page that today has reached", () => {
  const own = kinds.map(({ name, pages }) => [name, pages[0]?.address, pages[0]?.entries.length !== 0]);
  expect(own).toEqual([
    ["briefings", "/briefings/", true],
    ["timeline", "/timeline/", true],
    ["deadlines", "/deadlines/", true],
    ["questions", "/questions/", true],
    ["corrections", "/corrections/", true],
    ["sources", "/sources/", false],
    ["people", "/people/", false],
    ["dossier", "/people/mayor/", true],
    ["storyline", "/storylines/works/", true],
  ]);
});

test("a storyline tells every event, question, contradiction and briefing of its own, each once", () => {
  const entries = kinds.at(-1)!.pages.flatMap(({ entries: list, repeats }) => (repeats ? [] : list));
  const ofKind = (pattern: RegExp) => entries.filter((entry) => pattern.test(entry)).length;
  expect(ofKind(/^\S+#(due|visit)$/)).toBe(2 * count - tenth);
  expect(ofKind(/^\S+#(cost|reason)$/)).toBe(2 * count);
  expect(ofKind(/^\S+#said \S+#said$/)).toBe(archive.contradictions.length);
  expect(ofKind(/^\S+\/$/)).toBe(count);
});

test("the first page of the sources lists the publishers that most lines rest on, and letters lead to all", () => {
  const views = sourcesPage.refs(context).map((ref) => sourcesPage.view(ref, context));
  const [first] = views;
  expect([first?.shape, first?.publishers.length, first?.totals]).toEqual([
    "index",
    200,
    { sources: count + 220, publishers: 221 },
  ]);
  expect(first?.publishers[0]).toMatchObject({
    name: "The Herald",
    page: "/sources/herald/",
    total: count,
    secondHand: 0,
    sources: [],
  });
  const byLetter = views.filter(({ shape }) => shape === "index").slice(1);
  expect(byLetter.flatMap(({ publishers }) => publishers)).toHaveLength(221);
});

test("the first page of the people lists those in most briefings", () => {
  const ref = entityList.refs(context).find(({ page }) => page.address === "/people/")!;
  expect(entityList.view(ref, context).most.map(({ name }) => name)).toContain("Mona Mayor");
});

function kind<Ref extends ListPage<unknown> | { readonly page: ListPage<unknown> }, View extends PageView>(
  name: string,
  pageKind: PageKind<Ref, View>,
  all: number,
  entriesOf: (view: View) => readonly string[],
  isMeant: (address: string) => boolean = () => true,
): Kind {
  const refs = pageKind.refs(context).filter((ref) => isMeant(pageKind.address(ref)));
  const pages = refs.map((ref) => {
    const view = pageKind.view(ref, context);
    const { address, title } = view.frame;
    return { address, title, entries: entriesOf(view), repeats: isRepeat(ref) };
  });
  return { name, pages, all, limit: 200 };
}

function isRepeat(ref: ListPage<unknown> | { readonly page: ListPage<unknown> }): boolean {
  const { address, home } = "page" in ref ? ref.page : ref;
  return home !== address;
}
