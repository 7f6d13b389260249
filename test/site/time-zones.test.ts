import { describe, expect, inject, test } from "vitest";
import { textOf } from "../support/html.ts";
import { linksIn, withClass, withId } from "../support/markup.ts";
import { ready } from "../support/prepared.ts";
import { readText } from "../support/site-files.ts";

describe.each(ready(inject("sites")))("the site at $prefix", ({ folder, prefix }) => {
  const invasion = readText(folder, "briefings/2022-02-24-full-scale-invasion/index.html");
  const entries = withClass(readText(folder, "timeline/index.html"), "record-line").map((line) => ({
    line: linksIn(line)[0]?.slice(`${prefix}briefings/`.length),
    date: textOf(withClass(line, "fact-date")[0] ?? ""),
  }));
  const placeOf = (record: string) => entries.findIndex(({ line }) => line?.endsWith(record));

  test("the night of the invasion is told in the words of Moscow, America and New York: one night, two dates", () => {
    const note = (id: string) => textOf(withId(invasion, `note-${id}`));
    expect(textOf(withId(invasion, "operation-announced"))).toContain(
      "Thursday 24 February, 6 a.m. Moscow time",
    );
    expect(note("address-american-time")).toContain("“actually 23 February, about 11PM” = 23 Feb");
    expect(note("troops-back")).toContain(
      "Late in the evening in New York; in Kyiv and Moscow it was already 24 February.",
    );
  });

  test("the data keep the words in which the American date was given", () => {
    const { statements } = JSON.parse(
      readText(folder, "briefings/2022-02-24-full-scale-invasion/facts.json"),
    ) as { readonly statements: Readonly<Record<string, { readonly when: { readonly said?: string } }>> };
    expect(statements["address-american-time"]?.when.said).toBe("actually 23 February, about 11PM");
  });

  test.each([
    [
      "15 August in Anchorage is the 16th in Moscow",
      "2025-08-15-alaska-summit-no-deal",
      "note-news-conference",
      "TASS dates it 16 August, the day that had begun in Moscow.",
    ],
    [
      "00:27 in London is still the 15th in Anchorage",
      "2025-08-15-alaska-summit-no-deal",
      "no-sign-of-three-way",
      "Saturday 16 August, 12:27 a.m., UTC+1",
    ],
    [
      "18 August in Washington is the 19th in Moscow and Kyiv",
      "2025-08-18-white-house-zelensky-european-leaders",
      "note-call-during-talks",
      "By then it was 19 August in Moscow and Kyiv.",
    ],
    [
      "the Kremlin's account of that call is of the 19th",
      "2025-08-18-white-house-zelensky-european-leaders",
      "kremlin-account",
      "Tuesday 19 August",
    ],
    [
      "22 October in Washington is the 23rd in Kyiv",
      "2025-10-22-budapest-summit-called-off",
      "note-called-off",
      "Said on 22 October in Washington; pages from Kyiv date it 23 October",
    ],
    [
      "7:00 in Moscow is 4:00 GMT",
      "2025-08-06-witkoff-putin-moscow",
      "note-witkoff-arrival",
      "About 7:00 a.m. Moscow time, which the page also gives as 4:00 a.m. GMT.",
    ],
  ])("%s", (_, briefing, id, words) => {
    expect(textOf(withId(readText(folder, `briefings/${briefing}/index.html`), id))).toContain(words);
  });

  test("9 August in Moscow confirms what 8 August in Washington announced: the speaker's day stands above the line", () => {
    const lines = readText(folder, "briefings/2025-08-08-alaska-meeting-announced/index.md").split("\n");
    const line = lines.findIndex((text) => text.endsWith("[^kremlin-confirms]"));
    const speaker = lines.slice(0, line).findLast((text) => text.startsWith("- "));
    expect(speaker).toContain("Kremlin foreign-policy aide** (Saturday 9 August):");
  });

  test("times of day stand on the timeline with their zones, the later above the earlier", () => {
    expect(entries[placeOf("#zaryadye-walk")]?.date).toBe("Wed 6 Aug 2025, 8 a.m. Moscow time†");
    expect(entries[placeOf("#witkoff-arrival")]?.date).toBe("Wed 6 Aug 2025, 7 a.m. Moscow time");
    expect(placeOf("#zaryadye-walk")).toBeLessThan(placeOf("#witkoff-arrival"));
    expect(entries[placeOf("#biden-press-conference")]?.date).toBe("Wed 16 Jun 2021, 7:20 p.m. Swiss time");
    expect(placeOf("#biden-press-conference")).toBeLessThan(placeOf("#talks-end"));
  });

  test("a duty that begins by daylight time and ends by standard time is told by one clock", () => {
    expect(entries[placeOf("#india-extra-duty")]?.date).toBe(
      "from 12:01 a.m. on Wed 27 Aug 2025 to 12:01 a.m. U.S. Eastern time on Sat 7 Feb 2026",
    );
  });
});
