import { join } from "node:path";
import { expect, test } from "vitest";
import { miniSite, sheet } from "../cli/mini-site.ts";
import { runReadout } from "../support/build-site.ts";
import { idsOf, textOf } from "../support/html.ts";
import { linksIn, withId } from "../support/markup.ts";
import { readText } from "../support/site-files.ts";

/** A sheet with a statement that was corrected, one that was withdrawn, and a question that was clarified. */
const changed = sheet().replace(
  /events:[\s\S]*$/,
  `  toll-said:
    by: mayor
    verb: said
    says: A toll would pay for the repairs.
    when: unstated
    cite: p2
  cost-said:
    by: mayor
    verb: said
    says: The repairs cost two million.
    when: unstated
    cite: p3
events:
  closure:
    what: Closure of the harbour bridge
    state: occurred
    when: 2026-03-03
    per: [closure-said]
    cite: p1
questions:
  who-pays: {ask: Who pays for the repairs?, about: [toll-said]}
updates:
  - {at: 2026-03-05, kind: correction, what: The sum was wrong., was: The repairs cost three million., affects: [cost-said]}
  - {at: 2026-03-06, kind: withdrawal, what: The mayor never spoke of a toll., was: A toll would pay for the repairs., affects: [toll-said]}
  - {at: 2026-03-07, kind: clarification, what: The repairs of the bridge are meant., was: Who pays?, affects: [who-pays]}
---
`,
);

test("on the built page each line that was changed leads to the log, and what was withdrawn stands struck out, with the reason", async () => {
  const folder = miniSite({ "content/facts/bridge.md": changed });
  const { code, output } = await runReadout(["build", "--no-search"], { cwd: folder });
  expect(code, output).toBe(0);
  const html = readText(join(folder, "_site"), "briefings/harbour-bridge/index.html");

  const corrected = withId(html, "cost-said");
  expect(textOf(corrected)).toContain("the repairs cost two million (corrected).");
  expect(linksIn(corrected)).toContain("#update-1");

  const withdrawn = withId(html, "toll-said");
  const struck = /<(s|del)>(.*?)<\/\1>(.*)/s.exec(withdrawn);
  expect(textOf(struck?.[2] ?? "")).toContain("a toll would pay for the repairs.");
  expect(textOf(struck?.[3] ?? "")).toMatch(
    /^Withdrawn: The mayor never spoke of a toll\. \(See Updates\.\)/,
  );
  expect(linksIn(struck?.[3] ?? "")).toContain("#update-2");

  const clarified = withId(html, "who-pays");
  expect(textOf(clarified)).toBe("Who pays for the repairs? (clarified)");
  expect(linksIn(clarified)).toEqual(["#update-3"]);

  expect([...idsOf(html)]).toEqual(expect.arrayContaining(["update-1", "update-2", "update-3"]));
  expect(textOf(withId(html, "update-2"))).toContain("It said before: “A toll would pay for the repairs.”");
  expect(linksIn(withId(html, "update-2"))).toEqual(["#toll-said"]);

  const log = readText(join(folder, "_site"), "corrections/index.html");
  expect(linksIn(log)).toEqual(
    expect.arrayContaining([1, 2, 3].map((update) => `/briefings/harbour-bridge/#update-${update}`)),
  );
});
