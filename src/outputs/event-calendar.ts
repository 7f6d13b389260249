import { absoluteUrl, briefingAddress } from "../model/address.ts";
import type { ResolvedEvent } from "../model/briefing.ts";
import type { FactDate } from "../model/fact-date.ts";
import type { PageContext } from "../model/page-context.ts";
import { silenceWords, silentSince } from "../model/silence.ts";
import { inQuotes } from "../text/quotation-marks.ts";
import { dayWords } from "../words/en/date-words.ts";
import { endSentence } from "../words/en/lists.ts";
import { upperStart } from "../write/sentences/case.ts";
import { shakenWords } from "../write/sentences/plain-attribution.ts";
import { nameInProse } from "../write/sentences/speakers.ts";
import { shakenElsewhere } from "../write/sentences/told-elsewhere.ts";
import { dayOf, inexactWords, instantOf, isExact, timestampOf } from "./date-notes.ts";
import { type Appearance, firstPlace } from "./event-lives.ts";
import { eventLines, isOff, isTentative, reasonOff, stateMark } from "./event-words.ts";
import { type CalendarEntry, type EntryTime, isCalendarDay } from "./icalendar.ts";
import { hostOf } from "./permanent-ids.ts";

/**
 * The calendar entry of an event from all its tellings, that by which it stands last, under the id of the oldest sheet's. Null where no date was ever known.
 *
 * ```
 * a day                 that day                      2025-08-06
 * a moment with offset  that moment, in UTC           2025-08-06T14:30+02:00; not for deadlines and what is tentative
 * an interval           its days, where both ends are known to the day; else its first known day
 * no earlier than       the first possible day        the summary says so
 * a month, a year       its first day                 the summary says so; a banner over a month would claim
 *                                                     that something lasted that long
 * ```
 */
export function calendarEntry(life: readonly Appearance[], context: PageContext): CalendarEntry | null {
  const newest = life.at(-1);
  if (newest === undefined) return null;
  const { briefing, event } = newest;
  const date = lastKnownDate(life);
  const time = date === null ? null : entryTime(event, date);
  if (date === null || time === null) return null;

  const silent = silentSince(event, briefing, context);
  const stamp = `${briefing.asOf}T00:00:00Z`;
  const modified = lastChange(newest);
  return {
    uid: eventUid(newest, context),
    sequence: life.length - 1 + life.reduce((sum, { event }) => sum + event.updatedBy.length, 0),
    stamp: modified !== null && modified > stamp ? modified : stamp,
    modified,
    time,
    status: isOff(event) ? "CANCELLED" : silent !== null || isTentative(event) ? "TENTATIVE" : "CONFIRMED",
    summary: summaryOf(newest, date, silent, context),
    description: descriptionOf(newest, context),
    comment: isOff(event) ? reasonOff(event) : null,
    location: event.where === null || event.where === "unstated" ? null : nameInProse(event.where, briefing),
    categories: categoriesOf(newest, context),
    url: `${absoluteUrl(context.site, briefingAddress(briefing.id))}#${event.id}`,
    related: relatedOf(newest, context),
  };
}

function lastChange({ briefing, event }: Appearance): string | null {
  let latest: string | null = null;
  for (const position of event.updatedBy) {
    const at = briefing.updates[position]?.at;
    const changed = at === undefined ? null : timestampOf(at);
    if (changed !== null && (latest === null || changed > latest)) latest = changed;
  }
  return latest;
}

/** `<sheet>.<event>@<host>`, of the oldest sheet that has it. */
function eventUid(appearance: Appearance, { archive, site }: PageContext): string {
  return `${firstPlace(appearance, archive)}@${hostOf(site)}`;
}

/** An event that is put off without a new day keeps its entry on the day that it had, marked. */
function lastKnownDate(life: readonly Appearance[]): FactDate | null {
  return life.findLast(({ event }) => dayOf(event.when) !== null)?.event.when ?? null;
}

/** The last day on which the event may be, by the date that its entry has; null where none was ever known. */
export function lastDayOf(life: readonly Appearance[]): string | null {
  const date = lastKnownDate(life);
  return date === null ? null : (date.latest ?? date.earliest);
}

function entryTime(event: ResolvedEvent, date: FactDate): EntryTime | null {
  const first = dayOf(date);
  if (first === null || !isCalendarDay(first)) return null;
  const moment = instantOf(date);
  if (moment !== null && event.type !== "deadline" && !isTentative(event))
    return { kind: "moment", at: moment };
  const isSpan = date.kind === "interval" && isExact(date) && date.latest !== null;
  const last = isSpan && date.latest !== null && isCalendarDay(date.latest) ? date.latest : first;
  return { kind: "days", first, last };
}

function summaryOf(
  { briefing, event }: Appearance,
  date: FactDate,
  silent: string | null,
  { archive }: PageContext,
): string {
  const mark = stateMark(event);
  const inexact = inexactWords(date, briefing.asOf);
  const shaken = shakenWords(event, briefing);
  const silence = silent === null ? null : silenceWords(silent);
  const elsewhere = shakenElsewhere(event, briefing, archive);
  const remarks = [inexact, silence, shaken, ...elsewhere].filter((words) => words !== null).join("; ");
  return `${mark === null ? "" : `${mark}: `}${event.what}${remarks === "" ? "" : ` (${remarks})`}`;
}

function descriptionOf({ briefing, event }: Appearance, { archive }: PageContext): string {
  return [
    ...eventLines(event, briefing),
    ...shakenElsewhere(event, briefing, archive).map((words) => endSentence(upperStart(words))),
    `From the briefing ${inQuotes(briefing.title)}, as of ${dayWords(briefing.asOf, { weekday: false })}.`,
  ].join("\n");
}

function categoriesOf({ briefing, event }: Appearance, { archive }: PageContext): readonly string[] {
  const stories = briefing.storylines.map((id) =>
    Object.hasOwn(archive.storylines, id) ? (archive.storylines[id]?.title ?? id) : id,
  );
  return event.type === "deadline" ? ["DEADLINE", ...stories] : stories;
}

function relatedOf({ briefing, event }: Appearance, context: PageContext): CalendarEntry["related"] {
  const related: { as: "PARENT" | "SIBLING"; uid: string }[] = [];
  for (const [id, as] of [
    [event.within, "PARENT"],
    [event.after, "SIBLING"],
  ] as const) {
    const other = id === null ? undefined : briefing.events.find((candidate) => candidate.id === id);
    if (other === undefined) continue;
    related.push({ as, uid: eventUid({ briefing, event: other }, context) });
  }
  return related;
}
