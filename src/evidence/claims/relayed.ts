import type { Briefing, ResolvedStatement } from "../../model/briefing.ts";
import type { ClaimFault } from "../../model/grounding.ts";
import { plainOf } from "../../reading/plain.ts";
import { sharedStems, wordStems } from "../../reading/word-stems.ts";
import { relayIn } from "../../reading/words/en/relays.ts";
import type { CitedSentence } from "./cited-sentences.ts";
import { folded } from "./claim-names.ts";
import type { castReader } from "./speakers-of.ts";

type Found = Omit<ClaimFault, "record" | "paragraphs">;

/**
 * "The councillor said the governor had told her that …": the governor said it through her. Told of a record that has it of one of
 * the two alone.
 */
export function* relayFaults(
  { id, by, to, via, says, quote }: ResolvedStatement,
  briefing: Briefing,
  cited: readonly CitedSentence[],
  castOf: ReturnType<typeof castReader>,
): Iterable<Found> {
  if (by === null || via.length > 0 || says === null || quote !== null) return;
  const plain = plainOf(says);
  const stems = wordStems(plain);
  const { entities } = briefing;
  const named = (one: string | null | undefined, text: string) => {
    const entity = one == null ? undefined : entities[one];
    const names = [entity?.name, entity?.short, entity?.unnamed, ...(entity?.aka ?? [])].flatMap((each) =>
      each == null ? [] : [plainOf(each), plainOf(each).split(" ").at(-1)!],
    );
    const titles = entity?.roles.map(({ title }) => title) ?? [];
    const small = folded(text);
    return [...names, ...titles].some(
      (each) => each.length > 2 && small.includes(folded(each).replace(/^(?:the|an?) /, "")),
    );
  };
  for (const { sentence } of cited) {
    const relay = relayIn(sentence.text);
    if (relay === null || sharedStems(wordStems(relay.told), stems) < Math.max(2, stems.size * 0.6)) continue;
    // The record tells in its words who told whom.
    if (
      /(?<![\p{sc=Latn}\p{Lm}])(?:told|tell|informed|assured|promised|warned|heard|learn(?:ed|t)|according)(?![\p{sc=Latn}\p{Lm}])/iu.test(
        plain,
      )
    )
      continue;
    const teller = [...castOf(sentence.text).speakers][0];
    if (named(by.entity, relay.first) && to !== teller) {
      const carrier =
        teller === undefined || teller === by.entity
          ? relay.hearer
          : (entities[teller]?.name ?? relay.hearer);
      yield { kind: "carrier", path: ["statements", id, "says"], words: null, has: carrier, elsewhere: null };
      return;
    }
    if (teller === by.entity || (named(by.entity, relay.before) && !named(by.entity, relay.first))) {
      yield {
        kind: "speaker-other",
        path: ["statements", id, "by"],
        words: null,
        has: relay.first,
        elsewhere: null,
      };
      return;
    }
  }
}
