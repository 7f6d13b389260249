import type { Briefing, ResolvedEvent } from "../../model/briefing.ts";
import { exampleSheet } from "../example-sheet.ts";
import { isEnglish } from "../language.ts";
import { citedSentences, factById } from "../prose/matching/cited-sentences.ts";
import { callsConfirmed, mayConfirm } from "../prose/matching/confirmed.ts";
import { notesIn } from "../prose/matching/notes.ts";
import { sentencesOf } from "../prose/matching/sentences.ts";
import { defineRule, type Finding, type SheetContext } from "../rule.ts";

const hedged = `
  toll-view:
    by: mayor
    says: A toll may pay for the repairs.
    hedge: may
    when: unstated
    cite: p1`;

export const confirmedButPossible = defineRule({
  code: "confirmed-but-possible",
  severity: "error",
  summary: "Nothing calls an event confirmed that nobody has arranged.",
  why: "An official may confirm that a meeting is possible; the meeting is not confirmed by that.",
  bad: exampleSheet({
    statements: hedged,
    events: `
  bridge-toll:
    what: Confirmed toll on the harbour bridge
    state: possible
    when: unstated
    per: [toll-view]`,
  }),
  good: exampleSheet({
    statements: hedged,
    events: `
  bridge-toll:
    what: Toll on the harbour bridge
    state: possible
    when: unstated
    per: [toll-view]`,
  }),
  *check(context) {
    const { briefing } = context;
    if (!isEnglish(briefing) || !briefing.events.some(isUnarranged)) return;
    yield* inFields(briefing);
    yield* inBottomLine(briefing);
    yield* inProse(context);
  },
});

const told = {
  message: "A possible event cannot be confirmed. What is confirmed, and by whom?",
  hint: "Write who confirmed what, such as “the mayor confirmed that a toll is possible”, or mend `state:`.",
};

function* inFields({ events, title }: Briefing): Iterable<Finding> {
  for (const event of events) {
    if (!isUnarranged(event)) continue;
    for (const field of ["what", "outcome"] as const)
      if (callsConfirmed(event[field] ?? "", event)) yield { at: ["events", event.id, field], ...told };
  }
  // A headline names no record: it is about the event whose words it shares.
  const meant = events.find((event) => isUnarranged(event) && callsConfirmed(title, event, "headline"));
  if (meant !== undefined) yield { at: ["title"], ...told, record: meant.id };
}

function* inBottomLine(briefing: Briefing): Iterable<Finding> {
  const text = briefing.bottomLine;
  if (!mayConfirm(text)) return;
  const notes = [...notesIn(text)];
  const block = {
    kind: "paragraph",
    section: "bottom-line",
    text,
    start: 0,
    end: text.length,
    notes,
    mentions: [],
  } as const;
  for (const sentence of sentencesOf(block)) {
    const facts = sentence.notes.flatMap(({ sheet, record }) => (sheet === null ? [record] : []));
    const event = [...new Set(facts)]
      .flatMap((id) => eventsMeant(id, briefing))
      .find(({ event, how }) =>
        callsConfirmed(sentence.words, event, how, wordsOfOthers(facts, event, briefing)),
      );
    if (event !== undefined) yield { at: ["bottomLine"], ...told, record: event.event.id };
  }
}

function* inProse(context: SheetContext): Iterable<Finding> {
  for (const { sentence, cited } of citedSentences(context)) {
    if (!mayConfirm(sentence.words)) continue;
    // A sentence of a thousand notes is read once for each fact that they lead to.
    const asked = new Set<string>();
    for (const { fact, briefing, at } of cited) {
      const name = `${briefing.id}#${fact.id}`;
      if (asked.has(name)) continue;
      asked.add(name);
      const event = eventsMeant(fact.id, briefing).find(({ event, how }) =>
        callsConfirmed(
          sentence.words,
          event,
          how,
          wordsOfOthers(
            cited.map((one) => one.fact.id),
            event,
            briefing,
          ),
        ),
      );
      if (event === undefined) continue;
      yield { at, ...told, record: fact.id };
      break;
    }
  }
}

/** The unarranged and alleged events that a note leads to: the one it cites, and those that the statement it cites is about. */
function eventsMeant(
  id: string,
  briefing: Briefing,
): readonly { readonly event: ResolvedEvent; readonly how: "cited" | "about" }[] {
  const fact = factById(briefing).get(id);
  if (fact?.kind === "event") return isUnarranged(fact) ? [{ event: fact, how: "cited" }] : [];
  if (fact?.kind !== "statement") return [];
  return briefing.events
    .filter((event) => isUnarranged(event) && (event.per.includes(id) || fact.about.includes(event.id)))
    .map((event) => ({ event, how: "about" as const }));
}

/** The words of the other records that a sentence cites, but for those that only carry the event. */
function wordsOfOthers(ids: readonly string[], event: ResolvedEvent, briefing: Briefing): readonly string[] {
  return ids.flatMap((id) => {
    const fact = factById(briefing).get(id);
    if (fact === undefined || id === event.id || event.per.includes(id)) return [];
    if (fact.kind === "event") return isUnarranged(fact) ? [] : [fact.what];
    if (fact.kind === "statement" && !fact.about.includes(event.id)) return [fact.says ?? fact.quote ?? ""];
    return [];
  });
}

function isUnarranged({ state }: ResolvedEvent): boolean {
  return state === "possible" || state === "intended" || state === "alleged";
}
