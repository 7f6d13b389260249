import { dayWords } from "../words/en/date-words.ts";
import type { EventLife } from "./archive.ts";
import type { Briefing, Fact, ResolvedEvent } from "./briefing.ts";
import { lifeOf, toldNow } from "./current-state.ts";
import { daysBetween } from "./days-between.ts";
import type { PageContext } from "./page-context.ts";
import { toldOf, toldOn } from "./told.ts";
import { futureStates } from "./vocabulary.ts";

export type Clockwork = Pick<PageContext, "archive" | "now" | "site">;

/**
 * The last day on which anything was told of an event that may still come, where that is long ago; else null. Of a line that another
 * briefing tells otherwise by now, only that one speaks.
 */
export function silentSince(event: ResolvedEvent, briefing: Briefing, context: Clockwork): string | null {
  if (event.when.latest !== null || event.withdrawn || !futureStates.includes(event.state)) return null;
  if (toldNow(event, briefing, context.archive) !== null) return null;
  const life = lifeOf(event, briefing, context.archive);
  const last = life === undefined ? toldOn(event, briefing) : lastHeard(life, briefing.draft, context);
  return isLongAgo(last, context) ? last : null;
}

/** "last heard of on 16 Jun 2021", where pages don't say it themselves. */
export function silenceWords(since: string): string {
  return `last heard of on ${dayWords(since, { style: "short", weekday: false })}`;
}

/** Of the briefings that tell of it, and of what is said of it in any. */
function lastHeard(
  { steps, statements }: EventLife,
  withDrafts: boolean,
  { archive, now }: Clockwork,
): string {
  const days = steps
    .filter((step) => withDrafts || archive.byId[step.briefing]?.draft !== true)
    .map(({ on }) => on);
  for (const { briefing: sheet, record } of statements) {
    const briefing = archive.byId[sheet];
    const statement = briefing?.statements.find(({ id }) => id === record);
    if (briefing === undefined || statement === undefined || statement.withdrawn) continue;
    if (withDrafts || !briefing.draft) days.push(toldOn(statement, briefing));
  }
  return lastOf(days, now);
}

/** The last day on which these briefings tell of anything; they come newest first. Empty of none. */
export function lastToldIn(briefings: readonly Briefing[], context: Clockwork): string {
  let last = "";
  for (const briefing of briefings) {
    last = lastOf([last, lastTold(briefing, context.now)], context.now);
    // Most stories run, and whoever knows that of the newest briefing need not read the others.
    if (last !== "" && !isLongAgo(last, context)) break;
  }
  return last;
}

function lastTold(briefing: Briefing, now: string): string {
  const facts: readonly Fact[] = [...briefing.statements, ...briefing.events];
  const days = facts.filter(({ background }) => !background).map((fact) => heardOn(fact, briefing));
  return lastOf(days, now) || briefing.asOf;
}

/** The day on which it was told. That we looked it up later, as our own log has it, is no news: then the day of the thing itself counts. */
function heardOn(fact: Fact, briefing: Briefing): string {
  const { day, by } = toldOf(fact, briefing);
  if (by !== "update" || fact.kind === "figure") return day;
  return fact.when.latest ?? briefing.asOf;
}

/** A day that is still to come is no day on which anything was heard. */
function lastOf(days: readonly string[], now: string): string {
  return days.reduce((last, day) => (day > last && day <= now ? day : last), "");
}

export function isLongAgo(day: string, { now, site }: Pick<Clockwork, "now" | "site">): boolean {
  return day !== "" && daysBetween(day, now) > site.silentAfter;
}
