import { describe, expect, test } from "vitest";
import { longEntities, longSheets, longStorylines } from "../pages/long-archive.ts";
import { movedSheet, pumps, setSheet } from "../pages/pump-archive.ts";
import {
  closedSheet,
  contextOf,
  harbourEntities,
  harbourStorylines,
  plannedSheet,
} from "../pages/small-archive.ts";
import { renderAll, renderOwners } from "./rendered.tsx";

const made = {
  sheets: [plannedSheet, closedSheet],
  entities: harbourEntities,
  storylines: harbourStorylines,
};
const pages = renderAll(contextOf(made));
const under = renderAll(contextOf({ ...made, prefix: "/x/y/" }));

describe.each([...pages])("the page %s", (address, html) => {
  test("shows nothing that a program forgot", () => {
    expect(html).not.toMatch(/\bundefined\b|\bNaN\b|\[object |Invalid Date|>null</);
  });

  test("has one main heading, one main part and no id twice", () => {
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    expect(html.match(/<main[ >]/g)).toHaveLength(1);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test("holds no style, handler or script inside, so that a strict policy lets it be", () => {
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:/i);
    const scripts = [...html.matchAll(/<script([^>]*)>([^<]*)/g)];
    for (const [, attributes = "", code = ""] of scripts)
      expect(
        attributes.includes("application/ld+json") || (attributes.includes(" src=") && code === ""),
      ).toBe(true);
  });

  test("asks for nothing from elsewhere", () => {
    const loaded = [...html.matchAll(/<(?:script|img|link|iframe)[^>]*?(?:src|href)="([^"]+)"[^>]*>/g)]
      .filter(([tag]) => !tag.includes('rel="canonical"'))
      .map(([, target]) => target);
    expect(loaded.filter((target) => !target?.startsWith("/"))).toEqual([]);
  });

  test("leads, below a path prefix, only to addresses below it", () => {
    const links = [...(under.get(address) ?? "").matchAll(/ (?:href|src|action)="(\/[^"]*)"/g)].map(
      ([, link]) => link,
    );
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((link) => !link?.startsWith("/x/y/"))).toEqual([]);
  });

  test("says what it is to search engines and previews", () => {
    expect(html).toMatch(/<title>[^<]+<\/title>/);
    expect(html).toMatch(/<meta name="description" content="[^"]{20,}"/);
    expect(html).toMatch(/<meta property="og:title" content="[^"]+"/);
    if (address === "/404.html") expect(html).not.toContain('rel="canonical"');
    else expect(html).toContain(`<link rel="canonical" href="https://example.org${address}"/>`);
  });
});

test("the title of a page stands before the name of the site, and the home page has the name alone", () => {
  expect(pages.get("/people/mayor/")).toContain("<title>Ada Berg · Harbour Readout</title>");
  expect(pages.get("/")).toContain("<title>Harbour Readout</title>");
});

test("words of a sheet can't end the script element that holds its JSON-LD", () => {
  const sheet = plannedSheet.replace(
    "title: Bridge may close, mayor says",
    `title: 'Bridge </script><script>alert(1)//<!--'`,
  );
  const html = renderAll(contextOf({ ...made, sheets: [sheet] })).get("/briefings/bridge-closure/") ?? "";
  const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? "";
  expect(data).not.toContain("<");
  expect(JSON.parse(data)).toMatchObject({ headline: "Bridge </script><script>alert(1)//<!--" });
  expect(html).not.toContain("<script>alert");
});

test("a preview has no address on the web and is not to be indexed", () => {
  const html = renderAll(contextOf({ ...made, preview: true })).get("/people/mayor/") ?? "";
  expect(html).not.toMatch(/canonical|og:url/);
  expect(html).toContain('<meta name="robots" content="noindex"/>');
});

test("state words are text, with a class for their shape", () => {
  expect(pages.get("/people/mayor/")).toContain(
    '<strong class="state state-possible">Possible</strong><strong class="state state-conditional">Conditional</strong>',
  );
});

