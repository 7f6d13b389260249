import { type Stretch, wordsAt } from "../reading/plain.ts";
import type { Speaker } from "./coreference.ts";
import type { Draft } from "./draft.ts";
import { keyOf } from "./names.ts";
import type { Article } from "./read-article.ts";
import type { KnownEntity } from "./registry-names.ts";
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
  /** Of the dateline's agency. */
  readonly publisher: string | null;
}

// "officials" or "a spokeswoman" alone says of nobody who they are.
const bare =
  /^(?:(?:an?|the|one|two|three|some|several|many|other|another|unnamed|anonymous|unidentified|undisclosed|senior|top)\s+)*(?:sources?|persons?|people|individuals?|insiders?|officials?|aides?|spokes(?:man|woman|person|people)|advis[eo]rs?|diplomats?)$/i;

export function sheetEntities(
  { article, cast }: Draft,
  ids: Ids,
  known: readonly KnownEntity[],
): SheetEntities {
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
    const earlier =
      described.get(key) ?? known.find(({ names }) => names.some((one) => keyOf(one) === key))?.id;
    if (earlier !== undefined) return earlier;
    const id = add({ id: ids.give(slugOf(key, 6), "speaker"), fields: fieldsOf(article, words, speaker) });
    described.set(key, id);
    return id;
  };
  const add = (record: SheetRecord): string => {
    records.push(record);
    return record.id;
  };
  return {
    records,
    idOf,
    place: ofDateline(article.places[0], "place"),
    publisher: ofDateline(article.agency ?? undefined, "organization"),
  };

  function ofDateline(name: Stretch | undefined, type: "place" | "organization"): string | null {
    if (name === undefined) return null;
    const words = wordsAt(text, name);
    const key = keyOf(words);
    const mentioned = cast.entities.findIndex(
      (one) => one.kind === type && keyOf(wordsAt(text, one.name)) === key,
    );
    if (mentioned !== -1) return named[mentioned]!;
    const registered = known.find((one) => one.kind === type && one.names.some((own) => keyOf(own) === key));
    if (registered !== undefined) return registered.id;
    const isCapitals = type === "place" && words === words.toUpperCase();
    return add({
      id: ids.give(slugOf(words, 6), type),
      fields: [
        { key: "type", value: type },
        { key: "name", value: words, remark: isCapitals ? "capitals of the dateline" : undefined },
      ],
    });
  }
}

/** "…, who spoke on condition of anonymity because they were not authorised to talk". */
const anonymity =
  /^,? who (?:spoke|talked|asked|requested|declined|refused|wished|insisted)\b[^,.;"]{0,40}?(?:anonym\p{L}+|not (?:to )?be(?:ing)? (?:named|identified)|to be (?:named|identified)|remain unnamed)(?: because ([^.;"]{3,120}?))?(?=[,.;]|$)/u;

/** Some of a kind, none of them named: "two officials", "people familiar with the matter". */
const several =
  /^(?:(?:two|three|four|five|six|several|some|a few|a number of|multiple|many|at least \p{L}+) |(?:\p{Ll}+ )?(?:people|sources|persons) (?:familiar|with|close|briefed|who))/iu;

function fieldsOf(
  { plain, text }: Article,
  words: string,
  { described, isPlural }: Extract<Speaker, { described: Stretch }>,
): readonly Field[] {
  const withheld = anonymity.exec(plain.slice(described.end, described.end + 240));
  if (withheld !== null || (isPlural && several.test(words))) {
    const [whole = "", reason] = withheld ?? [];
    const stop =
      described.end + whole.length - (reason === undefined ? 0 : reason.length + " because ".length);
    return [
      { key: "type", value: isPlural ? "group" : "person" },
      {
        key: "unnamed",
        value: wordsAt(text, { start: described.start, end: withheld === null ? described.end : stop }),
      },
      {
        key: "reason",
        value:
          reason === undefined
            ? "not given"
            : wordsAt(text, { start: stop + " because ".length, end: described.end + whole.length }),
      },
    ];
  }
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
    /\b(?:union|company|firm|group|club|court|council|ministry|government|gallery|museum|bank|agency|department|university|school|hospital|charity|committee|commission|regulator|watchdog|operator|airline|police|force|army|navy|service|party|board|team|newspaper|paper|broadcaster|journal|website|association|federation|organi[sz]ation|office|embassy|authority|institute|statement|report|study|note|letter|memo|document|filing|email|survey|poll|lawsuit|complaint|indictment)$/i.test(
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
