import type { ResolvedEvent } from "../model/briefing.ts";
import { toldNow } from "../model/current-state.ts";
import { isoEnd, isoOf, isoStart } from "../model/date-iso.ts";
import { isOtherDate } from "../model/date-order.ts";
import type { ToldEvent } from "../model/moves-between.ts";
import { eventStates } from "../model/vocabulary.ts";
import { conditionClause } from "../write/sentences/conditions.ts";
import { nowWords } from "../write/sentences/now-words.ts";
import { shakenWords } from "../write/sentences/plain-attribution.ts";
import { entityReference, filled, type GraphSetting, sourceReference } from "./structured-ids.ts";

/**
 * An event as JSON-LD: itself where it is fixed and stands so, else a claim about it. Never more certain than the sheet, nor than what
 * is known by now: that it was to be held on the eighth is a claim once it was called off.
 */
export function eventNode(event: ResolvedEvent, setting: GraphSetting): object {
  const newest = toldNow(event, setting.briefing, setting.context.archive);
  const now = newest !== null && isOther(newest.event, event) ? newest : null;
  const isFixed =
    Object.hasOwn(eventStatuses, event.state) &&
    event.condition === null &&
    !event.withdrawn &&
    now === null &&
    shakenWords(event, setting.briefing) === null;
  return isFixed ? fixedEvent(event, setting) : claimAbout(event, now, setting);
}

/** What came of it takes nothing back; nor does a date that is told less exactly. */
function isOther(now: ResolvedEvent, event: ResolvedEvent): boolean {
  return (
    now.state !== event.state || now.withdrawn || now.condition !== null || isOtherDate(now.when, event.when)
  );
}

/** The states of events that are asserted, with what schema.org calls them; of what is over or under way, nothing. */
const eventStatuses: { readonly [State in ResolvedEvent["state"]]?: string | null } = {
  occurred: null,
  ongoing: null,
  scheduled: "https://schema.org/EventScheduled",
  postponed: "https://schema.org/EventPostponed",
  cancelled: "https://schema.org/EventCancelled",
};

function fixedEvent(event: ResolvedEvent, setting: GraphSetting): object {
  const { when } = event;
  const isDeadline = event.type === "deadline";
  const start = when.kind === "interval" ? isoStart(when) : isoOf(when);
  const end = when.kind === "interval" ? isoEnd(when) : null;
  return filled({
    "@type": "Event",
    name: event.what,
    location: locationOf(event, setting),
    "@id": `#${event.id}`,
    // A deadline has no beginning; schema.org knows no type for it.
    startDate: isDeadline ? null : start,
    endDate: isDeadline ? (end ?? start) : end,
    eventStatus: eventStatuses[event.state],
    // Who says so: the first of the statements that carry it, which is part of this article.
    subjectOf: event.per[0] === undefined ? null : { "@id": `#${event.per[0]}` },
    superEvent: event.within === null ? null : { "@id": `#${event.within}` },
  });
}

/** What is not fixed is a claim, by whoever is the first to carry it, about an event without status or date. */
function claimAbout(event: ResolvedEvent, now: ToldEvent | null, setting: GraphSetting): object {
  const lead = setting.briefing.statements.find(({ id }) => id === event.per[0]);
  return filled({
    "@type": "Claim",
    "@id": `#${event.id}`,
    text: `${claimText(event, setting)}${now === null ? "" : `; ${nowWords(now, setting.context)}`}`,
    author: entityReference(lead?.by?.entity, setting),
    appearance: sourceReference(lead ?? event, setting),
    temporalCoverage:
      event.when.kind === "unstated" || event.when.kind === "invalid" ? null : event.when.edtf,
    about: filled({ "@type": "Event", name: event.what, location: locationOf(event, setting) }),
  });
}

/** "Possible", "Scheduled, only if Russia has not committed …": said of the event that the claim is about. */
function claimText(event: ResolvedEvent, { briefing, index }: GraphSetting): string {
  const { state, condition, withdrawn } = event;
  const shaken = shakenWords(event, briefing);
  const label = `${withdrawn ? "Withdrawn" : eventStates[state].label}${shaken === null ? "" : `, ${shaken}`}`;
  return condition === null ? label : `${label}, ${conditionClause(condition, index)}`;
}

function locationOf({ where }: ResolvedEvent, setting: GraphSetting): object | null {
  return where === "unstated" ? null : entityReference(where, setting);
}
