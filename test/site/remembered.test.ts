import { describe, expect, inject, test } from "vitest";
import { bareWords } from "../../src/text/fold.ts";
import { inQuotes } from "../../src/text/quotation-marks.ts";
import { idsOf, textOf } from "../support/html.ts";
import { labelledBy, linksIn, stepsIn, withClass, withId } from "../support/markup.ts";
import { ready } from "../support/prepared.ts";
import { sampleArchive } from "../support/sample-archive.ts";
import { readText } from "../support/site-files.ts";

const seed = "2025-08-06-trump-putin-meeting";
const budapest = "2025-10-22-budapest-summit-called-off";

/** The line of "Who said what" that carries the note of a statement. */
const lineOf = (html: string, id: string) => {
  const said = html.slice(
    html.indexOf('id="section-who-said-what"'),
    html.indexOf('id="section-what-happened"'),
  );
  const line = said.split(/<li\b/).find((one) => one.includes(`"#note-${id}"`));
  return textOf(`<li${line}`);
};

describe.each(ready(inject("sites")))("the site at $prefix", ({ folder, prefix }) => {
  const page = (address: string) => readText(folder, `${address}/index.html`);
  const briefing = (id: string) => page(`briefings/${id}`);

  test("the list of deadlines has each demand and both dates of the fifty days, who gives each, and where, under one id", () => {
    const deadline = withClass(page("deadlines"), "deadline").find((one) => one.includes("#peace-deadline"));
    const [demands = "", , moved = ""] = withClass(deadline ?? "", "deadline-dates");
    expect(textOf(demands)).toBe(
      [
        "agree to a ceasefire: According to Principle Civics, briefing of Fri 8 Aug 2025",
        "commit to a peace agreement: According to an article whose publisher is not stated, briefing of Wed 6 Aug 2025",
        "reach a truce with Ukraine: According to Bloomberg, briefing of Mon 28 Jul 2025",
        "make a deal: According to Donald Trump, briefing of Mon 14 Jul 2025",
      ].join(" "),
    );
    expect(textOf(moved)).toBe(
      "Tue 2 Sep 2025†: Donald Trump, briefing of Mon 14 Jul 2025 Fri 8 Aug 2025†: Donald Trump, briefing of Mon 28 Jul 2025",
    );
    expect(linksIn(moved)).toEqual([
      `${prefix}briefings/2025-07-14-fifty-day-deadline/#peace-deadline`,
      `${prefix}briefings/2025-07-28-deadline-cut-to-ten-days/#peace-deadline`,
    ]);
  });

  test("a denial of one meeting is not told of another: above an old briefing the three-way summit has not moved", () => {
    const since = textOf(labelledBy(briefing(seed), "part_since"));
    expect(since).not.toMatch(/Three-way summit|[Dd]enied/);
    const markdown = readText(folder, "briefings/2025-08-18-white-house-zelensky-european-leaders/index.md");
    const summit = markdown.split("\n").find((line) => line.endsWith("[^trilateral-summit]"));
    expect(summit).toContain("**Intended**, according to Donald Trump");
    expect(summit).not.toMatch(/Denied|Accounts differ|Lavrov/);
  });

  test("deadlines that were given another date stand together too, each with its dates", () => {
    const moved = labelledBy(page("deadlines"), "deadlines-moved");
    expect(textOf(moved)).toContain("Moved 1 Given another date after they were set.");
    expect(textOf(moved)).toContain("Tue 2 Sep 2025†: Donald Trump");
    expect(textOf(moved)).toContain("Fri 8 Aug 2025†: Donald Trump");
  });

  test("both storylines have the deadline as it was set, cut and passed", () => {
    const steps = [
      `2025-07-14 | Scheduled, Tue 2 Sep 2025† | According to Donald Trump | ${prefix}briefings/2025-07-14-fifty-day-deadline/#peace-deadline`,
      `2025-07-29 | Scheduled, Fri 8 Aug 2025† | According to Bloomberg | ${prefix}briefings/2025-07-28-deadline-cut-to-ten-days/#peace-deadline`,
      `2025-08-15 | Lapsed, Fri 8 Aug 2025 | According to Principle Civics | ${prefix}briefings/2025-08-08-alaska-meeting-announced/#peace-deadline`,
    ];
    for (const story of ["us-russia-ukraine-talks", "us-deadline-and-sanctions"])
      expect(stepsIn(labelledBy(page(`storylines/${story}`), "life-peace-deadline"))).toEqual(steps);
  });

  test("Budapest stands as announced, as called off, as put off and as never fixed, each with its day and speaker", () => {
    const said = (id: string) => lineOf(briefing(budapest), id);
    expect(said("budapest-announced")).toContain(
      "(Truth Social, Thursday 16 October) announced that he and Putin will meet in Budapest.",
    );
    expect(said("called-off")).toContain(
      "said: “It did not feel like we were going to get to the place we have to get, so I cancelled it” (corrected). Accounts differ: see Vladimir Putin and Dmitry Peskov.",
    );
    expect(textOf(briefing(budapest))).toContain("Accounts differ on whether it was cancelled: see ");
    expect(said("put-off")).toContain(
      "Vladimir Putin, Russian President (Thursday 23 October), told reporters that the summit has rather been postponed than cancelled",
    );
    expect(said("no-date-agreed")).toContain(
      "Sunday 26 October), said that “it would probably be wrong to say that this summit has been cancelled”, as there never was an agreed date.",
    );
  });

  test("Biden is President in the briefing of 2021, then President and former President in that of 2025", () => {
    const named = (html: string) => /Joe Biden \([^)]*\)/.exec(textOf(html))?.[0];
    expect(named(page("briefings/2021-06-16-biden-putin-geneva-summit"))).toBe("Joe Biden (U.S. President)");
    expect(textOf(withId(briefing(seed), "geneva-2021"))).toContain("Biden, then president, met Putin");
    expect(textOf(withId(briefing(seed), "note-geneva-2021"))).toContain("Joe Biden, then U.S. President");
    expect(named(briefing(seed))).toBe("Joe Biden (former U.S. President)");
    expect(textOf(labelledBy(page("people/biden"), "roles"))).toContain("20 January 2021 20 January 2025");
  });

  test("every line that an update affects leads to it, and it to the first of them; what was wrong stands there", () => {
    for (const update of sampleArchive().archive.byId[seed]?.updates ?? []) {
      const entry = withId(briefing(seed), update.id);
      if (update.kind === "correction")
        expect(bareWords(textOf(entry))).toContain(bareWords(inQuotes(update.was ?? "")));
      const lines = update.affects.filter((id) => idsOf(briefing(seed)).has(id));
      for (const id of lines) expect(linksIn(withId(briefing(seed), id))).toContain(`#${update.id}`);
      expect(linksIn(entry)).toEqual(expect.arrayContaining(lines.slice(0, 3).map((id) => `#${id}`)));
    }
  });

  test("the words as they were before any other update stand in the register of corrections", () => {
    const register = bareWords(textOf(page("corrections")));
    for (const { was } of sampleArchive().archive.byId[seed]?.updates ?? [])
      expect(register).toContain(bareWords(inQuotes(was ?? "")));
  });
});
