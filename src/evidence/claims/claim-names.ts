import type { Fact, ResolvedEntity } from "../../model/briefing.ts";
import type { Id } from "../../model/common.ts";
import type { ClaimFault } from "../../model/grounding.ts";
import type { Path } from "../../model/resolution.ts";
import { chunksOf, isPlainWord } from "../../reading/chunks.ts";
import { plainOf } from "../../reading/plain.ts";
import { isRoleNoun } from "../../reading/words/en/roles.ts";
import { nearestName } from "../../text/nearest-name.ts";
import { claimTexts } from "./claim-texts.ts";
import type { Passage } from "./passages.ts";

type Found = Omit<ClaimFault, "record" | "paragraphs">;

/** The words of a source by which names are looked up: folded, and its capitalised ones as they are written. */
export interface SourceNames {
  readonly text: string;
  readonly capitals: ReadonlyMap<string, string>;
}

export function sourceNames(passages: readonly Passage[]): SourceNames {
  const plain = passages.map((passage) => passage.plain).join("\n");
  const capitals = new Map<string, string>();
  for (const [word] of plain.matchAll(/(?<!\p{L})\p{Lu}[\p{L}\p{M}'-]+/gu)) {
    const bare = word.replace(/'s?$/, "");
    capitals.set(folded(bare), bare);
  }
  return { text: folded(plain), capitals };
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
        if (has === null || (isOpening && near === null)) continue;
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
  for (const { id, name, unnamed, aka, roles, registered } of entities) {
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
      continue;
    }
    if (name === null || [name, ...aka].some((one) => source.text.includes(folded(plainOf(one))))) {
      if (name !== null) yield* roleFaults(id, name, roles, passages);
      continue;
    }
    for (const word of plainOf(name).match(/\p{Lu}[\p{L}\p{M}'-]+/gu) ?? []) {
      if (isPlainWord(word) || source.text.includes(folded(word))) continue;
      const near = nearIn(word, source);
      if (near !== null)
        yield { kind: "name", path: at("name"), words: word, has: near, elsewhere: null, record: id };
    }
  }
}

/** An office other than the one that the source puts right before or behind the name. */
function* roleFaults(
  id: Id,
  name: string,
  roles: ResolvedEntity["roles"],
  passages: readonly Passage[],
): Iterable<Found & { readonly record: Id }> {
  for (const { plain } of passages) {
    const at = plain.indexOf(plainOf(name));
    const [before = ""] =
      at === -1 ? [] : (/(?:\p{L}[\p{L}-]*,? ){1,5}$/u.exec(plain.slice(Math.max(0, at - 60), at)) ?? []);
    const words =
      before
        .trim()
        .toLowerCase()
        .match(/[\p{L}-]+/gu) ?? [];
    const office = words.at(-1);
    if (office === undefined || !isRoleNoun(office) || roles.length === 0) continue;
    const said = words.slice(-2).join(" ");
    const isSame = roles.some(({ title }) => {
      const small = title.toLowerCase();
      return (
        [office, ...words].some((word) => word.length > 3 && small.includes(word)) || small.includes(said)
      );
    });
    if (!isSame)
      yield {
        kind: "role",
        path: ["entities", id, "roles", 0, "title"],
        words: null,
        has: said,
        elsewhere: null,
        record: id,
      };
    return;
  }
}

function isName(word: string): boolean {
  return (
    /^\p{Lu}\p{L}{3}/u.test(word) &&
    !isPlainWord(word) &&
    !isRoleNoun(word.toLowerCase()) &&
    !peoples.test(word)
  );
}

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
