import { namesIn } from "../../../reading/names-in.ts";
import { sharedStems, wordStems } from "../../../reading/word-stems.ts";
import type { SpeakerWrong } from "./chain-turned.ts";
import { factById } from "./cited-sentences.ts";
import type { ProseSentence } from "./prose-sentences.ts";
import { kinOf, namesOf } from "./sheet-names.ts";

/** Of a figure that is one side's count, another side that is said to count it. */
export function otherCounter({
  cited,
  reading,
  place,
}: ProseSentence): (SpeakerWrong & { readonly severity: "warning" }) | null {
  const [one, more] = cited;
  if (one === undefined || more !== undefined || one.fact.kind !== "figure" || place === "line") return null;
  const { fact, briefing } = one;
  const whose = counter.exec(one.fact.of)?.[0];
  if (whose === undefined) return null;
  const idsIn = (text: string) => namesIn(text, namesOf(briefing)).flatMap(({ ids }) => ids);
  const own = new Set(idsIn(whose).flatMap((id) => kinOf(id, briefing)));
  const told =
    /(?<![\p{sc=Latn}\p{Lm}])(?:according to|says|say|said|by the (?:count|account) of)(?![\p{sc=Latn}\p{Lm}])/iu.test(
      reading.own,
    );
  const named = idsIn(reading.own);
  if (own.size === 0 || !told || named.some((id) => own.has(id))) return null;
  const rivals = one.fact.differs.flatMap((id) => {
    const rival = factById(briefing).get(id);
    return rival?.kind === "figure" ? idsIn(counter.exec(rival.of)?.[0] ?? "") : [];
  });
  const other = reading.names.find(({ ids }) => ids.some((id) => rivals.includes(id)));
  if (other === undefined) return null;
  return {
    words: other.words,
    message: `Record "${fact.id}" has this ${whose}, not from ${other.words}.`,
    hint: `Write “${whose}”, or cite the record that has the number of ${other.words}.`,
    record: fact.id,
    severity: "warning",
  };
}

/** "By the count of the customs service" of what the statistics office counts, where the former's own count is another record. */
export function counterSwapped({
  cited,
  place,
}: ProseSentence): (SpeakerWrong & { readonly severity: "warning" }) | null {
  if (place === "line") return null;
  for (const { fact, briefing, words } of cited) {
    if (fact.kind !== "figure" || fact.differs.length === 0) continue;
    const whose = counter.exec(fact.of)?.[0];
    if (whose === undefined) continue;
    const stems = wordStems(words);
    const own = wordStems(whose);
    for (const id of fact.differs) {
      const rival = factById(briefing).get(id);
      const theirs = rival?.kind === "figure" ? (counter.exec(rival.of)?.[0] ?? "") : "";
      const other = [...wordStems(theirs)].filter((stem) => !own.has(stem));
      const mine = [...own].filter((stem) => !wordStems(theirs).has(stem));
      if (
        other.length > 0 &&
        mine.length > 0 &&
        sharedStems(stems, other) === other.length &&
        // Both stand in a sentence that tells both.
        sharedStems(
          stems,
          mine.filter((stem) => !wordStems(fact.of.replace(whose, "")).has(stem)),
        ) === 0
      )
        return {
          words: words.trim(),
          message: `Record "${fact.id}" has this ${whose}, and the sentence has it ${theirs}.`,
          hint: `Write “${whose}”, or cite record "${id}".`,
          record: fact.id,
          severity: "warning",
        };
    }
  }
  return null;
}

const counter =
  /(?:according to|as counted by|as estimated by|by the count of) .{2,60}?$|as .{2,60}? (?:counts?|puts?|estimates?|has)(?: it| them)?$/iu;
