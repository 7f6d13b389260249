import { type Hedge, hedgesIn } from "../reading/hedges.ts";
import type { Article } from "./read-article.ts";

/** A word of the source that leaves a thing open. */
export interface DraftHedge extends Hedge {
  readonly sentence: number;
}

/** What only somebody without a name has said, what somebody is accused of, and what is to be done by an agreement. */
const others: readonly (Pick<Hedge, "state" | "rung"> & { readonly pattern: RegExp })[] = [
  {
    pattern:
      /(?<!\p{L})(?:citing|cited|quoting|quoted|according to|said|told by|heard from|from) (?:an?|one|two|three|four|several|some|multiple|unnamed|unidentified|anonymous|(?:\p{Ll}+ )?(?:people|persons|sources|officials|diplomats|executives|employees)) (?:[\p{L}'-]+ ){0,8}?(?:familiar with|with (?:direct )?knowledge of|briefed on|close to|privy to|(?:who|whom)(?: (?:it|they|he|she|the \p{Ll}+))? (?:asked|declined|refused|did not|could not|was not|were not|is not|are not|requested|spoke|insisted))(?!\p{L})/giu,
    state: "possible",
    rung: "possible",
  },
  {
    pattern:
      /(?<!\p{L})(?:citing|cited|quoting|quoted|according to) (?:an? |one |two |three |several |multiple )?(?:unnamed|unidentified|anonymous)(?!\p{L})/giu,
    state: "possible",
    rung: "possible",
  },
  {
    pattern: /(?<!\p{L})accus(?:es|ed|ing|e) (?:[\p{L}'-]+ ){1,6}?of(?= (?:having )?\p{Ll})/gu,
    state: "possible",
    rung: "possible",
  },
  {
    pattern:
      /(?<!(?:aim|goal|purpose|idea|plan|way|job|task|duty|role|mission|challenge|answer|solution|point|trick|best|only|first|next|here|there|that|this|it|what|hope|dream|wish|rule|custom|law|intention|priority|object|target|choice|option) )(?:is|are) (?:now |also |both |still |then )?to (?!(?:the|an?|his|her|its|their|blame|do|see|say|think|know|last|date|some|many|all|most|this|that|us|me|him|them|no)(?!\p{L}))(?=\p{Ll})/gu,
    state: "scheduled",
    rung: "scheduled",
  },
];

/** The hedges of an article's sentences, in order. */
export function hedgesOf({ plain, sentences }: Article): readonly DraftHedge[] {
  return sentences.flatMap(({ from, end }, sentence) =>
    ownHedges(plain.slice(from, end))
      .map((hedge) => ({ ...hedge, start: from + hedge.start, end: from + hedge.end, sentence }))
      .filter((hedge) => !isTold(plain, hedge)),
  );
}

function ownHedges(text: string): readonly Hedge[] {
  const found = [...hedgesIn(text)];
  for (const { pattern, state, rung } of others)
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      if (!found.some((one) => start < one.end && one.start < end)) found.push({ start, end, state, rung });
    }
  return found.sort((a, b) => a.start - b.start);
}

/** "No decision has been taken", "we never agreed to that" tell what is so, and leave nothing open. */
function isTold(plain: string, { start, end }: DraftHedge): boolean {
  const words = plain.slice(start, end);
  const after = plain.slice(end, end + 40);
  if (/^no decision$/i.test(words))
    return /^ (?:(?:has|have|had) been|is|was|were) (?:taken|made|reached)/.test(after);
  return (
    /^agreed to$/i.test(words) &&
    (/never $/.test(plain.slice(Math.max(0, start - 6), start)) ||
      /^ (?:that|this|it|those|these)(?!\p{L})/u.test(after))
  );
}
