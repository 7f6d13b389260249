import type { Archive, Contradiction, RecordRef } from "../../model/archive.ts";
import type { ResolvedEvent, ResolvedFigure } from "../../model/briefing.ts";
import type { Id } from "../../model/common.ts";
import { amountInWords } from "../../words/en/amount-words.ts";
import { exampleSheet } from "../example-sheet.ts";
import { defineRule, type Finding } from "../rule.ts";

export const contradictionUnlinked = defineRule({
  code: "contradiction-unlinked",
  severity: "warning",
  needsArchive: true,
  summary: "Where two records say different things of one event or figure, an editor has linked the claims.",
  why: "A reader who meets only one of two claims takes it for settled; side by side, with their sources, they show that it is not.",
  bad: exampleSheet({
    figures: `
  cost:
    value: 25
    unit: million euros
    of: cost of the repairs
    asOf: 2026-03-04
    cite: p2
  cost-in-letter:
    value: 40
    unit: million euros
    of: cost of the repairs
    asOf: 2026-03-04
    cite: p3`,
  }),
  good: exampleSheet({
    statements: `
  toll-view:
    by: mayor
    says: The repairs cost 25 million euros.
    when: unstated
    cite: p2
  letter-view:
    says: The repairs cost 40 million euros, a letter to the council says.
    when: unstated
    differs: [{from: toll-view, in: number}]
    cite: p3`,
    figures: `
  cost:
    value: 25
    unit: million euros
    of: cost of the repairs
    asOf: 2026-03-04
    per: [toll-view]
  cost-in-letter:
    value: 40
    unit: million euros
    of: cost of the repairs
    asOf: 2026-03-04
    per: [letter-view]`,
  }),
  *check({ briefing, archive }) {
    for (const sides of unlinkedIn(archive).get(briefing.id) ?? []) {
      const finding = findingOf(sides, archive);
      if (finding !== null) yield finding;
    }
  },
});

type Sides = Contradiction["sides"];
const known = new WeakMap<Archive, ReadonlyMap<Id, readonly Sides[]>>();
const mostRelated = 5;

/** By the sheet of the newest side, which is where an editor can link them. */
function unlinkedIn(archive: Archive): ReadonlyMap<Id, readonly Sides[]> {
  let bySheet = known.get(archive);
  if (bySheet === undefined) {
    const lists = new Map<Id, Sides[]>();
    for (const { sides, linked } of archive.contradictions) {
      const sheet = sides.at(-1)?.briefing;
      if (linked || sheet === undefined) continue;
      const list = lists.get(sheet);
      if (list === undefined) lists.set(sheet, [sides]);
      else list.push(sides);
    }
    bySheet = lists;
    known.set(archive, bySheet);
  }
  return bySheet;
}

function findingOf(sides: Sides, archive: Archive): Finding | null {
  const newest = sides.at(-1);
  const other = sides[0];
  const [here, there] = [recordOf(newest, archive), recordOf(other, archive)];
  if (newest === undefined || other === undefined || here === null || there === null) return null;
  if (here.kind !== there.kind) return null;
  const { field, message } = differenceOf(here, there, placeOf(other, newest));
  return {
    at: [here.kind === "event" ? "events" : "figures", newest.record, field],
    message,
    hint: hintFor(here, newest, other),
    related: sides
      .slice(0, -1)
      .slice(0, mostRelated)
      .map(({ briefing, record }) => ({
        message: "The other claim stands here.",
        at: [here.kind === "event" ? "events" : "figures", record, field],
        briefing,
      })),
  };
}

type Claim = ResolvedEvent | ResolvedFigure;

function recordOf(ref: RecordRef | undefined, archive: Archive): Claim | null {
  const briefing = ref === undefined ? undefined : archive.byId[ref.briefing];
  if (ref === undefined || briefing === undefined) return null;
  const isIt = ({ id }: Claim) => id === ref.record;
  return briefing.events.find(isIt) ?? briefing.figures.find(isIt) ?? null;
}

function placeOf(other: RecordRef, newest: RecordRef): string {
  return other.briefing === newest.briefing
    ? `in "${other.record}"`
    : `in "${other.record}" of sheet "${other.briefing}"`;
}

function differenceOf(here: Claim, there: Claim, place: string) {
  if (here.kind === "figure" && there.kind === "figure")
    return {
      field: "value",
      message: `Two values of one figure as of ${here.asOf?.edtf}: ${amountOf(here)} here, ${amountOf(there)} ${place}.`,
    };
  if (here.kind === "event" && there.kind === "event" && here.state !== there.state)
    return {
      field: "state",
      message: `Two states of one event on one day: "${here.state}" here, "${there.state}" ${place}.`,
    };
  const [date, otherDate] = [here, there].map((claim) => (claim.kind === "event" ? claim.when.edtf : ""));
  return {
    field: "when",
    message: `Two dates on which one event occurred: ${date} here, ${otherDate} ${place}.`,
  };
}

function amountOf(figure: ResolvedFigure): string {
  const number = amountInWords(figure);
  return figure.unit === null ? number : `${number} ${figure.unit}`;
}

function hintFor(here: Claim, newest: RecordRef, other: RecordRef): string {
  const statement =
    here.kind === "event"
      ? `write a statement with \`about: [${newest.record}]\` that names the one behind the other claim`
      : "let the statement that this one rests on (`per:`) name the one behind the other";
  const target = other.briefing === newest.briefing ? "statement-id" : `${other.briefing}#statement-id`;
  return `If both are claimed, ${statement} (\`differs: [${target}]\`, or \`denies\` where a party rejects it). If one of them is wrong or outdated, say so in an update that affects "${newest.record}".`;
}
