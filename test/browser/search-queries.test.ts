import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerOn, ask } from "../support/ask-search.ts";
import { useBrowser, type WatchedPage } from "../support/browser.ts";
import { partedSample } from "../support/parted-site.ts";
import { type ServedSite, serveFolder } from "../support/static-server.ts";

/** What readers type, and where the first result must lead, or one of the first three. */
interface Asked {
  readonly first?: RegExp;
  readonly top?: RegExp;
}

const names: Readonly<Record<string, Asked>> = {
  Zelensky: { first: /^\/people\/zelenskiy\/$/ },
  Zelenskyy: { first: /^\/people\/zelenskiy\/$/ },
  Зеленський: { first: /^\/people\/zelenskiy\/$/ },
  Зеленский: { first: /^\/people\/zelenskiy\/$/ },
  Witkoff: { first: /^\/people\/witkoff\/$/ },
  Wittkoff: { first: /^\/people\/witkoff\/$/ },
  Trump: { first: /^\/people\/trump\/$/ },
  Трамп: { first: /^\/people\/trump\/$/ },
  Putin: { first: /^\/people\/putin\/$/ },
  Poutine: { first: /^\/people\/putin\/$/ },
  Lavrov: { first: /^\/people\/lavrov\/$/ },
  Ushakov: { first: /^\/people\/ushakov\/$/ },
  Ukraine: { first: /^\/organizations\/ukraine\/$/ },
  Kremlin: { first: /^\/organizations\/kremlin\/$/ },
  "new york times": { first: /^\/organizations\/nyt\/$/ },
  "U.S. Treasury": { first: /^\/organizations\/us-treasury\/$/ },
  Alaska: { top: /^\/places\/alaska\/$/ },
  "security guarantees": { first: /^\/storylines\/security-guarantees\/$/ },
  corrections: { first: /^\/corrections\/$/ },
  deadlines: { first: /^\/deadlines\/$/ },
  Lavrof: { first: /^\/people\/lavrov\/$/ },
  "sergei lavrow": { first: /^\/people\/lavrov\/$/ },
  "who is Ushakov": { first: /^\/people\/ushakov\/$/ },
  "kremlin spokesman": { first: /^\/people\/peskov\/$/ },
  US: { first: /^\/organizations\/us\/$/ },
  "Владимир Путин": { first: /^\/people\/putin\/$/ },
  "foreign minister lavrov": { first: /^\/people\/lavrov\/$/ },
  "president of Ukraine": { top: /^\/people\/zelenskiy\/$/ },
  Guterrez: { first: /^\/people\/guterres\/$/ },
  Кремль: { first: /^\/organizations\/kremlin\/$/ },
  Putins: { first: /^\/people\/putin\/$/ },
  "german chancelor": { first: /^\/people\/merz\/$/ },
  Selenskyj: { first: /^\/people\/zelenskiy\/$/ },
  Байден: { first: /^\/people\/biden\/$/ },
  بوتين: { first: /^\/people\/putin\/$/ },
  普京: { first: /^\/people\/putin\/$/ },
  Москва: { first: /^\/places\/moscow\/$/ },
  Pekin: { first: /^\/organizations\/china\/$/ },
  Genf: { first: /^\/places\/geneva\/$/ },
  OTAN: { first: /^\/organizations\/nato\/$/ },
  "Ukrainskaya Pravda": { first: /^\/organizations\/ukrainska-pravda\/$/ },
  "turkish foreign minister": { first: /^\/people\/fidan\/$/ },
};

