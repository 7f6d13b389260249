import type { Briefing, ResolvedEvent } from "../../model/briefing.ts";
import type { ClaimFault } from "../../model/grounding.ts";
import { eventStates } from "../../model/vocabulary.ts";
import { plainOf } from "../../reading/plain.ts";
import { contentWords } from "../../text/content-words.ts";
import type { CitedSentence } from "./cited-sentences.ts";
import { shared } from "./passages.ts";

const doubt =
  /(?<!\p{L})(?:alleg(?:e[sd]?|ing|edly|ations?)|claim(?:s|ed|ing)?|accus(?:e[sd]?|ing)|purported(?:ly)?|rumou?r(?:s|ed)?|unconfirmed|unverified|suspect(?:s|ed)?|said to have|believed to have|reported(?:ly)?)(?!\p{L})/iu;
const bornOut =
  /(?<!\p{L})(?:confirm|acknowledg|admit|prov(?:ed|en)|found guilty|convict|verif|establish)\p{L}*/iu;

/**
 * An event that happened, of which the sheet has no more than the word of some, where its passage leaves it at that: it is alleged
 * there, or denied by others, or all who say so are unnamed.
 */
export function* stateFaults(
  event: ResolvedEvent,
  { statements, entities }: Briefing,
  sentences: readonly CitedSentence[],
): Iterable<Omit<ClaimFault, "record" | "paragraphs" | "elsewhere">> {
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
