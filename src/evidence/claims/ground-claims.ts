import type { Briefing, Fact } from "../../model/briefing.ts";
import type { Id } from "../../model/common.ts";
import type { ClaimFault } from "../../model/grounding.ts";
import { contentWords } from "../../text/content-words.ts";
import type { SourceText } from "../source-text.ts";
import { type CitedSentence, citedSentences } from "./cited-sentences.ts";
import { causeFaults } from "./claim-causes.ts";
import { conditionFaults } from "./claim-conditions.ts";
import { dateFaults } from "./claim-dates.ts";
import { directionFaults } from "./claim-directions.ts";
import { forceFaults } from "./claim-force.ts";
import { entityFaults, folded, nameFaults, sourceNames } from "./claim-names.ts";
import { numberFaults } from "./claim-numbers.ts";
import { placeFaults } from "./claim-places.ts";
import { rateFaults } from "./claim-rates.ts";
import { softenerFaults } from "./claim-softeners.ts";
import { speakerFaults } from "./claim-speakers.ts";
import { stateFaults } from "./claim-states.ts";
import { swapFaults } from "./claim-swaps.ts";
import { claimTexts } from "./claim-texts.ts";
import { verbFaults } from "./claim-verbs.ts";
import { wordFaults } from "./claim-words.ts";
import { figureDirection } from "./figure-directions.ts";
import { type Passage, passagesOf, shared } from "./passages.ts";
import { castReader } from "./speakers-of.ts";

/** The paragraphs of a source that a record cites, counted from 0. */
export type CitedParagraphs = ReadonlyMap<Id, ReadonlyMap<Id, readonly number[]>>;

/**
 * What the records of a sheet say otherwise than the passages that they cite. Only of records all of whose passages are in stored
 * texts: what is missing here may stand in the other source.
 */
export function groundClaims(
  briefing: Briefing,
  sources: ReadonlyMap<Id, SourceText>,
  cited: CitedParagraphs,
): readonly ClaimFault[] {
  // The patterns are English.
  if (!/^en\b/i.test(briefing.lang)) return [];
  const read = new Map(
    [...sources].map(
      ([id, { paragraphs }]) => [id, passagesOf(paragraphs.map(({ original }) => original))] as const,
    ),
  );
  const all = [...read.values()].flat();
  const names = sourceNames(all);
  const known = new Set(
    Object.values(briefing.entities).flatMap(({ name, aka, short, adjective }) =>
      [name, short, adjective, ...aka].flatMap((one) =>
        one === null ? [] : (folded(one).match(/[\p{L}'-]+/gu) ?? []),
      ),
    ),
  );
  const faults: ClaimFault[] = [];
  // Of a sheet with a source that is not at hand, an entity may be named there.
  if (briefing.sources.every(({ id, via }) => via !== null || sources.has(id)))
    for (const fault of entityFaults(Object.values(briefing.entities), names, all))
      faults.push({ ...fault, paragraphs: [] });
  const facts = [...briefing.statements, ...briefing.events, ...briefing.figures];
  const castOf = castReader(briefing);
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  for (const fact of facts) {
    const own = passagesOfFact(fact, byId, read, cited);
    if (own === null) continue;
    const { passages, near, whole, sentences } = own;
    const paragraphs = passages.map(({ number }) => number);
    const day =
      briefing.sources.find(({ id }) => cited.get(fact.id)?.has(id))?.dateline?.date ?? briefing.asOf;
    const before = faults.length;
    for (const fault of [...numberFaults(fact, passages, whole), ...nameFaults(fact, names, known)])
      faults.push({ ...fault, record: fact.id, paragraphs });
    for (const fault of [
      ...dateFaults(fact, passages, day),
      ...forceFaults(fact, passages, near),
      ...(fact.kind === "statement"
        ? [...verbFaults(fact, passages, near, sentences), ...softenerFaults(fact, sentences)]
        : []),
      ...conditionFaults(fact, passages, near, sentences),
      ...(fact.kind === "event" ? stateFaults(fact, briefing, sentences) : []),
      ...directionFaults(fact, sentences),
      ...swapFaults(fact, sentences),
      ...causeFaults(fact, sentences),
      ...rateFaults(fact, sentences),
      ...figureDirection(fact, sentences),
      ...placeFaults(fact, briefing, passages, sentences),
    ])
      faults.push({ ...fault, record: fact.id, paragraphs, elsewhere: null });
    for (const fault of speakerFaults(fact, briefing, passages, near, whole, sentences, castOf))
      faults.push({ ...fault, record: fact.id, paragraphs });
    if (faults.length === before)
      for (const fault of wordFaults(fact, briefing, [...passages, ...near], sentences))
        faults.push({ ...fault, record: fact.id, paragraphs, elsewhere: null });
    if (faults.length === before) {
      const elsewhere = toldElsewhere(fact, passages, near, whole);
      if (elsewhere !== null)
        faults.push({
          kind: "passage",
          path: claimTexts(fact)[0]!.path,
          record: fact.id,
          words: null,
          paragraphs,
          has: null,
          elsewhere,
        });
    }
  }
  return faults;
}

/** The passages of a record and of what it rests on; null where one of them is in no stored text. */
function passagesOfFact(
  fact: Fact,
  byId: ReadonlyMap<Id, Fact>,
  read: ReadonlyMap<Id, readonly Passage[]>,
  cited: CitedParagraphs,
): {
  passages: readonly Passage[];
  near: readonly Passage[];
  whole: readonly Passage[];
  sentences: readonly CitedSentence[];
} | null {
  const bases = fact.kind === "statement" ? [fact.id] : [fact.id, ...fact.per];
  const facts = bases.flatMap((id) => byId.get(id) ?? []);
  if (facts.some(({ cites }) => cites.some(({ source }) => !read.has(source)))) return null;
  const passages = new Set<Passage>();
  const near = new Set<Passage>();
  const whole = new Set<Passage>();
  const bySource = new Map<Id, Passage[]>();
  for (const id of bases)
    for (const [source, indexes] of cited.get(id) ?? []) {
      const paragraphs = read.get(source) ?? [];
      for (const one of paragraphs) whole.add(one);
      for (const index of indexes) {
        passages.add(paragraphs[index]!);
        bySource.set(source, [...(bySource.get(source) ?? []), paragraphs[index]!]);
        for (const step of [-1, 1])
          if (paragraphs[index + step] !== undefined) near.add(paragraphs[index + step]!);
      }
    }
  for (const one of passages) near.delete(one);
  return passages.size === 0
    ? null
    : {
        passages: [...passages],
        near: [...near],
        whole: [...whole],
        sentences: citedSentences(facts, bySource),
      };
}

/** The paragraph that has the words of a claim of which the cited ones have none. */
function toldElsewhere(
  fact: Fact,
  cited: readonly Passage[],
  near: readonly Passage[],
  whole: readonly Passage[],
): number | null {
  if (fact.kind !== "statement" || fact.says === null) return null;
  const claim = contentWords(fact.says);
  if (claim.size < 4) return null;
  const share = ({ sentences }: Passage) =>
    Math.max(0, ...sentences.map(({ stems }) => shared(claim, stems))) / claim.size;
  if (
    [...cited, ...near].some((passage) => share(passage) > 0.2) &&
    cited.some((passage) => share(passage) > 0.1)
  )
    return null;
  const best = whole.toSorted((a, b) => share(b) - share(a))[0];
  return best !== undefined && !cited.includes(best) && share(best) >= 0.6 ? best.number : null;
}
