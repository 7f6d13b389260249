import type { Briefing, ResolvedEvent } from "../../model/briefing.ts";
import type { ClaimFault } from "../../model/grounding.ts";
import { eventStates } from "../../model/vocabulary.ts";
import { plainOf } from "../../reading/plain.ts";
import { sharedStems, stemOf, wordStems } from "../../reading/word-stems.ts";
import { rungOfState, rungs } from "../../reading/words/en/ladder.ts";
import { contentWords } from "../../text/content-words.ts";
import type { CitedSentence } from "./cited-sentences.ts";
import { shared } from "./passages.ts";

const doubt =
  /(?<![\p{sc=Latn}\p{Lm}])(?:alleg(?:e[sd]?|ing|edly|ations?)|claim(?:s|ed|ing)?|accus(?:e[sd]?|ing)|purported(?:ly)?|rumou?r(?:s|ed)?|unconfirmed|unverified|suspect(?:s|ed)?|said to have|believed to have|reported(?:ly)?)(?![\p{sc=Latn}\p{Lm}])/iu;
const bornOut =
  /(?<![\p{sc=Latn}\p{Lm}])(?:confirm|acknowledg|admit|prov(?:ed|en)|found guilty|convict|verif|establish)\p{L}*/iu;

/**
 * An event that happened, of which the sheet has no more than the word of some, where its passage leaves it at that: it is alleged
 * there, or denied by others, or all who say so are unnamed.
 */
export function* stateFaults(
  event: ResolvedEvent,
  { statements, entities }: Briefing,
  sentences: readonly CitedSentence[],
): Iterable<Omit<ClaimFault, "record" | "paragraphs" | "elsewhere">> {
  const open = openThere(event, sentences);
  if (open !== null) {
    yield {
      kind: "state-open",
      path: ["events", event.id, "state"],
      words: eventStates[event.state].label,
      has: open,
    };
    return;
  }
  const off = otherEnd(event, sentences);
  if (off !== null) {
    yield {
      kind: "state-other",
      path: ["events", event.id, "state"],
      words: eventStates[event.state].label,
      has: off,
    };
    return;
  }
  if ((event.state !== "occurred" && event.state !== "ongoing") || event.established) return;
  const basis = statements.filter(({ id }) => event.per.includes(id));
  if (basis.length === 0 || basis.length < event.per.length) return;
  const stems = contentWords(plainOf(event.what));
  const telling = sentences.filter(({ sentence }) => shared(stems, sentence.stems) > 0);
  if (telling.length === 0 || telling.some(({ sentence }) => bornOut.test(sentence.text))) return;
  const isDenied = basis.every(({ deniedBy }) => deniedBy.length > 0);
  const isUnnamed = basis.every(({ by }) => by !== null && entities[by.entity]?.unnamed != null);
  const word = telling.map(({ sentence }) => doubt.exec(sentence.text)?.[0]).find((one) => one !== undefined);
  const reason = isDenied
    ? "others deny it"
    : isUnnamed && telling.length === sentences.length
      ? "only an unnamed source says so"
      : word !== undefined &&
          basis.every(({ verb }) => verb === "alleged" || verb === "claimed" || verb === "suspected")
        ? `the passage has "${word}"`
        : null;
  if (reason !== null)
    yield {
      kind: "state",
      path: ["events", event.id, "state"],
      words: eventStates[event.state].label,
      has: reason,
    };
}

/** The words by which the sentence that tells an event leaves it more open than its state does; null where it does not. */
function openThere(event: ResolvedEvent, sentences: readonly CitedSentence[]): string | null {
  const what = plainOf(event.what);
  const stems = wordStems(what);
  const counts = sentences.map(({ sentence }) => sharedStems(wordStems(sentence.text), stems));
  const most = Math.max(0, ...counts);
  if (most < Math.max(2, stems.size * 0.4)) return null;
  const { text, hedges } = sentences[counts.indexOf(most)]!.sentence;
  if (event.state === "occurred") {
    const going = goingOn(text, stems);
    if (going !== null) return going;
  }
  if (tellsOfWords.test(what)) return null;
  const own = rungs.indexOf(rungOfState[event.state]);
  for (const { start, end, rung } of hedges) {
    const words = text.slice(start, end);
    if (rung === null || rungs.indexOf(rung) >= own) continue;
    if (event.state === "scheduled" && !plainlyOpen.test(words) && !plainlyMeant.test(words)) continue;
    if (event.state === "intended" && !plainlyOpen.test(words)) continue;
    if (
      own === rungs.length - 1 &&
      !plainlyOpen.test(words) &&
      !plainlyMeant.test(words) &&
      !saidToBe.test(words)
    )
      continue;
    // "May have caused the power cut": the cut is none that may be.
    if (
      /^ (?:also )?have (?:been )?(?:caus|led|contribut|trigger|brought|help|set|play|worsen|follow)/u.test(
        text.slice(end),
      )
    )
      continue;
    const behind = text.slice(end).split(clauseEnd, 1)[0] ?? "";
    const near = wordStems(behind.split(" ").slice(0, 12).join(" "));
    const [, passive = ""] = /^ be (\p{L}+)/u.exec(text.slice(end)) ?? [];
    const isPassive = stems.has(stemOf(passive)) && sharedStems(wordStems(text.slice(0, start)), stems) > 0;
    if (isPassive || sharedStems(near, stems) >= Math.max(2, stems.size * 0.4)) return words;
  }
  return null;
}

