import { expect, test } from "vitest";
import { diagnose } from "../check-sheets.ts";

// One sheet, mistakes of many kinds in sentences about it, and beside them the same told soundly in other words.

const sheet = (body: string, bottomLine = "The lake behind the Morrin dam is kept where it is.") => `---
factsheet: 1
id: 2026-04-08-morrin-dam
title: Filling of Morrin dam stopped after leak
bottomLine: ${JSON.stringify(bottomLine)}
lang: en
sources:
  article: {type: news-report, publisher: newsroom, title: unstated, dateline: {date: 2026-04-08}}
entities:
  newsroom: {type: organization, name: Dalby Newsroom}
  ministry: {type: organization, name: the water ministry}
  authority: {type: organization, name: Morrin Dam Authority, article: the}
  contractor: {type: organization, name: Ostrel Works, article: none}
  post: {type: organization, name: Dalby Post, article: the}
  minister: {type: person, name: Tilda Marek, roles: [{title: Water Minister, of: ministry}]}
  engineer: {type: person, name: Jonas Feld, roles: [{title: chief engineer, of: authority}]}
  clerks: {type: person, unnamed: two people close to the builders, reason: not given}
  official: {type: person, unnamed: a ministry official, of: ministry, reason: the report is not public}
  clerk: {type: person, unnamed: a clerk of the authority, of: authority, reason: fear for her post}
statements:
  stopped:
    by: ministry
    verb: said
    says: The operators stopped filling the lake after inspectors found a leak in the eastern gallery.
    when: unstated
    cite: p1
  no-danger:
    by: minister
    verb: said
    says: The leak is no danger to those who live downstream.
    when: unstated
    cite: p2
  cause:
    by: engineer
    verb: said
    says: The leak was caused by movement of the rock under the gallery.
    when: unstated
    cite: p3
  concrete:
    by: engineer
    verb: said
    says: Tests of the concrete go on.
    when: unstated
    cite: p3
  lowering:
    by: engineer
    verb: said
    says: The authority will lower the lake.
    if: the leak widens by more than three millimetres
    hedge: will
    when: unstated
    cite: p4
  advice:
    by: official
    verb: said
    says: An inspection had recommended repairs to the gallery.
    when: unstated
    about: [inspection]
    cite: p5
  not-done:
    by: official
    verb: said
    says: The repairs were not carried out.
    when: unstated
    about: [inspection]
    cite: p5
  order:
    by: contractor
    via: [post]
    verb: told
    says: The company had been ordered to stop work.
    when: unstated
    cite: p6
  as-theatre:
    by: minister
    verb: said
    says: The visit of the inspectors would be theatre.
    hedge: would
    when: unstated
    cite: p2
  seal:
    by: engineer
    verb: said
    says: The seal of the gallery was wrongly set.
    when: unstated
    cite: p3
  watch:
    by: minister
    verb: said
    says: The watch on the gallery goes on until the end of May.
    when: unstated
    cite: p8
  road:
    by: minister
    verb: said
    says: The valley road may close unless the rain stops.
    hedge: may
    when: unstated
    cite: p8
  clerk-said:
    by: clerk
    to: post
    verb: told
    says: The gate was painted in autumn.
    when: unstated
    cite: p9
  report-open:
    by: authority
    verb: said
    says: It was checking the report and could neither confirm nor rule it out.
    when: unstated
    cite: p9
  tunnel:
    by: ministry
    verb: said
    says: The tunnel was damaged and should reopen to light traffic in June.
    hedge: should
    when: unstated
    cite: p9
  fine:
    by: ministry
    verb: said
    says: The ministry could fine the builders up to 30,000 euros.
    hedge: could
    if: they broke safety rules
    when: unstated
    cite: p9
  scrap:
    by: official
    verb: said
    says: Damp scrap may have been loaded into the mixer.
    hedge: may
    when: unstated
    cite: p9
  two-clerks:
    by: clerks
    verb: said
    says: The gate was left open.
    when: unstated
    cite: p9
  unsure: {says: Dalby Newsroom could not independently confirm the order., when: unstated, cite: p9}
  unclear: {says: It was not clear who had decided against the repairs., when: unstated, cite: p9}
  left:
    by: engineer
    verb: said
    says: The inspectors left the hall before noon.
    when: unstated
    cite: p8
  not-left:
    by: minister
    verb: said
    quote: They came at nine. We stayed in the hall until noon
    denies: [left]
    when: unstated
    cite: p8
  word:
    by: contractor
    verb: rejected
    says: The leak is a “disaster”.
    when: unstated
    cite: p8
  crew:
    by: contractor
    verb: said
    says: At least 120 workers have come since March.
    when: unstated
    cite: p9
  men:
    by: engineer
    verb: said
    says: Forty-five men were at the gallery.
    differs: [{from: crew, in: number}]
    when: unstated
    cite: p9
events:
  inspection:
    what: Inspection that recommended repairs to the gallery
    type: other
    state: alleged
    when: 2025
    per: [advice]
    cite: p5
  ruling:
    what: Ruling of the court on the dam
    type: ruling
    state: scheduled
    when: 2026-04-10
    cite: p9
  aircraft:
    what: Arrival of two rescue aircraft
    type: other
    state: scheduled
    when: 2026-04-10
    cite: p9
figures:
  cost:
    value: {atMost: 9 million}
    currency: EUR
    unit: a month
    of: cost of a delay to the city
    asOf: unstated
    cite: p7
  level:
    value: 70
    approx: true
    unit: percent
    of: level of the lake when filling stopped
    asOf: unstated
    cite: p7
  leak-length:
    value: {moreThan: 12}
    unit: metres
    of: length of the leak
    asOf: unstated
    cite: p2
  votes-for: {value: 84, unit: votes, of: votes for an inquiry, asOf: unstated, cite: p9}
  votes-against: {value: 61, unit: votes, of: votes against an inquiry, asOf: unstated, cite: p9}
  floods: {value: 14, unit: villages, of: villages that lost their fields in 2018, asOf: 2018, cite: p9}
---

## Background

${body}
`;

