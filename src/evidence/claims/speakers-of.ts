import type { Briefing, ResolvedEntity } from "../../model/briefing.ts";
import type { Id } from "../../model/common.ts";
import { type NameIndex, nameIndex, namesIn } from "../../reading/names-in.ts";
import { plainOf, type Stretch } from "../../reading/plain.ts";
import { pronounSpeaks, somebodySpeaks, spokenTo, toldTo } from "../../reading/speaking.ts";
import { lazily } from "../../text/lazily.ts";

/** Whom a sentence names, in which part. Ids are those of the sheet's entities. */
export interface SentenceCast {
  readonly named: ReadonlySet<Id>;
  /** Those who say it: "Berg said", "according to Berg", "citing two people". */
  readonly speakers: ReadonlySet<Id>;
  /** Those to whom it is said: "told Radio Nord". */
  readonly audience: ReadonlySet<Id>;
  /** Somebody whom it does not name speaks too: "he said", "the minister said". */
  readonly hasPronoun: boolean;
  readonly hasOther: boolean;
}

/** Reads who speaks in the sentences of a source, by the entities of a sheet. */
export function castReader(briefing: Briefing): (sentence: string) => SentenceCast {
  const entities = Object.values(briefing.entities);
  const index: NameIndex = nameIndex(
    entities.flatMap(({ id, type, name, short, aka }) =>
      name === null
        ? []
        : [
            {
              id,
              isPerson: type === "person",
              names: [name, short, ...aka, commonPart(name)].filter((one) => one !== null),
            },
          ],
    ),
  );
  const unnamed = entities.flatMap(({ id, unnamed: words }) =>
    words === null
      ? []
      : [
          {
            id,
            words: plainOf(words)
              .replace(/^(?:an?|the) /i, "")
              .toLowerCase(),
          },
        ],
  );
  const known = new Map<string, SentenceCast>();
  return (sentence) => {
    const cast = known.get(sentence) ?? castOf(sentence, index, unnamed);
    known.set(sentence, cast);
    return cast;
  };
}

/** "Coast guard" of "Philippine coast guard": what an article calls it once it is known which. */
function commonPart(name: string): string | null {
  return /^(?:the )?(?:\p{Lu}[\p{L}'’-]* )+(\p{Ll}[\p{Ll} -]+)$/u.exec(name)?.[1] ?? null;
}

function castOf(
  sentence: string,
  index: NameIndex,
  unnamed: readonly { readonly id: Id; readonly words: string }[],
): SentenceCast {
  const small = sentence.toLowerCase();
  const mentions: Mention[] = namesIn(sentence, index).filter(({ ids }) => ids.length > 0);
  for (const { id, words } of unnamed) {
    const start = small.indexOf(words);
    if (start !== -1) mentions.push({ start, end: start + words.length, ids: [id] });
  }
  return cast({ sentence, mentions });
}

interface Mention extends Stretch {
  readonly ids: readonly Id[];
}

const cast = lazily<{ readonly sentence: string; readonly mentions: readonly Mention[] }, SentenceCast>({
  named: ({ mentions }) => idsOf(mentions),
  speakers: ({ sentence, mentions }) => idsOf(mentions.filter((one) => spokenTo(sentence, one) !== null)),
  audience: ({ sentence, mentions }) => idsOf(mentions.filter((one) => toldTo(sentence, one))),
  hasPronoun: ({ sentence }) => pronounSpeaks(sentence),
  // Nobody speaks inside what is quoted.
  hasOther: ({ sentence, mentions }) =>
    somebodySpeaks(
      sentence.replace(/"[^"]*"/gu, (quoted) => `"${" ".repeat(quoted.length - 2)}"`),
      mentions,
    ),
});

function idsOf(mentions: readonly Mention[]): ReadonlySet<Id> {
  return new Set(mentions.flatMap(({ ids }) => ids));
}

/** One may speak for the other: a spokesman for the ministry, a member for the group. */
export function speaksFor(one: ResolvedEntity, other: ResolvedEntity): boolean {
  return (
    one.of === other.id ||
    other.of === one.id ||
    (other.type !== "person" && one.roles.some(({ of }) => of === other.id)) ||
    (Array.isArray(other.members) && other.members.includes(one.id)) ||
    (Array.isArray(one.members) && one.members.includes(other.id))
  );
}