test("other spellings carry language and direction", () => {
  expect(pages.get("/people/mayor/")).toContain('<li lang="und-Cyrl" dir="auto">Ада Берг</li>');
});

test("a text in another language than the site's says so", () => {
  const html = renderAll(contextOf({ ...made, sheets: [`${closedSheet}\nlang: nb`] }));
  expect(html.get("/briefings/bridge-closed/")).toContain('<article class="briefing" lang="nb" dir="ltr">');
  expect(html.get("/places/quay/")).toContain('<p class="record-line-text" lang="nb" dir="ltr">');
});

test("a text from right to left runs from right to left", () => {
  const html = renderAll(contextOf({ ...made, sheets: [`${closedSheet}\nlang: ar`] }));
  expect(html.get("/briefings/bridge-closed/")).toContain('<article class="briefing" lang="ar" dir="rtl">');
  expect(html.get("/briefings/bridge-closed/")).toContain('<html lang="en" dir="ltr">');
});

test("what became of an event stands apart from the briefing's own text", () => {
  const html = pages.get("/briefings/bridge-closure/") ?? "";
  const [before = "", after = ""] = html.split('class="briefing-news since-then"');
  expect(before).not.toContain("closed for good");
  expect(after.split("</aside>")[0]).toContain("closed for good");
  expect(html.split('class="briefing-body"')[1]?.split("</article>")[0]).not.toContain("closed for good");
});

test("who denies a statement in another briefing stands beside its text and in the dossier, not in it", () => {
  const doubts = `
id: doubts
title: Doubts
bottomLine: The mayor doubts it.
sources: {report: {type: news-report, dateline: {date: 2026-03-09}}}
statements:
  no-need: {by: mayor, says: It need not close., denies: [bridge-closure#closure-possible], when: unstated, cite: p1}
`.trim();
  const html = renderAll(contextOf({ ...made, sheets: [plannedSheet, doubts] }));
  const disputed =
    '<strong class="state state-disputed">Denied by Ada Berg</strong> in <a href="/briefings/doubts/#no-need">Doubts (Mon 9 Mar 2026)</a>.';
  const page = html.get("/briefings/bridge-closure/") ?? "";
  const banner = page.split('class="briefing-news since-then"')[1]?.split("</aside>")[0] ?? "";
  expect(banner).toContain('<strong>Denied:</strong> <a href="#closure-possible">');
  expect(banner).toContain(
    '<a href="/briefings/doubts/#no-need">Ada Berg says</a>: <span>It need not close.</span> (Mon 9 Mar 2026)',
  );
  expect(page.split('class="briefing-body"')[1]).not.toContain("Denied");
  expect(html.get("/people/mayor/")).toContain(disputed);
});

test("of a role without dates nothing is said of when it is held", () => {
  const undated = {
    ...harbourEntities,
    mayor: { ...harbourEntities.mayor!, roles: [{ title: "Mayor", of: "city" }] },
  };
  const html = renderAll(contextOf({ ...made, entities: undated })).get("/people/mayor/") ?? "";
  expect(html).toContain('<td data-label="From">not recorded</td><td data-label="To">not recorded</td>');
  expect(html).not.toContain("in office");
});

test("without scripts the search page says so and offers lists; the form waits for its script", () => {
  const html = pages.get("/search/") ?? "";
  expect(html).toContain("Typing a search needs JavaScript");
  expect(html).toMatch(/<form class="search-form" method="get" action="\/search\/" hidden/);
  expect(html).toContain('<a href="/people/mayor/">Ada Berg</a>');
  expect(html).toContain(
    '<script type="module" blocking="render" src="/assets/hashed/search-3c4d.js"></script>',
  );
});

test("every page leads to the search by a plain form, but for the search page, which has its own", () => {
  for (const [address, html] of pages)
    expect([address, /<form class="site-search" action="\/search\/"><input name="q"/.test(html)]).toEqual([
      address,
      address !== "/search/",
    ]);
  expect(pages.get("/")).toMatch(/<link rel="search" type="application\/opensearchdescription\+xml"/);
});