const told = (body: string, bottomLine?: string) =>
  diagnose({ "2026-04-08-morrin-dam.md": sheet(body, bottomLine) })
    .filter(({ severity, code }) => severity !== "note" && !/uncited$/.test(code))
    .map(({ code }) => code);

test.each([
  // Verbs and what they are told of turned into their contrary.
  [
    "opposite-told",
    "If the leak widens by more than three millimetres, the authority will raise the lake, Feld said.[^lowering]",
  ],
  [
    "opposite-told",
    "If the leak narrows by more than three millimetres, the authority will lower the lake, Feld said.[^lowering]",
  ],
  [
    "opposite-told",
    "The operators started filling the lake after inspectors found a leak, the water ministry says.[^stopped]",
  ],
  ["opposite-told", "Ostrel Works told the Dalby Post that it had been ordered to resume work.[^order]"],
  // Bounds that were lost, or put in.
  ["number-not-in-record", "A delay will cost the city 9 million euros a month.[^cost]"],
  ["number-not-in-record", "A delay costs the city at least 9 million euros a month.[^cost]"],
  ["number-not-in-record", "The lake was 70 percent full when filling stopped.[^level]"],
  ["number-not-in-record", "The lake was more than 70 percent full when filling stopped.[^level]"],
  ["number-not-in-record", "The leak is 12 metres long.[^leak-length]"],
  [
    "number-not-in-record",
    "If the leak widens by three millimetres, the authority will lower the lake, Feld said.[^lowering]",
  ],
  // Offices that nobody has in the sheet.
  ["role-wrong", "Energy Minister Tilda Marek said the leak is no danger.[^no-danger]"],
  [
    "role-wrong",
    "Tilda Marek, a spokeswoman for the water ministry, said the leak is no danger.[^no-danger]",
  ],
  ["role-wrong", "Deputy Water Minister Tilda Marek said the leak is no danger.[^no-danger]"],
  [
    "role-wrong",
    "Jonas Feld, head of the Morrin Dam Authority, said the leak was caused by movement of the rock.[^cause]",
  ],
  [
    "role-wrong",
    "Morrin Dam Authority chief Jonas Feld said the leak was caused by movement of the rock.[^cause]",
  ],
  [
    "role-wrong",
    "Jonas Feld, deputy chief engineer, said the leak was caused by movement of the rock.[^cause]",
  ],
  [
    "role-wrong",
    "Jonas Feld, chief engineer of Ostrel Works, said the leak was caused by movement of the rock.[^cause]",
  ],
  // Verbs that make more of it.
  ["verb-strengthened", "Tilda Marek admitted that the leak is no danger.[^no-danger]"],
  ["verb-strengthened", "The leak is no danger, the minister conceded.[^no-danger]"],
  ["verb-strengthened", "Tilda Marek revealed that the leak is no danger.[^no-danger]"],
  ["verb-strengthened", "The leak is no danger, Tilda Marek promised.[^no-danger]"],
  [
    "verb-strengthened",
    "An inspection had ordered repairs to the gallery, a ministry official said.[^advice]",
  ],
  ["verb-reversed", "Jonas Feld denied that the leak was caused by movement of the rock.[^cause]"],
  ["opposite-told", "The valley road may open unless the rain stops, Marek said.[^road]"],
  // Who told whom.
  [
    "speaker-wrong",
    "The Dalby Post told a clerk of the authority that the gate was painted in autumn.[^clerk-said]",
  ],
  ["speaker-wrong", "The Dalby Post told Ostrel Works that it had been ordered to stop work.[^order]"],
  ["speaker-wrong", "The Dalby Post said the work had been ordered to stop.[^order]"],
  // Causes.
  ["cause-changed", "The leak was caused by poor concrete in the gallery, Feld said.[^cause]"],
  ["cause-changed", "The leak came because the concrete had not been tested, Feld said.[^cause]"],
  ["cause-changed", "The leak caused movement of the rock under the gallery, Feld said.[^cause]"],
  ["verb-strengthened", "Jonas Feld conceded that tests of the concrete go on.[^concrete]"],
  ["role-wrong", "Jonas Feld, the governor, said tests of the concrete go on.[^concrete]"],
  ["negation-lost", "Dalby Newsroom confirmed the order.[^unsure]"],
  // What is left open, hedged, or hangs on something.
  ["negation-lost", "The authority confirmed the report.[^report-open]"],
  ["negation-lost", "The authority has ruled out the report.[^report-open]"],
  [
    "hedge-lost",
    "The ministry has fined the builders up to 30,000 euros because they broke safety rules.[^fine]",
  ],
  [
    "hedge-lost",
    "If they broke safety rules, the ministry will fine the builders up to 30,000 euros.[^fine]",
  ],
  [
    "hedge-lost",
    "A ministry official, whom the report does not name, said damp scrap had been loaded into the mixer.[^scrap]",
  ],
  ["anonymous-plural", "The gate was left open, said a person close to the builders.[^two-clerks]"],
  ["speaker-wrong", "Tests of the concrete go on, the Water Minister said.[^concrete]"],
  ["hedge-lost", "Two rescue aircraft arrived on Friday.[^aircraft]"],
  ["hedge-lost", "The court ruled on the dam on Friday.[^ruling]"],
  // A small number is not borne out by as many names behind it.
  [
    "number-not-in-record",
    "Three rescue aircraft are due on Friday, Feld told Marek and the Dalby Post.[^aircraft]",
  ],
  // What one says who is not named is not the word of the house.
  [
    "speaker-wrong",
    "An inspection had recommended repairs to the gallery, the water ministry said.[^advice]",
  ],
  // A clause between two notes.
  [
    "negation-lost",
    "A ministry official said an inspection had recommended repairs,[^advice] which were carried out.[^not-done]",
  ],
  ["anonymous-plural", "Ministry officials said an inspection had recommended repairs.[^advice]"],
])("%s is told of: %s", (code, sentence) => {
  expect(told(sentence)).toEqual([code]);
});

