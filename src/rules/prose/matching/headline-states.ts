import type { Briefing, Fact } from "../../../model/briefing.ts";
import { futureStates } from "../../../model/vocabulary.ts";
import { isTitleCase } from "../../../reading/read-sentence.ts";
import { sharedStems, stemOf, wordStems } from "../../../reading/word-stems.ts";
import { officialDeeds } from "../../../reading/words/en/official-deeds.ts";
import { factsOf } from "../../record-path.ts";
import type { Finding } from "../../rule.ts";
import { thingWords } from "./about-records.ts";
import { toldBeforeItsDay } from "./before-its-day.ts";
import { evidenceOf, wordsOf } from "./evidence.ts";
import type { ProseSentence } from "./prose-sentences.ts";

/** What a headline, or a sentence without a note, tells as done that the sheet has not as done. */
export function toldAsDone(
  sentence: ProseSentence,
  briefing: Briefing,
): (Pick<Finding, "message" | "hint" | "record"> & { readonly words: string }) | null {
  return (
    headlineDone(sentence, briefing) ?? deedOfNone(sentence, briefing) ?? toldBeforeItsDay(sentence, briefing)
  );
}

/** "Cambodia recalls a syrup", where the recall is possible and no more: a headline's verb tells the deed as done. */
function headlineDone(
  { place, reading }: ProseSentence,
  briefing: Briefing,
): (Pick<Finding, "message" | "hint" | "record"> & { readonly words: string }) | null {
  const main = mainOf(reading.own);
  if (place !== "title" || leavesOpen.test(main)) return null;
  if ((isTitleCase(main) ? / to /iu : / to \p{Ll}/u).test(main)) return null;
  const named = new Set(reading.names.flatMap(({ ids }) => ids));
  const verbs = (main.match(deed) ?? []).map((word) => ({ word, stem: stemOf(word) }));
  if (verbs.length === 0) return null;
  for (const fact of factsOf(briefing)) {
    const open = openDeed(fact);
    const verb = verbs.find(({ stem }) => stem === open?.stem);
    if (open === null || verb === undefined) continue;
    const others = [...wordStems(wordsOf(fact).join(" "))].filter((stem) => stem !== open.stem);
    const isNamed = fact.kind === "event" && fact.who.some(({ entity }) => named.has(entity));
    if (!isNamed && sharedStems(reading.stems, others) < (fact.kind === "event" ? 1 : 2)) continue;
    const isDone = Array.from(factsOf(briefing)).some(
      (other) => other !== fact && isSettled(other) && wordStems(wordsOf(other).join(" ")).has(open.stem),
    );
    if (isDone) continue;
    return {
      words: verb.word,
      message: `"${verb.word}" tells as done what record "${fact.id}" has as “${open.words}”.`,
      hint: "Say in the title that it may come, or that somebody wants it.",
      record: fact.id,
    };
  }
  return null;
}

/** "Three men convicted", where a trial goes on: a headline, or a sentence without a note, has an official deed as done that no record has. */
function deedOfNone(
  { place, reading, cited, restsElsewhere }: ProseSentence,
  briefing: Briefing,
): (Pick<Finding, "message" | "hint"> & { readonly words: string }) | null {
  const isTitle = place === "title";
  if (!isTitle && (place === "line" || cited.length > 0 || restsElsewhere)) return null;
  const main = mainOf(reading.own);
  if ((isTitle ? leavesOpen : leavesOpenInText).test(main)) return null;
  const named = new Set(reading.names.flatMap(({ ids }) => ids));
  const isAbout = (fact: Fact, stems: ReadonlySet<string>) =>
    sharedStems(stems, thingWords(fact, briefing)) > 0 ||
    [...evidenceOf(fact, briefing).entities].some((id) => named.has(id));
  for (const { told, borneOut, instead, inText } of officialDeeds) {
    const words = (isTitle ? told : inText)?.exec(main)?.[0];
    if (words === undefined) continue;
    const others = wordStems(reading.words.replace(words, " "));
    const has = (pattern: RegExp) =>
      Array.from(factsOf(briefing)).some((fact) => {
        const text = settledWords(fact);
        return pattern.test(text.replace(wasLast, " ")) && !asksFor.test(text) && isAbout(fact, others);
      });
    if (has(borneOut) || (instead !== undefined && !has(instead))) continue;
    return {
      words,
      message: `"${words}" tells as done what no record has as done.`,
      hint: "Write what the records have: that it is asked for, possible, still to come or was not done.",
    };
  }
  return null;
}

