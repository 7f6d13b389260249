import type { Briefing } from "../../model/briefing.ts";
import type { Id } from "../../model/common.ts";
import { keyOf, type SentenceName } from "../../reading/names-in.ts";
import { isHonorific, isRoleNoun } from "../../reading/words/en/roles.ts";
import { nearestName } from "../../text/nearest-name.ts";
import { remembering } from "../../text/remembering.ts";
import { exampleSheet } from "../example-sheet.ts";
import { defineRule } from "../rule.ts";
import { proseSentences } from "./matching/prose-sentences.ts";

const twoPeople = `
  mayor: {type: person, name: Ada Berg}
  harbour-master: {type: person, name: Chloé Tremblay}`;

export const spellingVariant = defineRule({
  code: "spelling-variant",
  severity: "warning",
  needsWholeSheet: true,
  summary: "A name is spelt as the sheet and the registry spell it.",
  why: "Two spellings are two people to a search, and one of the two reads their own name wrong.",
  bad: exampleSheet({
    entities: twoPeople,
    body: "## Background\n\n- Chloe Trembley and Ada Berg want a toll, says Ada Berg.[^toll-view]\n\n<!-- facts -->",
    statements: `
  toll-view:
    by: mayor
    says: Chloé Tremblay and she want a toll for the repairs.
    about: [harbour-master]
    when: unstated
    cite: p1`,
  }),
  good: exampleSheet({
    entities: twoPeople,
    body: "## Background\n\n- Chloé Tremblay and Ada Berg want a toll, says Ada Berg.[^toll-view]\n\n<!-- facts -->",
    statements: `
  toll-view:
    by: mayor
    says: Chloé Tremblay and she want a toll for the repairs.
    about: [harbour-master]
    when: unstated
    cite: p1`,
  }),
  *check(context) {
    const { briefing } = context;
    for (const sentence of proseSentences(context))
      for (const name of sentence.reading.names) {
        const { ids } = name;
        const words = ids.length === 0 ? name.words : withFirstName(name, sentence.reading.words);
        const house =
          ids.length === 0
            ? nearName(words, briefing)
            : (houseSpelling(words, ids, briefing) ?? houseFirstName(words, ids, briefing));
        if (house !== null)
          yield {
            ...sentence.at(words),
            message: `"${words}" is spelt "${house}" in the sheet.`,
            hint: `Write ${house}, or add the spelling under \`aka:\`.`,
          };
      }
  },
});

/** Whole names, and surnames of people, by themselves. */
const spellings = remembering(20, ({ entities }: Briefing): readonly string[] =>
  Object.values(entities).flatMap(({ name, type, aka }) =>
    [name, ...aka]
      .flatMap((one) =>
        one === null
          ? []
          : type === "person" && one.includes(" ")
            ? [one, ...one.split(" ").slice(1)]
            : [one],
      )
      .filter((one) => one.length > 4),
  ),
);

const spellingKeys = remembering(20, (briefing: Briefing): readonly string[] =>
  spellings(briefing).map(keyOf),
);

/** The name that these capitals were meant to be; null where they are far from all. */
export function nearName(words: string, briefing: Briefing): string | null {
  if (words.length < 5 || isAdjectiveOf(words, briefing)) return null;
  const small = keyOf(words);
  const near = nearestName(small, spellingKeys(briefing));
  if (near === null || near === small || near.charAt(0) !== small.charAt(0)) return null;
  // Short names that differ in two letters are two names: "Merz" and "Metz" is a slip, "Berg" and "Burke" is not.
  if (small.length < 8 && Math.abs(near.length - small.length) > 1) return null;
  return spellings(briefing).find((one) => keyOf(one) === near) ?? null;
}

/** "Sri Lankan" of Sri Lanka: a name of the sheet that is nobody's, made an adjective. */
export function isAdjectiveOf(words: string, { entities }: Briefing): boolean {
  const small = keyOf(words);
  return Object.values(entities).some(
    ({ type, name, aka }) =>
      type !== "person" &&
      [name ?? "", ...aka].some((one) => {
        const key = keyOf(one);
        return key.length > 3 && small.startsWith(key) && ofPlace.test(small.slice(key.length));
      }),
  );
}

const ofPlace = /^(?:n|an|ian|ese|i|ish|ns|ans|ians|is)$/;

/** Where the surname is written as another spelling of the name has it: the one of the sheet. */
function houseSpelling(words: string, ids: readonly Id[], { entities }: Briefing): string | null {
  const [id] = ids;
  const entity = id === undefined || ids.length > 1 ? undefined : entities[id];
  if (entity?.type !== "person" || entity.name === null) return null;
  const last = (name: string) => keyOf(name).split(" ").at(-1) ?? "";
  const own = last(entity.name);
  const here = last(words);
  if (here === own || !entity.aka.some((other) => last(other) === here) || nearestName(here, [own]) === null)
    return null;
  return words.includes(" ") ? entity.name : (entity.name.split(" ").at(-1) ?? null);
}

/** A name with the capitalised word right before it, which may be a first name that is known in another spelling. */
function withFirstName({ words, start }: SentenceName, text: string): string {
  const before = /(?<!\p{L})(\p{Lu}\p{Ll}[\p{L}-]+) $/u.exec(text.slice(Math.max(0, start - 30), start))?.[1];
  return before === undefined || words.includes(" ") || isHonorific(before) || isRoleNoun(before)
    ? words
    : `${before} ${words}`;
}

/** "Nina Abashidze" for Nino Abashidze: a letter or two of the first name otherwise. Another name altogether is another person. */
function houseFirstName(words: string, ids: readonly Id[], { entities }: Briefing): string | null {
  const [id] = ids;
  const entity = id === undefined || ids.length > 1 ? undefined : entities[id];
  const [first = "", ...rest] = words.split(" ");
  if (entity?.type !== "person" || entity.name === null || rest.length === 0 || first.length < 4) return null;
  const small = keyOf(first);
  const own = [entity.name, ...entity.aka].flatMap((name) => name.split(" ").map(keyOf));
  if (own.some((one) => one.startsWith(small) || small.startsWith(one))) return null;
  const near = nearestName(small, own, first.length > 6 ? 2 : 1);
  return near !== null && near.charAt(0) === small.charAt(0) ? entity.name : null;
}
