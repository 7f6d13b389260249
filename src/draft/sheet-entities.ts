import { type Stretch, wordsAt } from "../reading/plain.ts";
import type { Speaker } from "./coreference.ts";
import type { Draft } from "./draft.ts";
import { keyOf } from "./entities.ts";
import type { Ids } from "./sheet-ids.ts";
import { slugOf } from "./sheet-ids.ts";
import type { Field, SheetRecord } from "./sheet-text.ts";

/** The entities of a draft as records, and the id of each. */
export interface SheetEntities {
  readonly records: readonly SheetRecord[];
  /** Of a speaker that was found; of none, that of a record to be filled in. */
  readonly idOf: (speaker: Speaker | null) => string;
  /** Of the dateline's town. */
  readonly place: string | null;
}

// "officials" or "a spokeswoman" alone says of nobody who they are.
const bare =
  /^(?:(?:an?|the|one|two|three|some|several|many|other|another|unnamed|anonymous|unidentified|undisclosed|senior|top)\s+)*(?:sources?|persons?|people|individuals?|insiders?|officials?|aides?|spokes(?:man|woman|person|people)|advis[eo]rs?|diplomats?)$/i;

export function sheetEntities({ article, cast }: Draft, ids: Ids): SheetEntities {
  const { text } = article;
  const records: SheetRecord[] = [];
  const named = cast.entities.map(({ kind, name, role, aliases, id, isSure }) => {
    if (id !== null) return id;
    const words = wordsAt(text, name);
    const own = ids.give(slugOf(words, 6), kind);
    const fields: Field[] = [
      { key: "type", value: kind, remark: isSure ? undefined : "person, organization or place?" },
      { key: "name", value: words },
    ];
    const others = [...new Set(aliases.map((alias) => wordsAt(text, alias)))].filter((one) => one !== words);
    if (others.length > 0) fields.push({ key: "aka", value: others });
    records.push({
      id: own,
      fields,
      remarks: role === null ? [] : [`check: role in the source: ${wordsAt(text, role)}`],
    });
    return own;
  });
  const described = new Map<string, string>();
  let unknown: string | null = null;
  const idOf = (speaker: Speaker | null): string => {
    if (speaker !== null && "entity" in speaker) return named[speaker.entity]!;
    if (speaker === null) {
      unknown ??= add({
        id: ids.give("speaker-to-fill-in", "speaker"),
        fields: [
          { key: "type", value: "person" },
          { key: "name", value: "TODO", remark: "no speaker was found" },
        ],
      });
      return unknown;
    }
    const words = wordsAt(text, speaker.described);
    const key = keyOf(words);
    const known = described.get(key);
    if (known !== undefined) return known;
    const id = add({ id: ids.give(slugOf(key, 6), "speaker"), fields: fieldsOf(words, speaker) });
    described.set(key, id);
    return id;
  };
  const add = (record: SheetRecord): string => {
    records.push(record);
    return record.id;
  };
  return { records, idOf, place: placeOf(article.places[0]) };

  function placeOf(town: Stretch | undefined): string | null {
    if (town === undefined) return null;
    const words = wordsAt(text, town);
    const known = cast.entities.findIndex(
      ({ kind, name }) => kind === "place" && keyOf(wordsAt(text, name)) === keyOf(words),
    );
    if (known !== -1) return named[known]!;
    const id = ids.give(slugOf(words, 6), "place");
    records.push({
      id,
      fields: [
        { key: "type", value: "place" },
        {
          key: "name",
          value: words,
          remark: words === words.toUpperCase() ? "capitals of the dateline" : undefined,
        },
      ],
    });
    return id;
  }
}

function fieldsOf(
  words: string,
  { described, isPlural }: Extract<Speaker, { described: Stretch }>,
): readonly Field[] {
  void described;
  if (isPlural)
    return [
      { key: "type", value: "group" },
      { key: "name", value: words },
    ];
  if (bare.test(words))
    return [
      { key: "type", value: "person" },
      { key: "unnamed", value: "TODO", remark: `the source says only "${words}"` },
      { key: "reason", value: "not given" },
    ];
  if (
    /\b(?:union|company|firm|group|club|court|council|ministry|government|gallery|museum|bank|agency|department|university|school|hospital|charity|committee|commission|regulator|watchdog|operator|airline|police|force|army|navy|service|party|board|team|newspaper|paper|broadcaster|journal|website|association|federation|organi[sz]ation|office|embassy|authority|institute|statement|report|study|letter|memo|document|filing|email|survey|poll|lawsuit|complaint|indictment)$/i.test(
      words,
    )
  )
    return [
      { key: "type", value: "organization", remark: "which one is it, or is it a document?" },
      { key: "name", value: words },
    ];
  return [
    { key: "type", value: "person" },
    { key: "unnamed", value: words },
    { key: "reason", value: "not given" },
  ];
}
