import type { Briefing, ResolvedEvent } from "../../../model/briefing.ts";
import { futureStates } from "../../../model/vocabulary.ts";
import { pastVerbs } from "../../../reading/words/en/verbs.ts";
import type { Finding } from "../../rule.ts";
import { rangeWritten } from "./day-ranges.ts";
import { sheetEvidence } from "./evidence.ts";
import type { ProseSentence } from "./prose-sentences.ts";

/** "The truce expired on 14 February" in a sheet of the 8th that has this day as still to come. */
export function toldBeforeItsDay(
  { reading, cited, restsElsewhere, place }: ProseSentence,
  briefing: Briefing,
): (Pick<Finding, "message" | "hint"> & { readonly words: string }) | null {
  if (place === "line" || cited.length > 0 || restsElsewhere || looksAhead.test(reading.own)) return null;
  for (const date of reading.dates) {
    if (date.day === null || date.month === null) continue;
    const day = rangeWritten(date, briefing.asOf)?.from ?? null;
    if (day === null || day <= briefing.asOf) continue;
    const before = reading.own.slice(Math.max(0, date.start - 120), date.start);
    if (!/ on (?:the )?$/u.test(before) || thingOnDay.test(before)) continue;
    const same = sheetEvidence(briefing).days.filter(({ from, to }) => from === day || to === day);
    // A sheet may take in what followed: an event that has that day is over by then.
    const over = new Set(briefing.events.filter(isOver).map(({ id }) => id));
    if (same.length === 0 || same.some(({ record }) => record !== null && over.has(record))) continue;
    const clause = before.split(/[,;:]/u).at(-1)!;
    const verb = clause.match(pastVerbs)?.at(-1);
    if (verb === undefined) continue;
    const written = reading.words.slice(date.start, date.end);
    return {
      words: written,
      message: `"${verb}" tells as done what is on ${written}, after the day of the sheet.`,
      hint: "Say that it is planned, due or possible.",
    };
  }
  return null;
}

function isOver({ state }: ResolvedEvent): boolean {
  return state !== "ongoing" && !futureStates.includes(state);
}

/** Words that tell of what is to come, and verbs by which somebody sets a day for it. */
const looksAhead =
  /(?<![\p{sc=Latn}\p{Lm}])(?:will|would|shall|may|might|could|can|should|must|to (?!(?:the|an?|its|his|her|their|all|both)(?![\p{sc=Latn}\p{Lm}]))\p{Ll}+|due|set|sets|planned|plans to|planning|expect[a-z]*|hop[a-z]+|intend[a-z]*|want[a-z]*|if|unless|until|till|deadline|call(?:s|ed|ing)?|ask[a-z]*|order[a-z]*|summon[a-z]*|invit[a-z]+|propos[a-z]+|promis[a-z]+|pledg[a-z]+|announc[a-z]+|mov(?:e|es|ed|ing)|postpon[a-z]+|put|delay[a-z]*|adjourn[a-z]*|fix[a-z]*|conven[a-z]+|schedul[a-z]+|agree[a-z]*|vow[a-z]*|threaten[a-z]*|brought forward|reschedul[a-z]*|book[a-z]*|chosen|chose|named|slated|listed|approv[a-z]* (?:a|an|the) (?:vote|election|strike)|next)(?![\p{sc=Latn}\p{Lm}])/iu;
/** A thing that is on a day itself: "criticised the vote on 8 December". */
const thingOnDay =
  /(?<![\p{sc=Latn}\p{Lm}])(?:votes?|votings?|meetings?|hearings?|elections?|talks?|sessions?|trials?|summits?|debates?|strikes?|walkouts?|match|game|ballots?|polls?|referendums?|rulings?|verdict|deadline|openings?|launch|start|end|visit|conference|concert|final|race|protest|march|rally|decision|report|test|tests|flight|closure|assembly|payment|date) on (?:the )?$/iu;
