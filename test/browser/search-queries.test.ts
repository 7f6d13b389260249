import { describe, expect, test } from "vitest";
import { useBrowser, type WatchedPage } from "../support/browser.ts";

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

const nothing = ["qwertzuiop", "Bolsonaro", "gaza"];

describe("what readers type", () => {
  const bench = useBrowser("/");

  test.each(Object.entries({ ...names, ...things, ...dates }))(
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

  async function answer(query: string) {
    const page: WatchedPage = await bench.open(`/search/?q=${encodeURIComponent(query)}`);
    const status = page.getByRole("status");
    await expect
      .poll(async () => (await status.textContent()) ?? "", { timeout: 15_000 })
      .toMatch(/found|pages?|^\d/);
    const links = await page
      .locator("ol.search-hits > li")
      .evaluateAll((items) => items.map((item) => item.querySelector("a")?.getAttribute("href") ?? ""));
    expect(page.troubles).toEqual([]);
    return { addresses: links, told: (await status.textContent()) ?? "" };
  }
});
