import { describe, expect, inject, test } from "vitest";
import { textOf } from "../support/html.ts";
import { labelledBy, linksIn, withClass } from "../support/markup.ts";
import { ready } from "../support/prepared.ts";
import { sampleArchive } from "../support/sample-archive.ts";
import { readText } from "../support/site-files.ts";

/** The events that `check` warns of on a day: nobody recorded what came of them. */
function overdueOn(day: string) {
  const { archive, diagnostics } = sampleArchive(undefined, day);
  const warned = new Set(
    diagnostics
      .filter(({ code }) => code === "event-overdue")
      .map(({ hint }) => /supersedes: (\S+)`/.exec(hint ?? "")?.[1]),
  );
  return archive.briefings.flatMap(({ id, events }) =>
    events
      .filter((event) => warned.has(`${id}#${event.id}`))
      .map((event) => ({ briefing: id, event: event.id })),
  );
}

describe.each(ready(inject("sites")))("the site at $prefix, built on $now", ({ folder, prefix, now }) => {
  const overdue = overdueOn(now);

  test("there are dates that passed without an outcome", () => {
    expect(overdue.length).toBe(now < "2026" ? 3 : 9);
  });

  test.each(overdue)(
    "$briefing says in words at its head that the date of $event has passed",
    ({ briefing, event }) => {
      const since = labelledBy(readText(folder, `briefings/${briefing}/index.html`), "part_since");
      const line = since.split(/<li\b/).find((one) => linksIn(`<li${one}`).includes(`#${event}`));
      expect(textOf(`<li${line}`)).toContain("date passed, outcome not recorded");
    },
  );

  test("the timeline says so of each, and of no other", () => {
    const marked = withClass(readText(folder, "timeline/index.html"), "record-line")
      .filter((line) => textOf(line).includes("Date passed, outcome not recorded"))
      .flatMap((line) => linksIn(line)[0] ?? []);
    expect(marked.toSorted()).toEqual(
      overdue.map(({ briefing, event }) => `${prefix}briefings/${briefing}/#${event}`).toSorted(),
    );
  });
});
