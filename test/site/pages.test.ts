import { readdirSync } from "node:fs";
import { describe, expect, inject, test } from "vitest";
import { keeperOf } from "../../src/model/reserved-addresses.ts";
import { elementsOf, structuredDataOf, textOf } from "../support/html.ts";
import { ready } from "../support/prepared.ts";
import { addressOf, filesOf, onePageOfEachKind, pagesOf, readText } from "../support/site-files.ts";

/** What a page would show where a program forgot a value. */
const leaks = /\bundefined\b|\bNaN\b|Invalid DateTime|Invalid Date\b|\[object [A-Z]|\{\{|\bnull\b/;

describe.each(ready(inject("sites")))("the site at $prefix", ({ folder, prefix }) => {
  const pages = pagesOf(folder);

  test("there is a page of each kind", () => {
    expect(() => onePageOfEachKind(folder)).not.toThrow();
  });

  test("nothing is made at an address that is not kept for it: what people write by hand can't take it", () => {
    const byHand = ["about"];
    const free = readdirSync(folder).filter((name) => keeperOf(name) !== "Readout itself");
    expect(free).toEqual(byHand);
  });

  test("every page has what search engines and previews need", () => {
    expect(pages.flatMap((path) => headMistakes(path, readText(folder, path), prefix))).toEqual([]);
  });

  test("no page gives an id twice", () => {
    const doubled = pages.flatMap((path) => {
      const ids = elementsOf(readText(folder, path)).flatMap(({ attributes }) => attributes.id ?? []);
      return ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `${path}: ${id}`);
    });
    expect(doubled).toEqual([]);
  });

  test("the briefing describes itself as an article, in JSON-LD", () => {
    const { briefing } = onePageOfEachKind(folder);
    const [data] = structuredDataOf(readText(folder, `${briefing.slice(1)}index.html`));
    expect(JSON.stringify(data)).toMatch(/"@type":"(NewsArticle|Report|ReportageNewsArticle)"/);
    expect(JSON.stringify(data)).toContain("https://schema.org");
  });

  test("reading pages load no script", () => {
    const withScript = pages.filter((path) => {
      const scripts = elementsOf(readText(folder, path)).filter((one) => one.name === "script");
      return scripts.some((one) => one.attributes.type !== "application/ld+json");
    });
    expect(withScript).toEqual(["search/index.html"]);
  });

  test("no style or handler stands in an attribute, so that the policy can stay strict", () => {
    const inline = pages.flatMap((path) =>
      elementsOf(readText(folder, path))
        .filter(
          ({ name, attributes }) =>
            name === "style" ||
            Object.keys(attributes).some((key) => key === "style" || /^on[a-z]/.test(key)),
        )
        .map(({ name }) => `${path}: <${name}>`),
    );
    expect(inline).toEqual([]);
  });

  test("no page shows what a program forgot", () => {
    const shown = pages.filter((path) => leaks.test(textOf(readText(folder, path))));
    expect(shown).toEqual([]);
  });

  test("no text file shows what a program forgot", () => {
    const paths = filesOf(folder).filter((path) => /\.(md|txt|ics|xml)$/.test(path));
    expect(paths.filter((path) => leaks.test(readText(folder, path)))).toEqual([]);
  });
});

/** What a page's head lacks, one line each. */
function headMistakes(path: string, html: string, prefix: string): readonly string[] {
  const elements = elementsOf(html);
  const meta = (key: string, name: string): string =>
    elements.find((one) => one.name === "meta" && one.attributes[key] === name)?.attributes.content ?? "";
  const address = `https://readout.example${prefix}${addressOf(path).slice(1)}`;
  const isErrorPage = path === "404.html";
  const holds: Readonly<Record<string, boolean>> = {
    doctype: /^<!doctype html>/i.test(html),
    "language of the page": /^[a-z]{2}/.test(
      elements.find(({ name }) => name === "html")?.attributes.lang ?? "",
    ),
    title: /<title>[^<]*\S[^<]*<\/title>/.test(html),
    description: meta("name", "description").length > 20,
    "og:title": meta("property", "og:title") !== "",
    "og:description": meta("property", "og:description") !== "",
    "og:type": /^(website|article)$/.test(meta("property", "og:type")),
    "og:url": isErrorPage || meta("property", "og:url") === address,
    canonical:
      isErrorPage || elements.find((one) => one.attributes.rel === "canonical")?.attributes.href === address,
    noindex: !isErrorPage || meta("name", "robots").includes("noindex"),
    "one h1": elements.filter(({ name }) => name === "h1").length === 1,
    "a viewport": meta("name", "viewport").includes("width=device-width"),
  };
  return Object.entries(holds).flatMap(([what, isThere]) => (isThere ? [] : [`${path}: ${what}`]));
}
