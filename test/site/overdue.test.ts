import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { exampleSheet } from "../../src/rules/example-sheet.ts";
import { runReadout } from "../support/build-site.ts";
import { textOf } from "../support/html.ts";
import { labelledBy, linksIn, withClass } from "../support/markup.ts";
import { ready } from "../support/prepared.ts";
import { readText } from "../support/site-files.ts";

const passed = /date passed, outcome not recorded/i;
const markedOnTimeline = (folder: string) =>
  withClass(readText(folder, "timeline/index.html"), "record-line")
    .filter((line) => passed.test(textOf(line)))
    .flatMap((line) => linksIn(line)[0] ?? []);

/** One date that passed without a word, one that was looked for in vain, one that lapsed, and one that is still to come. */
const sheet = exampleSheet({
  events: `
  council-vote:
    what: Council vote on the toll
    state: scheduled
    when: 2026-03-13
    cite: p2
  bridge-report:
    what: Report on the bridge
    state: scheduled
    when: 2026-03-14
    outcome: {unknown: true, looked: 2026-03-20, in: the papers of the council}
    cite: p3
  ferry-permit:
    what: End of the ferry's permit
    state: lapsed
    when: 2026-03-02
    cite: p4
  toll-start:
    what: Start of the toll
    state: scheduled
    when: 2026-04-01
    cite: p5`,
});

describe("a site with a date that passed", () => {
  const folder = mkdtempSync(join(tmpdir(), "readout-overdue-"));
  const site = join(folder, "site");
  beforeAll(async () => {
    mkdirSync(join(folder, "content/facts"), { recursive: true });
    mkdirSync(join(folder, "data"));
    writeFileSync(join(folder, "content/facts/2026-03-04-harbour-bridge.md"), sheet);
    const { code, output } = await runReadout([
      ...["build", "--content", join(folder, "content"), "--data", join(folder, "data")],
      ...["--out", site, "--now", "2026-03-21", "--no-search"],
    ]);
    expect(output).toContain("1 event-overdue");
    expect(code).toBe(0);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("says so in words at the head of the briefing", () => {
    const since = labelledBy(readText(site, "briefings/2026-03-04-harbour-bridge/index.html"), "part_since");
    const lines = since.split(/<li\b/).filter((line) => passed.test(textOf(`<li${line}`)));
    expect(lines.flatMap((line) => linksIn(`<li${line}`)[0] ?? [])).toEqual(["#council-vote"]);
  });

  test("the timeline says so of it, and of no other", () => {
    expect(markedOnTimeline(site)).toEqual(["/briefings/2026-03-04-harbour-bridge/#council-vote"]);
  });
});

describe.each(ready(inject("sites")))("the sample at $prefix, built on $now", ({ folder, now }) => {
  test("has told what came of every date, and its timeline marks none", () => {
    expect(markedOnTimeline(folder)).toEqual([]);
  });

  test("calls a storyline running while it is news, and none a year later", () => {
    const heads = readdirSync(join(folder, "storylines"), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => withClass(readText(folder, `storylines/${name}/index.html`), "kicker")[0] ?? "");
    expect(heads.length).toBeGreaterThan(3);
    const running = heads.map(textOf).filter((head) => !/Ended|Quiet since/.test(head));
    expect(running.length > 0).toBe(now < "2026");
  });
});
