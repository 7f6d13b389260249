import type { Entity } from "../../src/model/records/entity.ts";
import type { Storyline } from "../../src/model/storyline.ts";

export const pumpEntities: Readonly<Record<string, Entity>> = {
  city: { type: "organization", name: "Harbour City" },
  works: { type: "organization", name: "Water Works" },
  berg: { type: "person", name: "Ada Berg" },
  holm: { type: "person", name: "Ole Holm" },
  gazette: { type: "organization", name: "The Harbour Gazette" },
  radio: { type: "organization", name: "Radio Quay" },
};

export const pumpStorylines: Readonly<Record<string, Storyline>> = { pumps: { title: "The pumps" } };

/** A deadline is set; a question is asked; a statement stands that will be disputed. */
export const setSheet = `
id: pumps-deadline
title: City sets a day for the pumps
bottomLine: The pumps are to be repaired by 20 March.
storylines: [pumps]
sources:
  report: {type: news-report, publisher: gazette, title: Pumps, url: "https://gazette.example/pumps", dateline: {date: 2026-03-02}}
  radio-report: {type: interview, publisher: radio, via: report}
statements:
  broken: {by: holm, via: [radio], verb: said, says: Both pumps are broken., when: 2026-03-02, about: [pump-deadline], cite: p1}
events:
  pump-deadline:
    what: Deadline for the pumps
    type: deadline
    state: scheduled
    when: 2026-03-20
    setBy: city
    binds: works
    demand: repair the pumps
    otherwise: a fine
    per: [broken]
    cite: p2
  visit: {what: Visit to the pumps, state: possible, when: unstated, if: the road is open, who: [berg, holm], per: [broken]}
questions:
  cost: {ask: What will it cost?, answered: pumps-moved#price}
  blame: {ask: Who is to blame?}
updates:
  - {at: 2026-03-04, kind: correction, what: Both pumps are broken., was: One pump is broken., affects: [broken]}
`.trim();

/** The deadline is moved forward, the statement disputed, the question answered. */
export const movedSheet = `
id: pumps-moved
title: Pumps to be ready sooner
bottomLine: The day is 10 March now.
storylines: [pumps]
sources:
  report: {type: news-report, publisher: gazette, title: Sooner, excerpt: true, dateline: {date: 2026-03-05}}
  first: {type: news-report, publisher: gazette, title: Pumps, url: "https://gazette.example/pumps", dateline: {date: 2026-03-02}}
statements:
  one: {by: berg, verb: said, says: Only one pump is broken., when: 2026-03-05, about: [pump-deadline], denies: ["pumps-deadline#broken"], cite: "report:p1"}
  price: {by: berg, verb: said, says: It will cost a million., when: 2026-03-05, cite: "first:p3"}
events:
  pump-deadline: {what: Deadline for the pumps, type: deadline, state: scheduled, when: 2026-03-10, setBy: berg, binds: works, demand: repair the pumps, supersedes: pumps-deadline#pump-deadline, per: [one]}
`.trim();

/** The deadline is over. */
export const overSheet = `
id: pumps-over
title: Pumps repaired
bottomLine: The pumps run.
storylines: [pumps]
sources:
  report: {type: news-report, publisher: gazette, title: Done, dateline: {date: 2026-03-11}}
events:
  pump-deadline: {what: Deadline for the pumps, type: deadline, state: occurred, outcome: the pumps run, when: 2026-03-10, supersedes: pumps-moved#pump-deadline, cite: p1}
`.trim();

export const pumps = {
  sheets: [setSheet, movedSheet, overSheet],
  entities: pumpEntities,
  storylines: pumpStorylines,
  now: "2026-03-12",
};
