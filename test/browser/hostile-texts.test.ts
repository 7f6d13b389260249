import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { miniSite } from "../cli/mini-site.ts";
import { theBrowser } from "../support/browser.ts";
import { runReadout } from "../support/build-site.ts";
import { filesOf } from "../support/site-files.ts";
import { type ServedSite, serveFolder } from "../support/static-server.ts";

/** What would run, load or break out of its place, if any text were printed as it stands. */
const payloads: readonly string[] = [
  "<script>alert(1)</script>",
  `"><img src=x onerror=alert(1)>`,
  `'"--><svg onload=alert(1)>`,
  "</title></textarea></style><script>alert(1)</script>",
  "[a](javascript:alert%281%29) [b](data:text/html;base64,PHNjcmlwdD4=) [c](vbscript:x)",
  "![x](https://evil.example/x.png) <https://evil.example/> <img src=//evil.example/y.png>",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: that it stays text is the point
  "{{ constructor.constructor('alert(1)')() }} ${alert(1)} <%= alert(1) %> {% raw %}",
  "</script><script>alert(1)</script>\u2028<!--<script>",
  `x --> <iframe srcdoc="<script>alert(1)</script>"></iframe>`,
  "&lt;script&gt;alert(1)&lt;/script&gt; &#60;img src=x onerror=alert(1)&#62;",
  "`</code><img src=x onerror=alert(1)>` | | <b onmouseover=alert(1)>",
  "x {#y onclick=alert(1)} {.z style=position:fixed} <a href=javascript:alert(1)>go</a>",
];

/** Two of them stand in each text, so that half as many pages have to be opened. */
const texts = payloads.flatMap((text, at) => (at % 2 === 0 ? [`${text} ${payloads[at + 1] ?? ""}`] : []));

/** A sheet that has the same text wherever a text may stand. */
function sheetOf(text: string, index: number): string {
  const t = JSON.stringify(text);
  return `---
factsheet: 1
id: hostile-${index}
title: ${t}
bottomLine: ${JSON.stringify(`${text} [^said]`)}
key: [said, meeting]
storylines: [story-${index}]
sources:
  article: {type: news-report, publisher: paper-${index}, title: ${t}, author: ${t}, note: ${t}, dateline: {date: 2026-03-04, place: town-${index}, tz: Europe/Oslo}}
  second: {type: news-report, publisher: paper-${index}, title: ${t}, via: article}
entities:
  paper-${index}: {type: organization, name: ${t}, aka: [${t}], note: ${t}}
  town-${index}: {type: place, name: ${t}, note: ${t}}
  mayor-${index}: {type: person, name: ${t}, aka: [${t}], note: ${t}, roles: [{title: ${t}, of: paper-${index}, from: 2020-01-01}]}
  aide-${index}: {type: person, unnamed: ${t}, of: paper-${index}, reason: ${t}}
  leaders-${index}: {type: group, name: ${t}, members: [mayor-${index}]}
statements:
  said: {by: mayor-${index}, to: leaders-${index}, verb: said, channel: ${t}, says: ${t}, hedge: ${t}, if: ${t}, when: 2026-03-04, about: [meeting], cite: p1, note: ${t}}
  quoted: {by: aide-${index}, verb: told, quote: ${t}, when: unstated, about: [meeting], cite: p2, note: ${t}}
  opinion: {says: ${t}, judgement: true, about: [meeting], cite: p3}
events:
  meeting: {what: ${t}, type: meeting, state: possible, who: [mayor-${index}], where: town-${index}, when: {earliest: 2026-03-10}, if: ${t}, per: [said], note: ${t}}
  limit: {what: ${t}, type: deadline, state: scheduled, when: 2026-03-12, setBy: mayor-${index}, binds: paper-${index}, demand: ${t}, otherwise: ${t}, cite: p4}
  done: {what: ${t}, state: occurred, when: 2026-03-03, where: town-${index}, outcome: ${t}, cite: p5}
figures:
  count: {value: 3, unit: ${t}, of: ${t}, asOf: 2026-03-04, per: [meeting], cite: p6, note: ${t}}
questions:
  open: {ask: ${t}, about: [meeting], note: ${t}}
assessments:
  view: {judges: meeting, likelihood: likely, confidence: low, basis: ${t}, by: ${t}}
updates:
  - {at: 2026-03-05, kind: correction, what: ${t}, was: ${t}, affects: [said]}
---

Of this we write: ${text} [^said]

## Background

${text} [^meeting]
`;
}

let site: ServedSite;

beforeAll(async () => {
  const folder = miniSite(
    {
      "_data/storylines.yaml": texts
        .map(
          (text, index) =>
            `story-${index}: {title: ${JSON.stringify(text)}, summary: ${JSON.stringify(text)}}\n`,
        )
        .join(""),
      "content/pages/own.md": `---\ntitle: ${JSON.stringify(payloads[1])}\ndescription: ${JSON.stringify(payloads[3])}\n---\n${payloads
        .filter((text) => !text.includes("javascript:") && !text.includes("://"))
        .join("\n\n")}\n`,
      ...Object.fromEntries(
        texts.map((text, index) => [`content/facts/hostile-${index}.md`, sheetOf(text, index)]),
      ),
    },
    afterAll,
  );
  const { code, output } = await runReadout(["build", "--now", "2026-03-06"], { cwd: folder });
  if (code !== 0) throw new Error(output);
  site = await serveFolder(join(folder, "_site"));
});
afterAll(async () => {
  await site?.close();
});

test("a text of a sheet runs nothing and loads nothing, wherever it stands, though no policy of the host held it back", async () => {
  // Without the policy, so that what is told here is what the pages themselves let through.
  const context = await (await theBrowser()).newContext({ bypassCSP: true });
  onTestFinished(() => context.close());
  const found: string[] = [];
  const page = await context.newPage();
  page.on("dialog", async (dialog) => {
    found.push(`dialog on ${page.url()}`);
    await dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(site.url("/"))) found.push(`${request.url()} asked by ${page.url()}`);
  });
  const pages = filesOf(site.folder).filter((path) => path.endsWith(".html"));
  expect(pages.length).toBeGreaterThan(45);
  for (const path of pages) {
    await page.goto(site.url(`/${path}`));
    const active = await page.evaluate(() => {
      const programs = [...document.querySelectorAll("script")].filter(
        ({ type, src }) =>
          type !== "application/ld+json" && !src.includes("/assets/") && !src.includes("/pagefind/"),
      );
      const others = [
        ...document.querySelectorAll("iframe, object, embed, base, form[action^='javascript']"),
      ];
      const handlers = [...document.querySelectorAll("*")].flatMap((one) =>
        [...one.attributes].filter(
          ({ name, value }) => /^on|^srcdoc$/.test(name) || /^\s*(?:javascript|vbscript|data):/i.test(value),
        ),
      );
      return [
        ...[...programs, ...others].map((one) => one.outerHTML),
        ...handlers.map(({ name, value }) => `${name}=${value}`),
      ];
    });
    found.push(...active.map((one) => `${path}: ${one.slice(0, 200)}`));
  }
  await page.goto(site.url("/search/?q=alert"));
  await page.locator("ol.search-hits li").first().waitFor();
  expect(found).toEqual([]);
}, 180_000);
