import type { Briefing, ResolvedEntity, ResolvedStatement } from "../../model/briefing.ts";
import type { ClaimFault } from "../../model/grounding.ts";
import { isDenial } from "../../model/vocabulary.ts";
import { plainOf } from "../../reading/plain.ts";
import { mediumIn } from "../../reading/words/en/media.ts";
import { contentWords } from "../../text/content-words.ts";
import type { CitedSentence } from "./cited-sentences.ts";
import { folded } from "./claim-names.ts";
import { shared } from "./passages.ts";

/**
 * A newspaper or station through which the passage has what somebody says, and which the record leaves out: as it stands, they said it
 * to the source itself. The source's own name, and one that the record has anywhere, is none that was left out.
 */
export function* lostCarrier(
  statement: ResolvedStatement,
  { entities, sources }: Briefing,
  cited: readonly CitedSentence[],
): Iterable<Omit<ClaimFault, "record" | "paragraphs">> {
  const { id, by, via, to, says, quote, note, verb, denies, about, channel } = statement;
  // Who answers what a paper reported speaks for themselves.
  if (by === null || isDenial(verb) || denies.length > 0) return;
  const found = cited.flatMap(({ sentence }) => {
    const medium = mediumIn(sentence.text);
    return medium === null ? [] : [{ medium, sentence }];
  });
  if (found.length === 0) {
    const paper =
      via.length > 0
        ? null
        : citingPaper(entities[by.entity], plainOf(`${says ?? ""} ${quote ?? ""}`), cited);
    if (paper !== null)
      yield {
        kind: "carrier",
        path: ["statements", id, says === null ? "quote" : "says"],
        words: null,
        has: paper,
        elsewhere: null,
      };
    return;
  }
  const stems = contentWords(plainOf(`${says ?? ""} ${quote ?? ""}`));
  const telling = found.find(
    ({ sentence }) => shared(stems, sentence.stems) >= Math.max(2, stems.size * 0.6),
  );
  if (telling === undefined) return;
  const known = [
    ...[by.entity, to, ...via, ...about, ...sources.map(({ publisher }) => publisher)].flatMap((one) => {
      const entity = typeof one === "string" ? entities[one] : undefined;
      return entity === undefined ? [] : [entity.name, entity.short, ...entity.aka];
    }),
    ...sources.flatMap(({ publisher, title }) => [publisher, title]),
    ...(channel === null ? [] : channel.kind === "text" ? [channel.text] : [entities[channel.id]?.name]),
    says,
    quote,
    note,
  ].flatMap((one) => (typeof one === "string" ? [folded(plainOf(one)).replace(/^the /, "")] : []));
  const name = folded(telling.medium);
  if (known.some((one) => one.includes(name) || (one.length > 3 && name.includes(one)))) return;
  yield {
    kind: "carrier",
    path: ["statements", id, says === null ? "quote" : "says"],
    words: null,
    has: telling.medium,
    elsewhere: null,
  };
}

/** "The newspaper, citing an official, said": a medium that was named before, and cites the one whom the record lets speak. */
function citingPaper(
  by: ResolvedEntity | undefined,
  told: string,
  cited: readonly CitedSentence[],
): string | null {
  if (by === undefined) return null;
  const own = contentWords(plainOf(`${by.name ?? ""} ${by.unnamed ?? ""} ${by.aka.join(" ")}`));
  const stems = contentWords(told);
  for (const { sentence } of cited) {
    const [, paper, witness = ""] = citing.exec(sentence.text) ?? [];
    if (paper === undefined || shared(contentWords(witness), own) === 0) continue;
    if (shared(stems, sentence.stems) >= Math.max(2, stems.size * 0.6)) return paper.replace(/^The /, "the ");
  }
  return null;
}

const citing =
  /^(?:But |And |Yet |Later )?(the (?:newspaper|paper|daily|weekly|tabloid|broadcaster|station|magazine|journal|agency|website|outlet|channel|Herald|Times|Post|Tribune|Gazette|Courier|Echo|Chronicle|Ledger|Mirror|Bulletin))(?: also)?,? (?:(?:had )?(?:also )?(?:reported|said|wrote|says|reports|writes)(?: also)?(?: on \p{Lu}\p{Ll}+)?,? )?(?:citing|quoting) ([^,;.]{3,80})/iu;