/** What is asked for, put to a vote or denied is not done by that. */
const asksFor =
  /(?<![\p{sc=Latn}\p{Lm}])(?:requests?|ask(?:s|ed)?|wants?|wanted|demand(?:s|ed)?|seeks?|sought|urge[sd]?|call(?:s|ed)? (?:for|on)|will|would|may|might|could|whether|if|not|never|nobody|no|nor|neither|accused|votes? on|propos[a-z]+)(?![\p{sc=Latn}\p{Lm}])/iu;

/** "Unchanged since October, when it was last cut" has no cut of today. */
const wasLast = /(?<![\p{sc=Latn}\p{Lm}])(?:last|previously|formerly) \p{L}+/giu;

/** A headline up to where it tells of something beside. */
function mainOf(words: string): string {
  return (
    words.split(
      / (?:and (?:says|said|adds|warns) that|that|which|who|as|after|before|over|amid|but|while) |[;:,] /iu,
    )[0] ?? words
  );
}

const deed = /(?<=\p{L}['’]?s? )\p{L}{2,}(?:s|ed)(?![\p{sc=Latn}\p{Lm}])/gu;

const leavesOpen =
  /(?<![\p{sc=Latn}\p{Lm}])(?:may|might|could|can|will|would|if|unless|plans?|threat[a-z]*|seeks?|wants?|consider[a-z]*|weighs?|mulls?|warns?|propos[a-z]*|near(?:s|ing)?|faces?|facing|set|due|possible|likely|denie[sd]|denied|not|no|talks?|call(?:s|ed)? for|urge[sd]?|demands?|asks?|fears?|hopes?|risks?|alleg[a-z]*|accused|suspect[a-z]*|agree[sd]?|whether|says?|sees?|expects?|until)(?![\p{sc=Latn}\p{Lm}])/iu;

/** The deed that a record leaves open: of an event that is not settled the noun that names it, of a statement the verb behind its "may". */
function openDeed(fact: Fact): { readonly stem: string; readonly words: string } | null {
  if (fact.withdrawn || fact.kind === "figure") return null;
  if (fact.kind === "event") {
    if (!futureStates.includes(fact.state) || fact.state === "scheduled") return null;
    const noun = /^[^,]*?(\p{L}+)(?= (?:of|by|on|in|at|to|for|from)(?![\p{sc=Latn}\p{Lm}])|,|$)/u.exec(
      fact.what,
    )?.[1];
    return noun === undefined || noun.length < 3 ? null : { stem: stemOf(noun), words: fact.state };
  }
  const [words = "", verb = ""] =
    /(?<![\p{sc=Latn}\p{Lm}])(?:may|might|could) (?:also |still |yet )?(\p{Ll}{4,})/u.exec(fact.says ?? "") ??
    [];
  return verb === "" || /^(?:have|need|make|take|well|stand|remain|stay|come|mean)$/.test(verb)
    ? null
    : { stem: stemOf(verb), words };
}

const leavesOpenInText =
  /(?<![\p{sc=Latn}\p{Lm}])(?:may|might|could|can|will|would|should|if|unless|once|until|whether|due|possible|possibly|likely|denie[sd]|denied|not|no|none|never|nobody|neither|nor|without|alleg[a-z]*|accus[a-z]*|suspect[a-z]*|claim(?:s|ed)|hop(?:es?|ed)|fear[a-z]*|want(?:s|ed)?|ask(?:s|ed)?|seeks?|sought|demand[a-z]*|plan(?:s|ned)?|intend[a-z]*|expect[a-z]*|call(?:s|ed)? for|had|ago|earlier|last|in (?:1|20)\d{2,3})(?![\p{sc=Latn}\p{Lm}])|n['’]t(?![\p{sc=Latn}\p{Lm}])/iu;

/** What a record has as done: of an event to come what it says of it beside, "law on clubs, passed in July". */
function settledWords(fact: Fact): string {
  if (fact.withdrawn) return "";
  if (isSettled(fact)) return wordsOf(fact).join(" · ");
  return fact.kind === "event" ? fact.what.split(", ").slice(1).join(", ") : "";
}

function isSettled(fact: Fact): boolean {
  if (fact.kind === "event") return !futureStates.includes(fact.state) && fact.state !== "alleged";
  return fact.kind === "figure" || fact.hedges.length === 0;
}
