import { beforeAll, describe, expect, test } from "vitest";
import { builtSite, useBrowser, type WatchedPage } from "../support/browser.ts";
import { textOf } from "../support/html.ts";
import { readQuestions } from "../support/questions.ts";
import { onePageOfEachKind, readText } from "../support/site-files.ts";

/** Words that must stand at the question's records: on their lines or in their notes. */
const answers: Readonly<Record<string, readonly RegExp[]>> = {
  "meeting-confirmed": [/possible/i, /unnamed/i, /senior White House official/],
  earliest: [/11 Aug(ust)?\b/],
  purpose: [/press Moscow to end the war/],
  "who-confirmed-interest": [
    /Press Secretary Karoline Leavitt|Karoline Leavitt.*press secretary/is,
    /confirmed/i,
  ],
  "leavitt-other": [
    /Leavitt/,
    /confirmed/i,
    /separate engagements with (?:both )?Putin and (?:with )?Zelenskiy/,
  ],
  "trump-reporters": [/There’s a good chance that there will be a meeting very soon/, /reporters/],
  "nyt-chain": [/The New York Times/, /not (?:seen|read)/i],
  "which-leaders": [/Which European leaders/],
  "trilateral-order": [/\bafter\b|\bfirst\b|\bthen\b/i, /intended/i],
  "witkoff-who": [/Witkoff/, /Putin/, /6 Aug/],
  "great-progress": [/“great progress”/, /Truth Social/],
  "kremlin-view": [/Kremlin aide/, /unnamed/i, /“useful and constructive”/],
  "deadline-who": [/Trump/, /Russia/, /8 Aug/, /peace agreement/],
  "deadline-otherwise": [/sanctions/, /conditional|unless|\bif\b/i],
  "lack-of-commitment": [/“lack of serious commitment”/],
  "india-duty": [/25\s?%|25 percent/, /what the article calls Indian oil imports/],
  china: [/could be China/, /probably/],
  "biden-role": [/then[- ]President|Biden, then president/i, /2021/],
  "war-age": [/fourth year|4th year/],
  "last-met": [/Dec(ember)? 2019/, /last met/],
  opinions: [/frustrat/, /hostility/, /watching/],
  dateline: [/6 Aug(ust)? 2025/, /assumed|taken to be/],
  next: [/8 Aug/, /11 Aug/, /summit/i],
};

describe.each(["/", "/x/y/"] as const)("what a reader asks of the briefing at %s", (prefix) => {
  const bench = useBrowser(prefix);
  const { folder } = builtSite(prefix);
  const address = onePageOfEachKind(folder).briefing;
  let lines: Readonly<Record<string, string>> = {};

  beforeAll(async () => {
    const page = await bench.open(address, { javaScriptEnabled: false });
    lines = await recordLines(page);
  });

  test.each(readQuestions())("$ask", ({ id, from, never }) => {
    const expected = answers[id];
    expect(expected, `no expected words for the question "${id}"`).toBeDefined();
    const missing = from.filter((record) => lines[record] === undefined);
    expect(missing).toEqual([]);
    const text = from.map((record) => lines[record]).join("\n");
    for (const words of expected ?? []) expect(text).toMatch(words);

    const pageText = textOf(readText(folder, `${address.slice(1)}index.html`));
    for (const pattern of never) expect(pageText).not.toMatch(new RegExp(pattern));
  });

  test("what comes next stands in order of time", async () => {
    const page = await bench.open(address);
    const text = await page.locator("#section-what-comes-next").evaluate((heading) => {
      const parts: string[] = [];
      for (
        let next = heading.nextElementSibling;
        next !== null && !/^H[12]$/.test(next.tagName);
        next = next.nextElementSibling
      )
        parts.push(next.textContent ?? "");
      return parts.length > 0 ? parts.join("\n") : (heading.closest("section")?.textContent ?? "");
    });
    const places = [/deadline/i, /11 Aug/, /summit/i].map((words) => text.search(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

/** For every record: the block that its anchor stands in, and its note. */
async function recordLines(page: WatchedPage): Promise<Readonly<Record<string, string>>> {
  const entries = await page.locator("main [id]").evaluateAll((elements) =>
    elements.map((element) => {
      const block = element.closest("tr, li, p, figure, blockquote, dd") ?? element;
      const note = document.getElementById(`note-${element.id}`);
      return [
        element.id,
        `${block.textContent ?? ""}\n${note?.textContent ?? ""}`.replace(/\s+/g, " "),
      ] as const;
    }),
  );
  return Object.fromEntries(entries);
}
