import { spawnSync } from "node:child_process";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { afterEach, expect, test } from "vitest";
import { atomFeed } from "../../src/outputs/atom-feed.ts";
import { siteFeed } from "../../src/outputs/feed-model.ts";
import { jsonFeed } from "../../src/outputs/json-feed.ts";
import { bridgeSheet, contextOf, laterSheet } from "./archive.ts";

const settings = { pathPrefix: "/x/y/" };
const context = contextOf([bridgeSheet, laterSheet], settings);
const atomOf = (of: typeof context) => [...atomFeed.files(of)][0]?.contents ?? "";
const jsonOf = (of: typeof context) => [...jsonFeed.files(of)][0]?.contents ?? "";

test("the Atom feed has its titles, permanent ids and full addresses, newest first", () => {
  const feed = parseAtomFeed(atomOf(context));
  expect({ ...feed, entries: [] }).toEqual({
    id: "tag:vik.example,2025:feed",
    title: { value: "Vik Briefings" },
    subtitle: { value: context.site.description },
    updated: "2025-05-10T00:00:00.000Z",
    generator: { text: "Readout" },
    authors: [{ name: "Vik Desk" }],
    links: [
      { href: "https://vik.example/x/y/feed.xml", rel: "self", type: "application/atom+xml" },
      { href: "https://vik.example/x/y/", rel: "alternate", type: "text/html" },
    ],
    xml: { lang: "en" },
    entries: [],
  });
  expect(feed.entries?.map(({ content: _content, ...entry }) => entry)).toEqual([
    {
      id: "tag:vik.example,2025:briefings/bridge-talks-off",
      title: { value: "Talks are off" },
      summary: { value: "The talks are called off." },
      published: "2025-05-10T00:00:00.000Z",
      updated: "2025-05-10T00:00:00.000Z",
      links: linksTo("bridge-talks-off"),
      categories: [{ term: "harbour", label: "Vik harbour, rebuilt" }],
      xml: { lang: "en" },
    },
    {
      id: "tag:vik.example,2025:briefings/bridge-talks",
      title: { value: "Mayor may meet union over bridge; strike date set" },
      summary: {
        value:
          "The mayor may meet the union, an unnamed aide says. A strike is set for 20 May. Part of what this rests on was corrected on 9 May 2025.",
      },
      published: "2025-05-07T00:00:00.000Z",
      updated: "2025-05-09T00:00:00.000Z",
      links: linksTo("bridge-talks"),
      categories: [{ term: "harbour", label: "Vik harbour, rebuilt" }],
      xml: { lang: "en" },
    },
  ]);
});

function linksTo(id: string) {
  const href = `https://vik.example/x/y/briefings/${id}/`;
  return [
    { href, rel: "alternate", type: "text/html", hreflang: "en" },
    { href: `${href}index.md`, rel: "alternate", type: "text/markdown" },
  ];
}

test("the JSON feed tells the same", () => {
  const json = parseJsonFeed(jsonOf(context));
  expect(JSON.parse(jsonOf(context)).version).toBe("https://jsonfeed.org/version/1.1");
  expect(json).toMatchObject({
    title: "Vik Briefings",
    home_page_url: "https://vik.example/x/y/",
    feed_url: "https://vik.example/x/y/feed.json",
    authors: [{ name: "Vik Desk" }],
  });
  const atom = parseAtomFeed(atomOf(context));
  expect(
    json.items?.map(({ id, title, content_html, date_modified }) => ({
      id,
      title,
      html: content_html,
      updated: date_modified,
    })),
  ).toEqual(
    atom.entries?.map(({ id, title, content, updated }) => ({
      id,
      title: title?.value,
      html: content?.value,
      updated,
    })),
  );
});

test("an entry holds the whole briefing, its attributions included, and no link that only works on the site", () => {
  const html = siteFeed(context).entries[1]?.html ?? "";
  expect(html).toContain("unnamed town hall aide");
  expect(html).not.toContain("<h1");
  const links = [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map((match) => match[1] ?? "");
  expect(links.filter((link) => !/^(?:https?:\/\/|mailto:|#bridge-talks--)/.test(link))).toEqual([]);
});

test("anchors of several entries on one page do not meet, and each note is found", () => {
  const html = siteFeed(context)
    .entries.map((entry) => entry.html)
    .join("");
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
  const targets = [...html.matchAll(/ href="#([^"]*)"/g)].map((match) => match[1]);
  expect(ids.length).toBeGreaterThan(10);
  expect(new Set(ids).size).toBe(ids.length);
  expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
});

test("drafts and what is beyond the limit are left out", () => {
  const idsOf = (of: typeof context) => siteFeed(of).entries.map((entry) => entry.url);
  expect(idsOf(contextOf([bridgeSheet, `${laterSheet}draft: true\n`]))).toEqual([
    "https://vik.example/briefings/bridge-talks/",
  ]);
  expect(idsOf(contextOf([bridgeSheet, laterSheet], { feedLimit: 1 }))).toEqual([
    "https://vik.example/briefings/bridge-talks-off/",
  ]);
});

const hostile =
  '{factsheet: 1, id: odd, title: "A ]]> <b>bold</b> & <script>alert(1)</script> \\"title\\"", bottomLine: "]]> <i>x</i> {{ y }}", asOf: 2025-05-07, sources: {a: {type: dataset}}, statements: {}}';

test("marks in a title and text come back as they were written", () => {
  const odd = contextOf([hostile]);
  const entry = parseAtomFeed(atomOf(odd)).entries?.[0];
  expect(entry?.title?.value).toBe('A ]]> <b>bold</b> & <script>alert(1)</script> "title"');
  expect(entry?.summary?.value).toBe("]]> <i>x</i> {{ y }}");
  expect(entry?.content?.value).not.toMatch(/<script|<i>/);
});

test("a feed of nothing is a feed", () => {
  expect(parseAtomFeed(atomOf(contextOf([]))).updated).toBe("1970-01-01T00:00:00.000Z");
  expect(JSON.parse(jsonOf(contextOf([]))).items).toEqual([]);
});

const hasXmllint = spawnSync("xmllint", ["--version"]).status === 0;

test.skipIf(!hasXmllint)("xmllint finds the Atom feed well formed, hostile titles included", () => {
  for (const of of [context, contextOf([hostile]), contextOf([])]) {
    const run = spawnSync("xmllint", ["--noout", "--nonet", "-"], { input: atomOf(of) });
    expect({ status: run.status, error: run.stderr.toString() }).toEqual({ status: 0, error: "" });
  }
});

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

test("the bytes are the same in every time zone", () => {
  const here = [atomOf(context), jsonOf(context)];
  for (const TZ of ["Pacific/Kiritimati", "Pacific/Niue"]) {
    process.env.TZ = TZ;
    const there = contextOf([bridgeSheet, laterSheet], settings);
    expect([atomOf(there), jsonOf(there)]).toEqual(here);
  }
});
