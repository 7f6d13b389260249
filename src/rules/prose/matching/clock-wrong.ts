import type { Briefing, Fact } from "../../../model/briefing.ts";
import { clockTimes } from "../../../reading/clock-times.ts";
import { plainOf } from "../../../reading/plain.ts";
import { factsOf } from "../../record-path.ts";
import type { Finding, SheetContext } from "../../rule.ts";
import { recordsMeant } from "./about-records.ts";
import { evidenceOf } from "./evidence.ts";
import { heldSentence } from "./held-sentence.ts";
import { nearFacts } from "./near-facts.ts";
import type { ProseSentence } from "./prose-sentences.ts";

/** A time of day that none of the cited records has, where one of them has another. */
export function clockWrong(
  sentence: ProseSentence,
  { briefing: own }: SheetContext,
): (Pick<Finding, "message" | "hint" | "record"> & { readonly words: string }) | null {
  const { reading, cited: noted } = heldSentence(sentence, own);
  // "Shortly after 3 p.m." may be 15:20.
  const plain = plainOf(reading.own);
  const times = clockTimes(plain).filter(({ start }) => !loosely.test(plain.slice(0, start)));
  if (times.length === 0) return null;
  const cited =
    noted.length > 0 ? noted : recordsMeant(own, reading.stems).map((fact) => ({ fact, briefing: own }));
  const known = cited.flatMap(({ fact, briefing }) => clocksOf(nearFacts(fact, briefing), briefing));
  const [first] = known;
  const wrong = times.find(({ clock }) => !known.includes(clock));
  // Without a note, a time that the sheet has may be of the record that has it.
  if (wrong !== undefined && sentence.cited.length === 0 && clocksOf(factsOf(own), own).includes(wrong.clock))
    return null;
  if (first === undefined || wrong === undefined || times.some(({ clock }) => known.includes(clock)))
    return null;
  const written = reading.words.slice(wrong.start, wrong.end);
  const time = /[ap]\.?m/i.test(written) ? twelveHours(first) : first;
  return {
    words: written,
    message: `"${written}" is not the time that the cited record has: ${time.replace(/\.$/, "")}.`,
    hint: `Write ${time}, or cite the record that has ${written.replace(/\.$/, "")}.`,
    record: cited[0]?.fact.id,
  };
}

function clocksOf(facts: Iterable<Fact>, briefing: Briefing): readonly string[] {
  return Array.from(facts).flatMap((one) => [
    ...(one.kind !== "figure" && one.when.time !== null ? [one.when.time.clock.slice(0, 5)] : []),
    ...clockTimes(plainOf(evidenceOf(one, briefing).text)).map(({ clock }) => clock),
  ]);
}

const loosely =
  /(?<![\p{sc=Latn}\p{Lm}])(?:about|around|before|after|by|until|till|since|nearly|almost|past|from|towards?|circa)(?: the)? $/iu;

/** "16:00" as "4 p.m.", "16:30" as "4.30 p.m.". */
function twelveHours(clock: string): string {
  const [hour = 0, minute = 0] = clock.split(":").map(Number);
  const minutes = minute === 0 ? "" : `.${String(minute).padStart(2, "0")}`;
  return `${hour % 12 || 12}${minutes} ${hour < 12 ? "a.m." : "p.m."}`;
}
