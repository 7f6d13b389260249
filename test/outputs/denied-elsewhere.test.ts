import { expect, test } from "vitest";
import { briefingCalendar } from "../../src/outputs/briefing-calendar.ts";
import { searchedLines } from "../support/searched.ts";
import { archiveOf, sheetWith } from "../write/written.ts";
import { contextOf } from "./archive.ts";

const earlier = sheetWith(`entities:
  reyes: {type: person, name: Ana Reyes}
statements:
  plan: {by: reyes, says: Talks are planned., when: unstated, cite: p1}
events:
  talks: {what: Talks on the port, state: scheduled, when: 2025-08-10, per: [plan], cite: p1}
figures:
  n: {value: 3, unit: people, of: delegates, asOf: unstated, per: [plan], cite: p1}
`);
const later = (draft = false) =>
  sheetWith(`entities:
  lind: {type: person, name: Per Lind}
statements:
  no: {by: lind, verb: denied, says: Talks are planned., when: unstated, denies: ['example#talks', 'example#plan', 'example#n'], cite: p1}
  other: {by: lind, says: The talks are in Bergen., when: unstated, differs: [{from: 'example#talks', in: place}], cite: p1}
`)
    .replace("id: example", `id: later${draft ? "\ndraft: true" : ""}`)
    .replace("2025-08-06", "2025-08-07");

/** What the calendar and the search have of the earlier briefing. */
function told(draft: boolean) {
  const archive = archiveOf([
    { path: "content/facts/a.md", text: earlier },
    { path: "content/facts/b.md", text: later(draft) },
  ]);
  const context = { ...contextOf([]), archive };
  const [file] = briefingCalendar.files(archive.byId.example!, "", context);
  const calendar = String(file?.contents).replace(/\r\n /g, "").replace(/\\/g, "");
  const found = searchedLines(context).filter(({ address }) => address.startsWith("/briefings/example/#"));
  return {
    summary: /SUMMARY:(.*)\r/.exec(calendar)?.[1],
    isInDescription: /DESCRIPTION:Scheduled.*Denied by Per Lind on 7 August 2025\./.test(calendar),
    search: Object.fromEntries(found.map(({ id, shown }) => [id, shown.state])),
  };
}

test("a denial or another account in a later briefing stands in the calendar and beside search results", () => {
  expect(told(false)).toEqual({
    summary:
      "Talks on the port (denied by Per Lind on 7 August 2025; accounts differ on the place: see Per Lind on 7 August 2025)",
    isInDescription: true,
    search: {
      plan: "Ana Reyes says; Denied by Per Lind on 7 August 2025",
      talks:
        "Scheduled; Denied by Per Lind on 7 August 2025; Accounts differ on the place: see Per Lind on 7 August 2025",
      n: "Denied by Per Lind on 7 August 2025",
    },
  });
});

test("a draft shakes nothing that is published", () => {
  expect(told(true)).toEqual({
    summary: "Talks on the port",
    isInDescription: false,
    search: { plan: "Ana Reyes says", talks: "Scheduled", n: undefined },
  });
});