test.each([
  "The tunnel is damaged, the ministry says.[^tunnel]",
  "Two rescue aircraft are due to arrive on Friday.[^aircraft]",
  "If they broke safety rules, the ministry may fine the builders up to 30,000 euros.[^fine]",
  "A ministry official, whom the report does not name, said damp scrap may have been loaded into the mixer.[^scrap]",
  "The gate was left open, two people close to the builders said.[^two-clerks]",
  "The seal of the gallery was not set right, Feld said.[^seal]",
  "The minister described the visit of the inspectors as theatre.[^as-theatre]",
  // What looks like a contrary, a mistaken number, or one side of two.
  "The watch on the gallery will not end before May is over, Marek said.[^watch]",
  "Marek was angry: “They came at nine. We stayed in the hall until noon.”[^not-left]",
  "Ostrel Works objected to the word “disaster”.[^word]",
  "Feld said 45 workers had been there.[^men]",
  "The vote for an inquiry went 84 to 61, with three parties in favour.[^votes-for][^votes-against]",
  "In 2018 villages lost their fields, 14 of them.[^floods]",
  "Dalby Newsroom was not able to confirm the order itself.[^unsure]",
  "Nobody has said who decided not to do the repairs.[^unclear]",
  // Causes in other words.
  "Feld put the leak down to rock moving under the gallery.[^cause]",
  "The leak came about because the rock under the gallery had moved, Feld said.[^cause]",
  "Shifting ground caused the leak, according to Feld.[^cause]",
  "Filling the lake was stopped because of a leak in the gallery, the water ministry said.[^stopped]",
  "The leak was caused by movement of the rock, Feld said, and tests of the concrete go on.[^cause][^concrete]",
  // Who told whom, in other words.
  "The authority told Ostrel Works to stop work, the company told the Dalby Post.[^order]",
  "The Dalby Post reported that Ostrel Works had to stop work.[^order]",
  "The Dalby Post, citing the contractor, said the work had been ordered to stop.[^order]",
  // Verbs that make no more of it.
  "An inspection had called for repairs to the gallery, a ministry official said.[^advice]",
  "Ostrel Works was ordered to stop work, it told the Dalby Post.[^order]",
  "The inspection revealed that the gallery needed repairs, a ministry official said.[^advice]",
  "Tilda Marek denied that the leak is a danger.[^no-danger]",
  "The minister assured people that the leak is no danger.[^no-danger]",
  // Offices in other words.
  "The minister, Tilda Marek, said the leak is no danger.[^no-danger]",
  "Tilda Marek, the minister for water, said the leak is no danger.[^no-danger]",
  "Marek, the head of the water ministry, said the leak is no danger.[^no-danger]",
  "Cabinet minister Tilda Marek said the leak is no danger.[^no-danger]",
  "The authority's chief engineer, Jonas Feld, said the leak was caused by movement of the rock.[^cause]",
  "Jonas Feld, an engineer with the authority, said the leak was caused by movement of the rock.[^cause]",
  "Dam engineer Feld said the leak was caused by movement of the rock.[^cause]",
  // Bounds in other words.
  "A delay costs the city a maximum of 9 million euros a month.[^cost]",
  "A delay costs the city as much as 9 million euros a month.[^cost]",
  "At worst a delay costs the city 9 million euros a month.[^cost]",
  "A delay could cost the city 9 million euros a month or less.[^cost]",
  "The lake was roughly 70 percent full when filling stopped.[^level]",
  "The lake was nearly 70 percent full when filling stopped.[^level]",
  "Filling stopped with the lake at an estimated 70 percent.[^level]",
  "The leak is over 12 metres long.[^leak-length]",
  "The leak, longer than 12 metres, is in the eastern gallery.[^leak-length]",
  "The leak exceeds 12 metres.[^leak-length]",
  "One of the ministry's officials said an inspection had recommended repairs.[^advice]",
  "A ministry official said an inspection had recommended repairs,[^advice] which were never carried out.[^not-done]",
  "Should the leak widen by over three millimetres, Feld said, the lake will be lowered.[^lowering]",
])("nothing is told of: %s", (sentence) => {
  expect(told(sentence)).toEqual([]);
});

test("in the bottom line, what somebody says is told as theirs, whatever was found before", () => {
  const line = "The operators stopped filling the lake after inspectors found a leak in the eastern gallery";
  expect(told("Nothing more.[^stopped]", `${line}.[^stopped]`)).toContain("attribution-missing");
  expect(told("Nothing more.[^stopped]", `${line}, the water ministry says.[^stopped]`)).toEqual([]);
});
