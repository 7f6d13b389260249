import type { ResolvedStatement } from "../../model/briefing.ts";
import type { ClaimFault } from "../../model/grounding.ts";
import { type Verb, verbs } from "../../model/vocabulary.ts";
import { plainOf } from "../../reading/plain.ts";
import { type Answer, answerOfVerb, answersIn } from "../../reading/words/en/answers.ts";
import { contentWords } from "../../text/content-words.ts";
import type { CitedSentence } from "./cited-sentences.ts";
import { negator } from "./claim-negation.ts";
import { type Passage, sentenceFor, shared } from "./passages.ts";

type Found = Omit<ClaimFault, "record" | "paragraphs" | "elsewhere">;

/** What a source may write for a verb of the list; those left out say no more than that it was said. */
const verbForms: Readonly<Record<string, RegExp>> = {
  confirmed: /\b(?:confirm|verif|corroborat|acknowledg|admit|conced)\w*/i,
  denied:
    /\b(?:den(?:y|ie[sd]|ials?|ying)|reject|refut|dismiss|dispute|rebut|repudiat|not true|untrue|false|no truth|contradict|disavow)\w*/i,
  rejected:
    /\b(?:reject|dismiss|refus|turn(?:ed|s) down|den(?:y|ie)|rebuff|spurn|rul(?:e[sd]?|ing) out|declin|oppos|brush|refut|not accept|disput)\w*/i,
  declined:
    /\b(?:declin|refus|reject|would not|did not|not (?:say|comment)|no comment|turn(?:ed|s) down|decline)\w*/i,
  acknowledged:
    /\b(?:acknowledg|admit|admission|conced|concession|accept|confess|confirm|own(?:s|ed) (?:up|to)|grant(?:s|ed)? that|recogni[sz]|agree|regret|apologi|confid|true)\w*/i,
  condemned:
    /\b(?:condemn|denounc|deplor|decri|criticis|criticiz|slam|blast|outrag|shame|unacceptable|attack)\w*/i,
  warned: /\b(?:warn|caution|alert|threat|risk|danger)\w*/i,
  threatened: /\b(?:threat|ultimatum|vow|warned of (?:retaliation|consequences))\w*/i,
  promised: /\b(?:promis|pledg|vow|commit|undert[ao]|guarant|assur|will|would|'ll|swor)\w*/i,
  demanded:
    /\b(?:demand|call(?:s|ed|ing)? (?:for|on)|insist|urg|must|require|order|want|ultimatum|need|should)\w*/i,
  asked:
    /\b(?:ask|request|urg|call(?:s|ed|ing)? (?:for|on)|appeal|invit|propos|seek|sought|plea|want|suggest|need)\w*/i,
  estimated:
    /\b(?:estimat|reckon|calculat|put(?:s|ting)? (?:the|it|at)|project|forecast|about|around|roughly|approximately|some)\w*/i,
  claimed: /\b(?:claim|alleg|assert|contend|maintain|insist|purport|say|said|argu|accus|boast)\w*/i,
  alleged: /\b(?:alleg|claim|accus|charg|suspect|purport|said to)\w*/i,
  suspected: /\b(?:suspect|believ|think|thought|fear)\w*/i,
};
const strongVerbs = new Set(["confirmed", "denied", "rejected"]);
const weakVerb = /\b(?:claim(?:s|ed|ing)?|alleg(?:es|ed|ing))\b(?! (?:responsib|victor|lives|that))/i;
const plainVerb =
  /\b(?:sa(?:id|ys?|ying)|told|tells?|announc|confirm|wrote|add(?:s|ed)|stat(?:ed|es)|according to)\w*/i;

/** A verb that its passage does not bear out, or that turns round how it meets what was said. */
export function* verbFaults(
  statement: ResolvedStatement,
  cited: readonly Passage[],
  near: readonly Passage[],
  sentences: readonly CitedSentence[],
): Iterable<Found> {
  const { id, verb, says, quote, hedges } = statement;
  const path = ["statements", id, "verb"];
  if (verb === null) return;
  const denied = deniedThere(statement, verb, sentences);
  if (denied !== null) {
    yield { kind: "verb-turned", path, words: verb, has: denied };
    return;
  }
  const turned = turnedVerb(statement, verb, sentences);
  if (turned !== null) {
    yield { kind: "verb-turned", path, words: verb, has: turned };
    return;
  }
  const forms = verbForms[verb];
  const isIn = (passages: readonly Passage[]) =>
    forms === undefined || passages.some(({ plain }) => forms.test(plain));
  if (!isIn(cited)) {
    if (!isIn(near))
      yield { kind: strongVerbs.has(verb) ? "verb" : "verb-other", path, words: verb, has: null };
    return;
  }
  if (verbs[verb].force !== "said" && verbs[verb].force !== "confirmed") return;
  const sentence = sentenceFor(contentWords(plainOf(`${says ?? ""} ${quote ?? ""}`)), cited);
  const weak = sentence === null ? null : weakVerb.exec(sentence.text)?.[0];
  if (weak != null && sentence !== null && hedges.length === 0 && !plainVerb.test(sentence.text))
    yield { kind: "verb", path, words: verb, has: weak };
}

/**
 * The words by which a cited sentence denies what the record has somebody say: "denied that it planned to close the plant" of "said: it
 * planned to close the plant". A record with a no of its own tells the denial in its words.
 */
function deniedThere(
  { says, denies, by }: ResolvedStatement,
  verb: Verb,
  sentences: readonly CitedSentence[],
): string | null {
  if (says === null || by === null || denies.length > 0 || !plainVerbs.has(verb)) return null;
  const plain = plainOf(says);
  if (negator.test(plain)) return null;
  const stems = contentWords(plain);
  for (const { sentence } of sentences)
    for (const { index, 0: words } of sentence.text.matchAll(denying)) {
      const clause = sentence.text.slice(index + words.length).split(clauseEnd, 1)[0] ?? "";
      const denied = contentWords(clause);
      const count = shared(stems, denied);
      const isToldToo = sentences.some(
        (one) =>
          shared(
            stems,
            one.sentence === sentence ? contentWords(sentence.text.slice(0, index)) : one.sentence.stems,
          ) >=
          stems.size * 0.5,
      );
      if (count >= Math.max(2, stems.size * 0.7) && count >= denied.size * 0.6 && !isToldToo) return words;
    }
  return null;
}

const plainVerbs = new Set<Verb>([
  "said",
  "told",
  "announced",
  "disclosed",
  "noted",
  "reaffirmed",
  "posted",
  "confirmed",
  "warned",
]);
const denying =
  /(?<![\p{sc=Latn}\p{Lm}])(?<!(?:not|n't|nor|or|neither) )(?:den(?:y|ies|ied|ying) (?:that|having|any|ever)|(?:reject|dismiss)(?:s|es|ed|ing) (?:as (?:false|untrue|baseless) )?(?:an? |the |any )?(?:claims?|reports?|accusations?|allegations?|suggestions?|rumou?rs?) (?:that|of))(?![\p{sc=Latn}\p{Lm}])/giu;
const clauseEnd =
  /[,;:"]|(?<![\p{sc=Latn}\p{Lm}])(?:but|saying|while|although|adding|and (?:said|says|told|added|accused|called|warned|promised))(?![\p{sc=Latn}\p{Lm}])/u;

/**
 * What the cited sentences have in place of the verb, where they answer what was said in another way: a denial that the record has as
 * an admission, a refusal to say that it has as a denial. Null where one of them answers as the record does, or none at all.
 */
function turnedVerb(
  { says, quote }: ResolvedStatement,
  verb: Verb,
  sentences: readonly CitedSentence[],
): string | null {
  const own = answerOfVerb(verb);
  if (own === null) return null;
  const stems = contentWords(plainOf(`${says ?? ""} ${quote ?? ""}`));
  const answers = sentences
    .map(({ sentence }) => ({ found: answersIn(sentence.text), count: shared(stems, sentence.stems) }))
    .filter(({ found }) => found.length > 0);
  if (answers.some(({ found }) => found.some(({ answer }) => fits(own, answer)))) return null;
  // "Suriname denies this" shares no word with what it denies.
  const best = answers.toSorted((a, b) => b.count - a.count)[0];
  const [first] = best?.found ?? [];
  if (first === undefined || (best!.count === 0 && sentences.length > 2)) return null;
  return first.words;
}

/** Whether an answer of a source bears out one of a record. Who rejects a claim may have denied it, or refused. */
function fits(own: Answer, found: Answer): boolean {
  return (
    own === found || (found === "rejects" && own !== "admits") || (own === "rejects" && found !== "admits")
  );
}