test("an archive without briefings has all its pages", () => {
  const empty = renderAll(contextOf({ sheets: [] }));
  expect(empty.get("/")).toContain("No briefing has been published yet.");
  for (const html of empty.values()) expect(html).not.toMatch(/\bundefined\b|\bNaN\b/);
});

describe("an archive in which things moved", () => {
  const moved = renderAll(contextOf(pumps));

  test("shows nothing that a program forgot, and no id twice", () => {
    for (const html of moved.values()) {
      expect(html).not.toMatch(/\bundefined\b|\bNaN\b|\[object |Invalid Date|>null</);
      const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    }
  });

  test.each([
    ["/storylines/pumps/", ["2 Mar 2026", "5 Mar 2026", "11 Mar 2026", "What was said of it: 2 statements"]],
    ["/storylines/pumps/", ["Told differently", "Source: The Harbour Gazette", "Answered since"]],
    ["/timeline/", ["Scheduled <a", "Moved to <span", "Happened <a"]],
    ["/deadlines/", ["Over, with an outcome", "Fri 20 Mar 2026", "Harbour City", "or else", "a fine"]],
    ["/deadlines/", ['id="deadlines-moved"', "Given another date after they were set."]],
    ["/questions/", ["open for 10 days", "It will cost a million."]],
    ["/sources/", ["Known only through The Harbour Gazette", "Read in excerpt", "5 lines in 3 briefings"]],
    ["/sources/", ["4 sources · 2 publishers", "1 source, second-hand · 1 line in 1 briefing"]],
    ["/corrections/", ["Correction", "<del>One pump is broken.</del>", "Line corrected"]],
    ["/briefings/pumps-deadline/", ["Since this briefing", "the pumps run", "Only one pump is broken."]],
    ["/briefings/pumps-deadline/", ["shares the event “Deadline for the pumps”", "Answered:"]],
    ["/", ["Recently changed", "All corrections", "All events by date"]],
  ])("%s says %j", (address, said) => {
    const html = moved.get(address)?.replaceAll("<dt>Or else</dt>", "or else") ?? "";
    expect(said.filter((words) => !html.includes(words))).toEqual([]);
  });
});

test("each term of a deadline stands above whoever tells it", () => {
  const html = renderAll(contextOf(pumps)).get("/deadlines/") ?? "";
  const lists = [...html.matchAll(/<dl class="facts">(.*?)<\/dl>/gs)].map(([, list = ""]) =>
    [...list.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/gs)].map(
      ([, term, text = ""]) => `${term}: ${text.replace(/<[^>]+>/g, "")}`,
    ),
  );
  expect(lists).toEqual([
    [
      "What came of it: the pumps run",
      expect.stringMatching(/^Moved: /),
      "Who says so: According to The Harbour Gazette · briefing of Wed 11 Mar 2026",
    ],
    [
      "Set by: Ada Berg",
      "For: Water Works",
      "To do what: repair the pumps",
      "Who says so: According to Ada Berg · briefing of Thu 5 Mar 2026",
    ],
    [
      "Or else: a fine",
      "Who says so: According to Ole Holm, as reported by Radio Quay · briefing of Mon 2 Mar 2026",
    ],
  ]);
});

test("the timeline says who gives a date that the newest briefing has less exactly", () => {
  const sheets = [setSheet, movedSheet.replace("when: 2026-03-10", "when: 2026-03")];
  const html = renderAll(contextOf({ ...pumps, sheets })).get("/timeline/") ?? "";
  expect(html.replace(/<[^>]+>/g, "")).toContain(
    "Date: According to Ole Holm, as reported by Radio Quay · briefing of Mon 2 Mar 2026",
  );
});

