import { verbs } from "../model/vocabulary.ts";
import { asYamlText } from "./as-yaml-text.ts";

/** A fact sheet to begin with: valid as it stands, a draft, and telling at each place what belongs there. */
export function newSheetText(id: string, today: string): string {
  return `---
# Write over what stands in [brackets]. Every field: docs/reference/fields.md. Any time: npx readout check
factsheet: 1
id: ${asYamlText(id)}
draft: true # shown by serve, left out by build; delete this line to publish
title: "[Headline: who, what, and how certain]"
# The answer first, in two or three sentences. [^id] says which record a sentence stands on.
bottomLine: >-
  [What happened, what is only possible, what comes next.][^first-statement]
key: [first-statement, first-event] # records that stand open on the page, most important first

# Where the facts come from. With one source, p7 means its seventh paragraph.
sources:
  article:
    type: news-report # news-report, official-document, transcript, social-post, dataset, interview
    publisher: unstated # the id of an entity, or unstated
    title: unstated
    dateline: {date: ${today}, assumed: true} # the day that "on Wednesday" counts from; assumed if the source does not say
    # url: https://example.org/article
    # text: article.txt # stored copy for check --sources; never published

# Who and where. What several briefings name goes to the registry: npx readout new entity <id>
entities:
  first-speaker:
    type: person # person, organization, place, group
    name: "[Name of the speaker]"
    # For one whom the source does not name, instead of name:
    # unnamed: a senior official # the source's description, word for word
    # reason: not given # why the name is withheld

# Who says what. The verb is the source's own, never a stronger one.
statements:
  first-statement:
    by: first-speaker # absent: the source's own voice
    verb: said # ${Object.keys(verbs).join(", ")}
    says: "[What was said, in your own words; or quote: for words of the source]"
    # The source's own hedge word; delete the line if there is none.
    hedge: may
    when: unstated # when it was said: 2025-08-06, 2025-08, or unstated
    about: [first-event]
    cite: p1 # paragraph, with first and last words where it holds several facts: p1 "The bridge … on Friday"

# What happens when. How far it has got, never how we know it: that stands in the statements.
events:
  first-event:
    what: "[What happens, as a headline without a verb]"
    # short: "[short name]" # for tables and charts
    # line: "[Your own sentence, in place of the program's]" # held to the record; statements may have one too
    type: other # meeting, call, visit, vote, strike, deadline, sanction, ruling, agreement, conflict, diplomacy, publication, other
    state: possible # occurred, ongoing, scheduled, intended, possible, postponed, cancelled, did-not-occur, lapsed, alleged
    who: [first-speaker]
    where: unstated
    when: unstated # 2025-08-06, 2025-08, {earliest: 2025-08-11}, or unstated
    # said: as early as next week # the source's words, if the date was worked out from them
    per: [first-statement] # the statements that it rests on

# How much: a number needs a unit, what it counts, and a day.
# figures:
#   first-figure: {value: 25, unit: percent, of: "[what it counts]", asOf: ${today}, cite: p1} # value: {atLeast: 25}, 1.3 million, [20, 30]

# What is not known. Gaps are printed.
questions:
  first-question: {ask: "[What the source leaves open?]", about: [first-event]}

updates: [] # corrections after publication: {at, kind, what, was, affects}
---

## Editor's notes

<!-- What readers should know of how the source was read: what was assumed, what was inferred. -->
`;
}