/** What is told of in words: a plan that was announced is over, whatever becomes of it. */
const tellsOfWords =
  /(?<![\p{sc=Latn}\p{Lm}])(?:plans?|announce[a-z]*|decisions?|agree[a-z]*|offers?|propos[a-z]*|threat[a-z]*|warn[a-z]*|vows?|promis[a-z]*|pledg[a-z]*|calls?|requests?|demands?|orders?|reports?|votes?|rulings?|alleg[a-z]*|accus[a-z]*|statements?|approv[a-z]*|applications?|bids?|forecasts?|letters?|interviews?)(?![\p{sc=Latn}\p{Lm}])/iu;
const plainlyOpen = /^(?:may|might|could)(?![\p{sc=Latn}\p{Lm}])/iu;
const plainlyMeant =
  /^(?:intend[a-z]*|hop(?:e|es|ed|ing)|want(?:s|ed)? to|seek(?:s|ing)? to|aim(?:s|ed|ing)?)(?![\p{sc=Latn}\p{Lm}])/iu;
const saidToBe =
  /^(?:alleged(?:ly)?|purported(?:ly)?|reportedly|plan(?:s|ned)?|will|would|scheduled|(?:is|are) due|due to|set to|expected)(?![\p{sc=Latn}\p{Lm}])/iu;
const clauseEnd = /[,;:"]|(?<![\p{sc=Latn}\p{Lm}])(?:but|while|although|because)(?![\p{sc=Latn}\p{Lm}])/u;

/** "Is checking a further 64 works", "a review is still under way": what is no event that is over. */
function goingOn(text: string, stems: ReadonlySet<string>): string | null {
  for (const { index, 0: words, 1: verb = "" } of text.matchAll(going)) {
    const [before, behind] = [text.slice(0, index), text.slice(index + words.length)].map((one) =>
      wordStems(one),
    );
    if (
      verb === ""
        ? sharedStems(before!, stems) >= 2
        : stems.has(stemOf(verb)) && sharedStems(behind!, stems) >= 1
    )
      return words;
  }
  return null;
}

const going =
  /(?<![\p{sc=Latn}\p{Lm}])(?:(?:is|are) (?:still |now |also |currently )*(\p{Ll}{3,}ing)|(?:is|are|remains?) (?:still |now )*(?:under way|underway|in progress|going on|ongoing|pending))(?![\p{sc=Latn}\p{Lm}])/gu;

/** The words by which the passage puts off what the record has as called off, or the other way round. */
function otherEnd({ state }: ResolvedEvent, sentences: readonly CitedSentence[]): string | null {
  if (state !== "cancelled" && state !== "postponed") return null;
  const all = sentences.map(({ sentence }) => sentence.text).join(" ");
  const [own, other] = state === "cancelled" ? [calledOff, putOff] : [putOff, calledOff];
  return own.test(all) ? null : (other.exec(all)?.[0] ?? null);
}

const putOff =
  /(?<![\p{sc=Latn}\p{Lm}])(?:postpon(?:e[sd]?|ing|ements?)|put(?:s|ting)? (?:it |them )?(?:off|back)|push(?:es|ed|ing) (?:it |them )?back|delay(?:s|ed|ing)?|adjourn(?:s|ed|ing|ments?)?|defer(?:s|red|ring)?|reschedul[a-z]+|moved? to|(?:put|push|mov|held|h[eo]ld)\p{Ll}* (?:it |over )?(?:until|over)|stood over|suspended until)(?![\p{sc=Latn}\p{Lm}])/iu;
const calledOff =
  /(?<![\p{sc=Latn}\p{Lm}])(?:cancel[a-z]*|call(?:s|ed|ing)? (?:it |them )?off|scrap[a-z]*|abandon[a-z]*|drop(?:s|ped|ping)|ditch[a-z]*|withdr[ae]w[a-z]*|axed?|no longer|will not|won't|would not|shelv[a-z]+|terminat[a-z]+|annul[a-z]*|void|quash[a-z]*|collapsed|discontinu[a-z]+|revok[a-z]+|rescind[a-z]*)(?![\p{sc=Latn}\p{Lm}])/iu;