test("words that a clarification left as they were are not struck through", () => {
  const sheet = setSheet
    .replace("kind: correction", "kind: clarification")
    .replace("One pump is broken.", "Both pumps");
  const html = renderAll(contextOf({ ...pumps, sheets: [sheet] })).get("/corrections/") ?? "";
  expect(html).toContain("The line says: <span>“Both pumps”</span>");
  expect(html).not.toContain("<del>");
});

test("an account of the same briefing that differs is led to by its words, one of another by its title", () => {
  const sheet = (id: string, from: string, rest: string) =>
    `
id: ${id}
title: Venue of ${id}
bottomLine: The venue is open.
key: [oslo]
sources: {report: {type: news-report, dateline: {date: 2026-03-09}}}
statements:
  oslo: {by: mayor, says: It is in Oslo., when: unstated, cite: p1}
  bergen: {by: mayor, says: It is in Bergen., differs: [{from: ${from}, in: place}], when: unstated, cite: p2}${rest}
`.trim();
  const home = (from: string) =>
    renderAll(contextOf({ ...made, sheets: [sheet("one", "oslo", ""), sheet("two", from, "")] })).get(
      "/people/mayor/",
    ) ?? "";
  expect(home("oslo")).toContain(
    '<a href="/briefings/two/#bergen">Accounts differ on the place: see Ada Berg</a>.',
  );
  expect(home("one#oslo")).toMatch(
    /Accounts differ on the place: see Ada Berg in <a href="\/briefings\/one\/#oslo">Venue of one \(Mon 9 Mar 2026\)<\/a>\./,
  );
});

test("a missing date is told behind a comma in the line on what became of an event", () => {
  const later = closedSheet
    .replace(
      "state: occurred\n    when: 2026-03-06\n    said: on Friday",
      "state: intended\n    when: unstated",
    )
    .replace("    outcome: closed for good\n", "");
  const html =
    renderAll(contextOf({ ...made, sheets: [plannedSheet, later] })).get("/briefings/bridge-closure/") ?? "";
  const banner = html
    .split('class="briefing-news since-then"')[1]
    ?.split("</aside>")[0]
    ?.replace(/<[^>]+>/g, "");
  expect(banner).toContain("Closure of the bridge at Old Quay: Intended, date not stated");
});

test("beyond seven lines what later briefings say is folded behind how much it is", () => {
  const claims = Array.from(
    { length: 7 },
    (_, n) =>
      `  no-${n}: {by: berg, verb: denied, says: Not so ${n}., when: 2026-03-05, denies: ["pumps-deadline#claim-${n}"], cite: "report:p1"}`,
  );
  const said = claims.map((_, n) => `  claim-${n}: {by: holm, says: So ${n}., when: unstated, cite: p1}`);
  const sheets = [
    setSheet.replace("statements:", `statements:\n${said.join("\n")}`),
    movedSheet.replace("statements:", `statements:\n${claims.join("\n")}`),
  ];
  const html = renderAll(contextOf({ ...pumps, sheets })).get("/briefings/pumps-deadline/") ?? "";
  expect(html).toContain("<summary>2 lines denied, 1 question answered</summary>");
});

test("the page's own headings take no record's anchor", () => {
  const html = renderAll(contextOf(pumps)).get("/briefings/pumps-deadline/") ?? "";
  const own = ["since", "contradictions", "named", "related", "contents"];
  expect(own.filter((id) => html.includes(` id="${id}"`))).toEqual([]);
});

test("the way to every register is in header or footer of every page", () => {
  const html = pages.get("/people/mayor/") ?? "";
  const registers = [
    "timeline",
    "deadlines",
    "questions",
    "sources",
    "corrections",
    "organizations",
    "places",
  ];
  expect(registers.filter((name) => !html.includes(`<a href="/${name}/"`))).toEqual([]);
});