const things: Readonly<Record<string, Asked>> = {
  "when did trump and putin meet": { top: /trump-putin-meeting|2025-08-15-alaska/ },
  "alaska summit": { first: /2025-08-15-alaska|trump-putin-meeting/ },
  budapest: { top: /budapest-summit|2025-10-22-budapest|^\/places\/budapest\/$/ },
  "budapest cancelled": { first: /budapest/ },
  "who said no deal": { top: /2025-08-15-alaska|trump-putin-meeting/ },
  "there's no deal until there's a deal": { first: /2025-08-15-alaska/ },
  "“there’s no deal until there’s a deal”": { first: /2025-08-15-alaska/ },
  deadline: { top: /peace-deadline|^\/deadlines\// },
  "when does the deadline expire": { top: /peace-deadline|^\/deadlines\// },
  "100%": { top: /2025-07-14|buyer-tariffs/ },
  "100 percent": { top: /2025-07-14|buyer-tariffs/ },
  "25%": { top: /india/ },
  "25 per cent": { top: /india/ },
  "$90 billion": { top: /2025-08-18|weapons-purchase-guarantees/ },
  "china tariffs": { top: /2025-07-14|2025-08-06|india-others-china/ },
  "secondary tariffs": { top: /2025-07-14|2025-08-06|buyer-tariffs/ },
  "prisoner exchange": { top: /2025-05-16|prisoner-swap/ },
  "1000 prisoners": { top: /prisoner-swap-1000|2025-05-16/ },
  "martial law": { first: /martial-law|2022-02-24/ },
  Rosneft: { top: /new-sanctions|2025-10-22|^\/organizations\/rosneft\/$/ },
  "three-way summit": { top: /trilateral-summit/ },
  trilateral: { top: /trilateral-summit/ },
  "useful and constructive": { first: /2025-08-06/ },
  "great progress": { top: /great-progress|2025-08-06/ },
  "unnamed official": { top: /2025-08-06-trump-putin|2025-08-07|official/ },
  "prisonner exchange": { top: /2025-05-16|prisoner-swap/ },
  "trump tarrifs": { top: /2025-07-14/ },
  "Wittkoff meeting": { top: /witkoff-session/ },
  "Трамп Аляска": { top: /alaska/ },
  "Istambul talks": { top: /istanbul/ },
  "who cancelled budapest": { top: /#called-off|#budapest-summit/ },
  "when was martial law declared": { top: /#martial-law/ },
  postponed: { top: /#advisers-meeting/ },
  lapsed: { top: /#peace-deadline|#in-transit-goods|#alaska-transactions/ },
  ultimatim: { top: /ultimatum/ },
  "oil price": { first: /#oil-price/ },
  "throw a wrench in the works": { first: /#throw-a-wrench/ },
  "5757 freed": { top: /#freed/ },
};

const dates: Readonly<Record<string, Asked>> = {
  "6 august 2025": { top: /2025-08-06|\/days\/2025-08-06/ },
  "2025-08-08": { top: /2025-08-08|\/days\/2025-08-08/ },
  "aug 2025": { top: /2025-08|\/timeline\// },
  "october 2025": { top: /2025-10|\/timeline\// },
  "22 October": { top: /2025-10-22/ },
  "16 October": { top: /announcing-call|\/days\/2025-10-16|2025-10-22/ },
  "trump 15 august": { top: /2025-08-15|trump-putin-meeting/ },
  "what happens after 8 August": { top: /peace-deadline|new-sanctions|2025-08-08/ },
  "Aug 15, 2025": { top: /2025-08-15/ },
  "meeting on the 15th of August": { top: /2025-08-15-alaska|trump-putin-meeting/ },
  "2025-10": { top: /2025-10/ },
  // The briefing of the day, before others with a line of it.
  "16 june 2021": { first: /2021-06-16-biden-putin/ },
  "february 24 2022": { first: /2022-02-24/ },
  "putin on 7 august": { first: /2025-08-07/ },
};

const questions: Readonly<Record<string, Asked>> = {
  // What is to come, told last; what has been, the newest.
  "when will trump meet putin": { first: /2025-10-22.*#later-trump-putin-meeting/ },
  "when will trump meet putin again": { first: /2025-10-22.*#later-trump-putin-meeting/ },
  // What is answered instead, or in parts, is asked as it was.
  "when will trump and putin meeet": { first: /2025-10-22.*#later-trump-putin-meeting/ },
  "when will trump meet putin xyzzy": { first: /2025-10-22.*#later-trump-putin-meeting/ },
  "when will trump mett putin": { first: /2025-10-22.*#later-trump-putin-meeting/ },
  "when will trump meet putin 2 april": { first: /2025-10-22.*#later-trump-putin-meeting/ },
  "when will the trump-putin meeting be": { first: /2025-10-22.*#later-trump-putin-meeting/ },
  "when did trump meet putin xyzzy": { first: /2025-08-15.*#trump-putin-meeting/ },
  "will zelensky meet putin": { first: /2025-08-18.*#putin-zelenskiy-meeting/ },
  "where will putin and zelensky meet": { first: /2025-08-18.*#putin-zelenskiy-meeting/ },
  "when did trump and putin meet": { first: /2025-08-15.*#trump-putin-meeting/ },
  "when did putin and zelensky meet": { first: /#putin-zelenskiy-2019/ },
  "where did they meet in alaska": { first: /2025-08-15.*#trump-putin-meeting/ },
  "where did biden and putin meet": { first: /#geneva-2021/ },
  "when did russia invade ukraine": { first: /#invasion-2022|2022-02-24/ },
  "who invaded ukraine": { first: /2022-02-24/ },
  "how long did the alaska talks last": { first: /#how-long/ },
  "how many prisoners were freed": { top: /2025-05-16/ },
  "how many people died in donbas": { top: /2019-12-09/ },
  "why did trump cancel budapest": { first: /2025-10-22/ },
  "who pays the tariffs": { top: /2025-07-14/ },
  "what did putin say about europe": { top: /2025-08-15/ },
  "did india stop buying russian oil": { top: /india/ },
  "is the ceasefire holding": { top: /ceasefire/ },
  "what are secondary tariffs": { top: /2025-07-14/ },
};

/** Phrases, figures and names that are half remembered. */
const remembered: Readonly<Record<string, Asked>> = {
  "special military operation": { first: /2022-02-24/ },
  "nuclear war cannot be won": { first: /2021-06-16/ },
  "land swap": { top: /#territory-swap/ },
  "swapping of territories": { first: /#territory-swap/ },
  "bering straight": { top: /bering|2025-08-08/ },
  "elmendorf base": { first: /^\/places\/jber\/$/ },
  "von der leyen": { first: /^\/people\/von-der-leyen\/$/ },
  Orban: { first: /^\/people\/orban\/$/ },
  medinski: { first: /^\/people\/medinsky\/$/ },
  Уиткофф: { first: /^\/people\/witkoff\/$/ },
  Стамбул: { first: /^\/places\/istanbul\/$/ },
  "Rubio Lavrov phone call": { top: /#ministers-call|2025-10-22/ },
  "treasury sanctions oil companies": { top: /2025-10-22/ },
  "34 subsidiaries": { first: /2025-10-22/ },
  "40 minute call": { top: /2025-08-18/ },
  "13,000 killed": { first: /2019-12-09/ },
  "47 percent china": { top: /2025-08-06-us-order/ },
  "20 million dollars": { first: /2022-02-24/ },
  "december 2019": { first: /2019-12-09/ },
  "23 may 2025": { first: /2025-05-16/ },
  "article 5 guarantees": { top: /2025-08-18/ },
  "steinmeyer formula": { top: /2019-12-09/ },
  "no-deal": { first: /2025-08-15/ },
  "cease-fire donbas": { first: /#full-ceasefire/ },
};

const nothing = [
  "qwertzuiop",
  "Bolsonaro",
  "gaza",
  "thing",
  "COVID-19",
  "<script>alert(1)</script>",
  "a".repeat(3000),
];

describe("what readers type", () => {
  const bench = useBrowser("/");
  let open: WatchedPage;
  beforeAll(async () => {
    // Where the window is narrow, the filters are folded; what is found is the same.
    open = await bench.openForAll("/search/", { viewport: { width: 640, height: 400 } });
  });

  test.each(Object.entries({ ...names, ...things, ...dates, ...questions, ...remembered }))(
    "“%s” finds what is meant",
    async (query, asked) => {
      const { addresses } = await answer(query);
      if (asked.first) expect(addresses[0]).toMatch(asked.first);
      else expect(addresses.slice(0, 3).filter((address) => asked.top?.test(address))).not.toEqual([]);
    },
  );

  test.each(nothing)("“%s” finds nothing, and that is said", async (query) => {
    expect(await answer(query)).toEqual({ addresses: [], told: `Nothing found for “${query}”.` });
  });

  test("where another spelling is meant, it is said what was searched for", async () => {
    const { told } = await answer("Wittkoff meeting");
    expect(told).toMatch(/^“Wittkoff” is spelt “Witkoff” here\. \d+ pages for “Witkoff meeting”$/);
    expect((await answer("when will trump mett putin")).told).toMatch(
      /^“mett” is spelt “meet” here\. \d+ pages for “trump meet putin”$/,
    );
    // Here a slip, there the same name in the letters of another language.
    expect((await answer("Istambul talks")).told).toMatch(
      /^Nothing found for “Istambul talks”\. \d+ pages? for “Istanbul talks”$/,
    );
    for (const [typed, written] of [
      ["Зеленский", "Zelenskiy"],
      ["Москва", "Moscow"],
    ])
      expect((await answer(typed!)).told).toMatch(
        new RegExp(`^“${typed}” is spelt “${written}” here\\. \\d+ pages for “${written}”$`),
      );
  });

  test("names that were typed as one word find as many pages as two words", async () => {
    const found = async (query: string) => Number.parseInt((await answer(query)).told, 10);
    expect(await found("trump-putin meeting")).toBe(await found("trump putin meeting"));
  });

  test("signs, code and words that nobody used are never taken for other words", async () => {
    const told = async (query: string) => (await answer(query)).told;
    expect(await told("no-such $& thing")).toMatch(
      /^Nothing found for “no-such \$& thing”\. \d+ pages? for “no such”$/,
    );
    expect(await told("is the ceasefire holding")).toMatch(/ \d+ pages for “ceasefire”$/);
    expect(await told("C++")).toMatch(/^Signs can't be searched for: “C\+\+” is taken for “C”\. \d+ pages/);
    expect(await told("🙂 putin")).toMatch(/^\d+ pages for “🙂 putin”$/);
    for (const signs of ["🙂", "!!!", "$&"])
      expect(await told(signs)).toBe("Signs alone can't be searched for. Type a word or a number.");
  });

  test.each([
    "when will trump mett putin",
    "“useful and constructive”",
    "no-such $& thing",
    "C++",
    "🙂 putin",
    "100%",
    "<script>alert(1)</script>",
    "Зеленський",
  ])("an address that asks “%s” is answered as who types it", async (query) => {
    const page = await bench.open(`/search/?q=${encodeURIComponent(query)}`);
    expect(await answerOn(page)).toEqual(await answer(query));
    expect(page.troubles).toEqual([]);
  });

  test("a date is a filter that is seen, and taken away it is words", async () => {
    const page = await bench.open("/search/?q=trump+15+august");
    await page.locator("ol.search-hits > li").first().waitFor();
    const days = await page.locator(".search-hits .search-line").allTextContents();
    expect(days.filter((text) => !text.includes("15 Aug"))).toEqual([]);
    await page.getByRole("button", { name: "Take away the filter Date: 15 August" }).click();
    await page.waitForURL(/dates=words/);
    await expect.poll(async () => page.locator(".search-active button").count()).toBe(0);
  });

  test("a phrase that stands nowhere, and a day of which there is nothing, are answered by the nearest", async () => {
    const told = async (query: string) => (await answer(query)).told;
    expect(await told("“a deal there's”")).toMatch(
      /^These words stand nowhere one after the other\. \d+ pages? for /,
    );
    expect(await told("Helsinki 1 January")).toBe(
      "Nothing found for “Helsinki 1 January”. 2 pages for “Helsinki”",
    );
    expect(await told("2 April")).toBe("Nothing found for “2 April”.");
    // A duty that ran from August to February.
    expect(await told("1 January 2026")).toBe("1 page for “1 January 2026”");
  });

  // One page is asked them all, since it takes four times as long to open as to answer.
  async function answer(query: string) {
    const { addresses, told, q } = await ask(open, query);
    expect({ q, troubles: open.troubles }).toEqual({ q: query, troubles: [] });
    return { addresses, told };
  }
});

describe("what readers type where the index has parts", () => {
  const bench = useBrowser("/");
  let folder: string;
  let site: ServedSite;
  let open: WatchedPage;
  beforeAll(async () => {
    folder = await partedSample(4);
    site = await serveFolder(folder, "/");
    open = await bench.openForAll("about:blank", { viewport: { width: 640, height: 400 } });
    await open.goto(site.url("/search/"));
  });
  afterAll(async () => {
    await site?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  // Before the meeting of 2019 stand five newer pages.
  const others = { ...questions, "when did putin and zelensky meet": { top: /#putin-zelenskiy-meeting/ } };

  // A third of them, of every kind: what they find of whole indexes is asked above.
  const aThird = <One>(all: readonly One[]) => all.filter((_, at) => at % 3 === 0);

  test.each(aThird(Object.entries({ ...names, ...things, ...dates, ...others, ...remembered })))(
    "“%s” finds what is meant",
    async (query, asked: Asked) => {
      const { addresses, told } = await ask(open, query);
      const place = asked.first ? addresses.slice(0, 1) : addresses.slice(0, 3);
      const isMeant = (address: string) => (asked.first ?? asked.top)?.test(address);
      expect({ addresses, told, found: place.some(isMeant) }).toEqual({ addresses, told, found: true });
    },
  );

  test.each(aThird(nothing))("“%s” finds nothing, and that is said", async (query) => {
    expect(await ask(open, query)).toMatchObject({ addresses: [], told: `Nothing found for “${query}”.` });
  });
});
