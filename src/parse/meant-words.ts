import { nearestName } from "../text/nearest-name.ts";

/**
 * What editors write for a word of a closed list, by field, where no spelling would lead there. Never a stronger word:
 * what a source "admitted" is not confirmed.
 */
const meant: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  verb: new Map([
    ["labelled", "called"],
    ["dubbed", "called"],
    ["branded", "called"],
    ["characterized", "characterised"],
    ["says", "said"],
    ["stated", "said"],
    ["argued", "said"],
    ["insisted", "said"],
    ["added", "said"],
    ["reported", "said"],
    ["informed", "told"],
    ["dismissed", "rejected"],
    ["refuted", "denied"],
    ["disputed", "rejected"],
    ["revealed", "disclosed"],
    ["declared", "announced"],
    ["tweeted", "posted"],
    ["wrote", "posted"],
    ["pledged", "promised"],
    ["vowed", "promised"],
    ["refused", "declined"],
    ["admitted", "acknowledged"],
    ["conceded", "acknowledged"],
    ["observed", "noted"],
    ["reiterated", "reaffirmed"],
    ["denounced", "condemned"],
    ["requested", "asked"],
    ["urged", "asked"],
    ["ordered", "demanded"],
    ["asserted", "claimed"],
    ["purported", "claimed"],
    ["accused", "alleged"],
    ["contended", "claimed"],
    ["maintained", "claimed"],
    ["affirmed", "said"],
    ["replied", "said"],
    ["explained", "said"],
    ["recalled", "said"],
    ["repeated", "reaffirmed"],
    ["cautioned", "warned"],
    ["appealed", "asked"],
    ["guesstimated", "estimated"],
    ["reckoned", "estimated"],
  ]),
  state: new Map([
    ["going", "ongoing"],
    ["started", "ongoing"],
    ["underway", "ongoing"],
    ["happened", "occurred"],
    ["happening", "ongoing"],
    ["done", "occurred"],
    ["over", "occurred"],
    ["ended", "occurred"],
    ["planned", "intended"],
    ["upcoming", "scheduled"],
    ["expected", "possible"],
    ["likely", "possible"],
    ["rumoured", "possible"],
    ["delayed", "postponed"],
    ["called-off", "cancelled"],
  ]),
};

/** The word of a closed list that was probably meant, by its sense or by its spelling; never a stronger one. */
export function nearWord(field: string, written: string, words: readonly string[]): string | null {
  const typed = written.replace(/^\P{L}+|\P{L}+$/gu, "");
  const meant = meantWord(field, typed);
  if (meant !== null && words.includes(meant)) return meant;
  if (field !== "verb") return nearestName(typed, words);
  // Two slips away from "confided" lies "confirmed".
  return isWeakVerb(typed) ? null : nearestName(typed, words, 1);
}

function meantWord(field: string, written: string): string | null {
  const words = Object.hasOwn(meant, field) ? meant[field] : undefined;
  const key = written.trim().toLowerCase().replace(/\s+/g, "-");
  const past = field === "verb" ? inPast(key) : key;
  return words?.get(key) ?? words?.get(past) ?? (past === key ? null : past);
}

/** "admits" as "admitted", "urges" as "urged": sheets have the past. */
function inPast(verb: string): string {
  if (!verb.endsWith("s")) return verb;
  if (/[^aeiou]ies$/.test(verb)) return verb.replace(/ies$/, "ied");
  if (/its$/.test(verb)) return verb.replace(/s$/, "ted");
  return /es$/.test(verb) ? verb.replace(/s$/, "d") : verb.replace(/s$/, "ed");
}

/**
 * Verbs of less than was said, which the list does not have: any word of it would be stronger, so they are kept as a hedge.
 */
export function isWeakVerb(written: string): boolean {
  return weakVerb.test(written.trim());
}

const weakVerb =
  /^(?:(?:is|are|was|were) (?:said|believed|thought|understood|reported) to|suggest|hint|impl(?:y|ie)|believ|think|thought|fear|hop(?:e|ing)|expect|predict|forecast|speculat|assum|presum|guess|suppos|imagin|indicat|signal|intimat|insinuat|infer|conjectur|surmis|theori[sz]|posit|propos|anticipat|project|foresee|foresaw|wonder|doubt|feel|felt|reportedly|apparently|allegedly|seem|appear|understand|understood|hear|heard|confid|alluded|allude)\p{L}*$/iu;
