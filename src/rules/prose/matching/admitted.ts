import type { Briefing, Fact } from "../../../model/briefing.ts";
import { isDenial } from "../../../model/vocabulary.ts";
import { sharedStems } from "../../../reading/word-stems.ts";
import { factsOf } from "../../record-path.ts";
import type { Finding } from "../../rule.ts";
import { recordsMeant, shareOf, thingWords } from "./about-records.ts";
import { wordsOf } from "./evidence.ts";
import type { ProseSentence } from "./prose-sentences.ts";
import { kinOf } from "./sheet-names.ts";

/** "The company admits that it had been warned", of what nobody in the sheet has admitted or confirmed. */
export function admittedByNobody(
  { reading, cited, restsElsewhere, place }: ProseSentence,
  briefing: Briefing,
): (Pick<Finding, "message" | "hint" | "record"> & { readonly words: string }) | null {
  if (place === "line" || (cited.length === 0 && restsElsewhere)) return null;
  const match = admits.exec(reading.own);
  if (match === null || isDoubted.test(reading.own.slice(Math.max(0, match.index - 60), match.index)))
    return null;
  const words = match[0];
  const meant =
    cited.length > 0
      ? cited.map(({ fact }) => fact)
      : recordsMeant(briefing, reading.stems).filter((fact) => shareOf(fact, briefing, reading.stems) >= 0.5);
  // Whoever said it themselves may be told as confirming it, and in a title their house.
  const named = new Set(reading.names.flatMap(({ ids }) => ids));
  const isTheirs = meant.some(
    (one) =>
      one.kind === "statement" &&
      one.by !== null &&
      !isDenial(one.verb) &&
      (place === "title" ? kinOf(one.by.entity, briefing) : [one.by.entity]).some((id) => named.has(id)),
  );
  if (cited.length === 0 && isTheirs) return null;
  const [fact] = meant;
  if (fact === undefined || !meant.some((one) => one.kind === "statement")) return null;
  const isBorneOut = Array.from(factsOf(briefing)).some(
    (one) =>
      hasAdmitted(one) &&
      (meant.includes(one) ||
        sharedStems(reading.stems, thingWords(one, briefing)) >= Math.min(2, thingWords(one, briefing).size)),
  );
  if (isBorneOut) return null;
  return {
    words,
    message: `"${words}" is told of what nobody has confirmed or admitted in record "${fact.id}", nor elsewhere.`,
    hint: "Write the verb of the record: said, claimed, denied.",
    record: fact.id,
  };
}

const admits =
  /(?<![\p{sc=Latn}\p{Lm}])(?<!\d )(?<!(?:the|an?|its|their|as|of|no|more|newly|are|were|be|been) )(?:(?:has|have) (?:now |since )?)?(?:confirm(?:s|ed)|acknowledg(?:es|ed)|admit(?:s|ted)|conced(?:es|ed)|verif(?:ies|ied))(?=[,.]|$| (?!cases|deaths|no |none|nothing|neither|to (?:the )?hospital)\p{L})/u;

const isDoubted =
  /(?<![\p{sc=Latn}\p{Lm}])(?:not|never|neither|nor|no|nobody|none|cannot|unless|until|if|provided|assuming|whether|once|when|before|declin[a-z]+|refus[a-z]+|yet|to|without|could|would|may|might)(?![\p{sc=Latn}\p{Lm}])(?:[^,.;]*)$|n['’]t(?![\p{sc=Latn}\p{Lm}])[^,.;]*$/iu;

const ownLack =
  /(?<![\p{sc=Latn}\p{Lm}])(?:(?:I|[Ww]e) (?:(?:do|did|could|can|have)(?:n['’]t| not)|cannot|failed|fell short|have no)|did(?:n['’]t| not) know|do(?:es)?(?:n['’]t| not) know|had no idea)(?![\p{sc=Latn}\p{Lm}])/u;

function hasAdmitted(fact: Fact): boolean {
  if (fact.kind === "statement" && (fact.verb === "confirmed" || fact.verb === "acknowledged")) return true;
  const text = [...wordsOf(fact), fact.note ?? ""].join(" · ");
  // Whoever says that they don't know, or have not got there, admits it.
  if (fact.kind === "statement" && ownLack.test(text)) return true;
  return Array.from(text.matchAll(new RegExp(admits.source, "gu"))).some(
    ({ index }) => !isDoubted.test(text.slice(Math.max(0, index - 60), index)),
  );
}
