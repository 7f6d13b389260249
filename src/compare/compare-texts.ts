import { differences } from "./differences.ts";
import { type ReadableSection, readableSections } from "./readable-text.ts";
import { isWord, tokensOf } from "./tokens.ts";
import { leastShared, likeness, type Run, wordDifferences } from "./word-differences.ts";

/** A section in both versions at once. */
export interface SectionComparison {
  /** Null for what stands before the first heading: title, date, bottom line. */
  readonly title: string | null;
  /** Whether the section as a whole is in both versions, only in the later, or only in the earlier one. */
  readonly kind: Run["kind"];
  readonly blocks: readonly BlockComparison[];
}

/** A paragraph, list item or table row; one that only one version has is a single run. */
export interface BlockComparison {
  readonly changed: boolean;
  readonly runs: readonly Run[];
}

/** Compares two versions of a Markdown briefing word by word, section by section; notes stand in a section of their own. */
export function compareTexts(before: string, after: string): readonly SectionComparison[] {
  const [earlier, later] = [readableSections(before), readableSections(after)];
  const pairs: SectionComparison[] = [];
  let [from, to] = [0, 0];
  for (const { kind, items } of differences(earlier.map(nameOf), later.map(nameOf)))
    for (const _ of items) {
      const old = kind === "ins" ? undefined : earlier[from++];
      const now = kind === "del" ? undefined : later[to++];
      pairs.push(sectionOf(kind, old, now));
    }
  return pairs;
}

const nameOf = ({ title }: ReadableSection): string => title ?? "";

function sectionOf(
  kind: Run["kind"],
  before: ReadableSection | undefined,
  after: ReadableSection | undefined,
): SectionComparison {
  const title = (after ?? before)?.title ?? null;
  return { title, kind, blocks: compareBlocks(before?.blocks ?? [], after?.blocks ?? []) };
}

/** Blocks that stand in both come first to be found; of what is left between them, those that are alike are one block that changed. */
function compareBlocks(before: readonly string[], after: readonly string[]): readonly BlockComparison[] {
  const compared: BlockComparison[] = [];
  let taken: readonly string[] = [];
  let put: readonly string[] = [];
  const close = () => {
    for (const pair of pairBlocks(taken, put)) compared.push(pair);
    taken = [];
    put = [];
  };
  for (const { kind, items } of differences(before, after)) {
    if (kind === "del") taken = [...taken, ...items];
    else if (kind === "ins") put = [...put, ...items];
    else {
      close();
      for (const text of items) compared.push({ changed: false, runs: wordDifferences(text, text) });
    }
  }
  close();
  return compared;
}

/** Pairs beyond this many are not looked for: each block with each other one would take too long. */
const mostPairs = 10_000;

/** In order: each block that was taken out, with the first later one that is like it. */
function pairBlocks(before: readonly string[], after: readonly string[]): readonly BlockComparison[] {
  const laterWords = after.map(wordsOf);
  const compared: BlockComparison[] = [];
  let next = 0;
  const isTooMany = before.length * after.length > mostPairs;
  for (const text of before) {
    const words = wordsOf(text);
    const twin = isTooMany
      ? -1
      : laterWords.findIndex((other, at) => at >= next && likeness(words, other) >= leastShared);
    if (twin === -1) {
      compared.push(only("del", text));
      continue;
    }
    for (const added of after.slice(next, twin)) compared.push(only("ins", added));
    compared.push({ changed: true, runs: wordDifferences(text, after[twin] ?? "") });
    next = twin + 1;
  }
  for (const added of after.slice(next)) compared.push(only("ins", added));
  return compared;
}

function only(kind: "ins" | "del", text: string): BlockComparison {
  return { changed: true, runs: [{ kind, text }] };
}

const wordsOf = (text: string): readonly string[] => tokensOf(text).filter(isWord);
