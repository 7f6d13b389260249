import type { Quoted } from "./quotations.ts";

const verb =
  "(?:said|says|say|told|tells|added|adds|wrote|writes|posted|replied|answered|insisted|insists|warned|warns|claimed|claims|argued|argues|announced|declared|stated|recalled|asked|asks|shouted|conceded|explained|noted|continued|testified|tweeted|countered|retorted|responded|agreed|concluded|read)";
const who =
  "((?:[\\p{L}\\p{N}'’,\\- ]|(?<=\\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Col|Sgt|St|\\p{Lu}))\\.){1,100}?)";
const behind = [
  new RegExp(`^[\\s,]*${who}\\s+(?:\\p{Ll}+\\s+)?${verb}(?!\\p{L})`, "u"),
  new RegExp(
    `^[\\s,]*${verb}\\s+${who}(?=[.,;:]|\\s(?:on|in|at|to|of|who|after|before|during|when|as)\\s|$)`,
    "u",
  ),
];
const before = new RegExp(
  `(?:^|[.;!?”"“]\\s+)${who}\\s+(?:\\p{Ll}+\\s+)?${verb}(?:\\s[^.;!?]{0,60})?[:,]?\\s*$`,
  "u",
);

/**
 * The names in the reporting clauses beside a quotation, "Ada Berg" of “…,” Ada Berg said. Null where no name stands there: a
 * pronoun or "the minister" may be anybody.
 */
export function speakerOf(
  { paragraph, start, end }: Quoted,
  paragraphs: readonly string[],
): readonly string[] | null {
  const text = paragraphs[paragraph] ?? "";
  const after = (text.slice(end + 1).split(/["“„«‟]/u, 1)[0] ?? "").slice(0, 300);
  for (const pattern of behind) {
    const names = namesIn(pattern.exec(after)?.[1]);
    if (names) return names;
  }
  const lead =
    text
      .slice(Math.max(0, start - 300), Math.max(0, start - 1))
      .split(/["”»]/u)
      .at(-1) ?? "";
  return namesIn(before.exec(lead)?.[1]);
}

/** Whether two quotations certainly have two speakers: each names its own, and the names have no word in common. */
export function haveTwoSpeakers(a: readonly string[] | null, b: readonly string[] | null): boolean {
  return a !== null && b !== null && !a.some((name) => b.includes(name));
}

/** Words with a capital, titles and pronouns aside. */
function namesIn(clause: string | undefined): readonly string[] | null {
  const names = clause?.match(/\p{Lu}[\p{L}'’-]+/gu)?.filter((word) => !common.has(word)) ?? [];
  return names.length === 0 ? null : names.map((name) => name.replace(/['’]s$/u, ""));
}

const common = new Set(
  "The A An He She They It We I His Her Their Its This That One But And Then Later Mr Mrs Ms Dr Prof President Minister Prime Secretary Mayor Chief Director On In At Both".split(
    " ",
  ),
);
