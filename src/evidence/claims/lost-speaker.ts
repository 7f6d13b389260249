import type { Briefing, ResolvedStatement } from "../../model/briefing.ts";
import type { ClaimFault } from "../../model/grounding.ts";
import { plainOf } from "../../reading/plain.ts";
import { contentWords } from "../../text/content-words.ts";
import type { CitedSentence } from "./cited-sentences.ts";
import { shared } from "./passages.ts";
import type { SentenceCast } from "./speakers-of.ts";

/**
 * What somebody says in the passage, and the record gives to nobody: as it stands, the source itself says it. What a sentence tells in
 * passing of whoever speaks ("Vik, who chairs the council, said …") is the source's own.
 */
export function* lostSpeaker(
  { id, by, via, says, judgement, background }: ResolvedStatement,
  { entities, sources }: Briefing,
  cited: readonly CitedSentence[],
  castOf: (sentence: string) => SentenceCast,
): Iterable<Omit<ClaimFault, "record" | "paragraphs">> {
  if (by !== null || via.length > 0 || says === null || judgement || background) return;
  const plain = plainOf(says);
  const own = castOf(plain);
  // "The toll would be fair, the mayor said": the record's own words give it to somebody.
  if (own.speakers.size > 0 || own.hasPronoun || own.hasOther) return;
  const stems = contentWords(plain);
  const counts = cited.map(({ sentence }) => shared(contentWords(withoutAsides(sentence.text)), stems));
  const most = Math.max(0, ...counts);
  const telling = cited[counts.indexOf(most)];
  if (telling === undefined || most < Math.max(3, stems.size * 0.75)) return;
  const { speakers, hasPronoun } = castOf(telling.sentence.text);
  const publishers = new Set<string | null>(sources.map(({ publisher }) => publisher));
  const speaker = [...speakers].find((one) => !publishers.has(one) && entities[one] !== undefined);
  if (speaker === undefined && !hasPronoun) return;
  const named = speaker === undefined ? undefined : entities[speaker];
  yield {
    kind: "speaker-lost",
    path: ["statements", id, "says"],
    words: null,
    has: named?.name ?? named?.unnamed ?? null,
    elsewhere: null,
  };
}

function withoutAsides(sentence: string): string {
  return sentence.replace(
    /, (?:who|which|whose|where|whom|when)(?![\p{sc=Latn}\p{Lm}])[^,]{1,200},|\([^)]{1,200}\)/gu,
    ",",
  );
}