describe("a template of the owner", () => {
  const context = contextOf(made);

  test("speaks through its front matter", () => {
    const front = {
      title: "How we work",
      description: "Where the facts come from and how.",
      page: { url: "/method/" },
    };
    const html = renderOwners(context, front, "<p>Text</p>");
    expect(html).toContain("<title>How we work · Harbour Readout</title>");
    expect(html).toContain('<link rel="canonical" href="https://example.org/method/"/>');
    expect(html).toContain("<h1>How we work</h1>");
    expect(html).toContain("<p>Text</p>");
  });

  test("needs no front matter, and keeps its own main heading", () => {
    const html = renderOwners(context, {}, "<h1>Mine</h1>");
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).not.toContain("undefined");
  });
});

describe("a page written by hand", () => {
  const page = {
    file: "content/pages/method.md",
    address: "/method/",
    title: "How we work",
    description: null,
    lang: null,
    index: true,
    markdown: "Text, and {{ a }} <b>tag</b>.",
  };
  const rendered = (changes: Partial<typeof page>) =>
    renderAll({ ...contextOf(made), ownPages: [{ ...page, ...changes }] }).get("/method/") ?? "";

  test("has its title, its address and its text, in which nothing is a mark of HTML or of a template", () => {
    const html = rendered({});
    expect(html).toContain("<title>How we work · Harbour Readout</title>");
    expect(html).toContain('<link rel="canonical" href="https://example.org/method/"/>');
    expect(html).toContain("<h1>How we work</h1>");
    expect(html).toContain("<p>Text, and {{ a }} &lt;b&gt;tag&lt;/b&gt;.</p>");
    expect(html).not.toContain("noindex");
  });

  test("keeps its own main heading, and can be left out of search engines", () => {
    const html = rendered({ markdown: "# Mine", index: false });
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain('<meta name="robots" content="noindex"/>');
  });
});

test("a reported statement names its speaker, in the speaker's own dossier too", () => {
  const html = renderAll(contextOf(pumps)).get("/people/holm/") ?? "";
  expect(html).toMatch(/<p class="record-line-text">Ole Holm: <a [^>]*>Both pumps are broken\./);
});

test("a dossier with nothing of its own above a list of briefings does not say that there is nothing", () => {
  const html = pages.get("/organizations/gazette/") ?? "";
  const bare = renderAll(
    contextOf({ ...made, sheets: [plannedSheet.replace("via: [gazette]", "to: mayor")] }),
  );
  expect(html).not.toContain("No briefing has recorded anything");
  expect(bare.get("/organizations/gazette/")).toContain("The briefings below name it");
});

describe("an archive that is too large for one page a list", () => {
  const long = contextOf({
    sheets: longSheets(210),
    entities: longEntities(210),
    storylines: longStorylines,
    now: "2026-03-10",
  });
  const rendered = renderAll(long);

  test("shows nothing that a program forgot, and no id twice", () => {
    for (const html of rendered.values()) {
      expect(/\bundefined\b|\bNaN\b|\[object |Invalid Date|>null</.exec(html)).toBeNull();
      const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    }
  });

  test("has no list or section without anything in it; that of the search page waits for its script", () => {
    const empty = [...rendered].filter(
      ([address, html]) =>
        address !== "/search/" && /<(ul|ol)( [^>]*)?><\/\1>|<\/h[23]><\/section>/.test(html),
    );
    expect(empty.map(([address]) => address)).toEqual([]);
  });

  test("says on each page where it is, and leads to the page before and after by name", () => {
    const page = rendered.get("/questions/2025/") ?? "";
    const missing = [
      "<h1>Questions, 2025</h1>",
      '<nav class="jump-list" aria-label="By year">',
      '<a href="/questions/2025/" aria-current="true">2025</a>',
      '<a class="neighbour" rel="prev" href="/questions/2026/03/"><span class="neighbour-direction">Newer</span><span>March 2026<',
      'rel="next" href="/questions/2024/"><span class="neighbour-direction">Older</span><span>2024<',
    ].filter((words) => !page.includes(words));
    expect(missing).toEqual([]);
    expect(/Shown here: .*?<\/a>/.exec(rendered.get("/questions/") ?? "")?.[0]).toBe(
      'Shown here: <a href="/questions/2026/03/">March 2026</a>',
    );
  });
});
