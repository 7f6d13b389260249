import type { Fact, ResolvedEntity } from "../../model/briefing.ts";
import type { Id } from "../../model/common.ts";
import type { ClaimFault } from "../../model/grounding.ts";
import type { Path } from "../../model/resolution.ts";
import { chunksOf, isPlainWord } from "../../reading/chunks.ts";
import { plainOf } from "../../reading/plain.ts";
import { wordStems } from "../../reading/word-stems.ts";
import { isHonorific, isRoleNoun } from "../../reading/words/en/roles.ts";
import { nearestName } from "../../text/nearest-name.ts";
import { roleFaults } from "./claim-roles.ts";
import { claimTexts } from "./claim-texts.ts";
import type { Passage } from "./passages.ts";

type Found = Omit<ClaimFault, "record" | "paragraphs">;

/** The words of a source by which names are looked up: folded, and its capitalised ones as they are written. */
export interface SourceNames {
  readonly text: string;
  /** The same as it is written. */
  readonly plain: string;
  readonly capitals: ReadonlyMap<string, string>;
}

export function sourceNames(passages: readonly Passage[]): SourceNames {
  const plain = passages.map((passage) => passage.plain).join("\n");
  const capitals = new Map<string, string>();
  for (const [word] of plain.matchAll(/(?<!\p{L})\p{Lu}[\p{L}\p{M}'-]+/gu)) {
    const bare = word.replace(/'s?$/, "");
    capitals.set(folded(bare), bare);
  }
  return { text: folded(plain), plain, capitals };
}

/** Names in the words of a record that are nobody's: neither the source nor an entity has them. */
export function* nameFaults(fact: Fact, source: SourceNames, known: ReadonlySet<string>): Iterable<Found> {
  for (const { path, text } of claimTexts(fact)) {
    const plain = plainOf(text);
    for (const { words } of chunksOf(plain, 0, plain.length, true)) {
      const written = words.map(({ start, end }) => plain.slice(start, end).replace(/'s?$/, ""));
      for (const [at, word] of written.entries()) {
        if (!isName(word) || isKnown(word, source.text, known)) continue;
        const near = nearIn(word, source);
        const isOpening = at === 0 && words[0]!.start === 0;
        const beside = besideIn(written, at, source);
        const has = near ?? beside;
        // A word at the start of a sentence, or a name that the editor brought along, is told only where the source has one like it.
        if (has === null || (isOpening && (near === null || opensPhrase.test(plain)))) continue;
        yield { kind: "name", path, words: word, has, elsewhere: null };
        break;
      }
    }
  }
}

/** Names, descriptions and offices of the sheet's own entities that are not as the source has them. */
export function* entityFaults(
  entities: readonly ResolvedEntity[],
  source: SourceNames,
  passages: readonly Passage[],
): Iterable<Found & { readonly record: Id }> {
  let given: readonly ReadonlySet<string>[] | undefined;
  for (const { id, type, name, unnamed, reason, aka, roles, registered } of entities) {
    if (registered) continue;
    const at = (field: string): Path => ["entities", id, field];
    if (unnamed !== null) {
      const words = plainOf(unnamed).match(/\p{L}[\p{L}'-]{3,}/gu) ?? [];
      const lacking = passages.map(({ plain }) => {
        const text = folded(plain);
        return words.filter((word) => !text.includes(folded(word).replace(/(?:s|'s)$/, "")));
      });
      const [lost] = lacking.some((one) => one.length === 0)
        ? []
        : (lacking.toSorted((x, y) => x.length - y.length)[0] ?? []);
      if (lost !== undefined)
        yield {
          kind: "description",
          path: at("unnamed"),
          words: lost,
          has: null,
          elsewhere: null,
          record: id,
        };
      if (reason !== null) given ??= reasonsIn(passages);
      if (reason !== null && given !== undefined && isOtherReason(plainOf(reason), given))
        yield {
          kind: "description",
          path: at("reason"),
          words: reason,
          has: null,
          elsewhere: null,
          record: id,
        };
      continue;
    }
    if (name === null || [name, ...aka].some((one) => source.text.includes(folded(plainOf(one))))) {
      if (name !== null) yield* roleFaults(id, name, roles, passages);
      continue;
    }
    yield* roleFaults(id, name, roles, passages);
    if (type === "person") {
      const other = otherFirstName(plainOf(name), source) ?? otherPart(plainOf(name), source);
      if (other !== null) {
        yield {
          kind: "name",
          path: at("name"),
          words: plainOf(name),
          has: other,
          elsewhere: null,
          record: id,
        };
        continue;
      }
    }
    for (const word of plainOf(name).match(/\p{Lu}[\p{L}\p{M}'-]+/gu) ?? []) {
      if (isPlainWord(word) || source.text.includes(folded(word))) continue;
      const near = nearIn(word, source);
      if (near !== null)
        yield { kind: "name", path: at("name"), words: word, has: near, elsewhere: null, record: id };
    }
  }
}

/** A reason for leaving a name out that has no word of what the source says where it leaves names out. */
function isOtherReason(reason: string, given: readonly ReadonlySet<string>[]): boolean {
  const stems = [...wordStems(reason)];
  return (
    given.length > 0 &&
    stems.length >= 2 &&
    !/not (?:given|stated|said|known)|unstated|no reason/i.test(reason) &&
    !stems.some((stem) => given.some((own) => own.has(stem)))
  );
}

/** The words of the sentences in which a source leaves a name out. */
function reasonsIn(passages: readonly Passage[]): readonly ReadonlySet<string>[] {
  return passages.flatMap(({ sentences }) =>
    sentences.filter(({ text }) => leavesNamesOut.test(text)).map(({ text }) => wordStems(text)),
  );
}

const leavesNamesOut =
  /anonym|(?:not|without) (?:to )?(?:be(?:ing)? )?(?:named|identified|quoted|authori[sz]ed|allowed|permitted|empowered|cleared)|withh[a-z]+ (?:\p{L}+ )?names?|unnamed|for fear|speak (?:publicly|freely|openly|on the record)/iu;

/** Of "Daniel Kirui" in a source that has "David Kirui" and no other of that name. */
function otherFirstName(name: string, { plain }: SourceNames): string | null {
  const words = name.split(" ");
  const [first = ""] = words;
  const last = words.at(-1) ?? "";
  if (words.length < 2 || !/^\p{Lu}\p{Ll}{2}/u.test(first) || last.length < 3) return null;
  const firsts = Array.from(
    plain.matchAll(new RegExp(`(\\p{Lu}\\p{Ll}[\\p{L}'-]*) ${patternOf(last)}(?!\\p{L})`, "gu")),
    ([, one = ""]) => one,
  ).filter((one) => !isHonorific(one) && !isRoleNoun(one) && !isPlainWord(one) && !words.includes(one));
  // Tom for Thomas, and a middle name for the first, are no mistakes.
  if (firsts.length === 0 || firsts.some((one) => isShortOf(one, first))) return null;
  return new RegExp(`(?<!\\p{L})${patternOf(first)}(?!\\p{L})`, "u").test(plain)
    ? null
    : `${firsts[0]} ${last}`;
}

/** Of "António Sá Moreira" in a source that has "António Sá Moura": a name as long that has the first word, or the first and the last. */
function otherPart(name: string, { plain, text }: SourceNames): string | null {
  const words = name.split(" ");
  const [first = ""] = words;
  if (words.length < 2 || !isName(first)) return null;
  const like = new RegExp(
    `(?<!\\p{L})${patternOf(first)}(?: [\\p{L}'-]+){${words.length - 1}}(?!\\p{L})`,
    "gu",
  );
  for (const [found] of plain.matchAll(like)) {
    const theirs = found.split(" ");
    const lost = words.filter(
      (word, at) => at > 0 && folded(word) !== folded(theirs[at]!.replace(/'s$/, "")),
    );
    const isWhole = theirs.every((word, at) => /^\p{Lu}/u.test(word) === /^\p{Lu}/u.test(words[at]!));
    if (isWhole && lost.length === 1 && !text.includes(folded(lost[0]!))) return found.replace(/'s$/, "");
  }
  return null;
}

/** A name as a pattern that finds it and nothing else, whatever signs it has. */
function patternOf(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

function isShortOf(one: string, other: string): boolean {
  const [a, b] = [folded(one), folded(other)];
  return a.slice(0, 3) === b.slice(0, 3) || a.endsWith(b) || b.endsWith(a);
}

function isName(word: string): boolean {
  return (
    /^\p{Lu}\p{L}{3}/u.test(word) &&
    !isPlainWord(word) &&
    !isRoleNoun(word.toLowerCase()) &&
    !peoples.test(word)
  );
}

/** "Start of the budget", "Fires in the north": a noun that stands first, and no name. */
const opensPhrase =
  /^\p{L}+ (?:of|in|on|for|to|by|with|at|from|between|against|over|under|about|after|before)(?![\p{sc=Latn}\p{Lm}])/u;

const peoples = /(?:ians?|eans?|ese|ish|i|ites?|day|ch)$/u;

function isKnown(word: string, text: string, known: ReadonlySet<string>): boolean {
  const small = folded(word);
  return text.includes(small.replace(/s$/, "")) || known.has(small);
}

/** A capitalised word of the source that was probably meant. */
function nearIn(word: string, { capitals }: SourceNames): string | null {
  const near = nearestName(folded(word), capitals.keys(), word.length > 7 ? 2 : 1);
  if (near === null || near.startsWith(folded(word)) || folded(word).startsWith(near)) return null;
  return capitals.get(near) ?? null;
}

/** Of "Lady Astrid" in a source that has "Lady Ingrid": the name that begins, or ends, as this one. */
function besideIn(words: readonly string[], at: number, { text, capitals }: SourceNames): string | null {
  const before = words[at - 1];
  if (before === undefined || !isName(before) || !text.includes(folded(before))) return null;
  const match = new RegExp(`(?<!\\p{L})${folded(before)} (\\p{L}+)`, "u").exec(text);
  const next = match?.[1] === undefined ? undefined : capitals.get(match[1]);
  return next === undefined ? null : `${before} ${next}`;
}

export function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
