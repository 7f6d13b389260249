import { type Difference, differences } from "./differences.ts";
import { isWord, tokensOf } from "./tokens.ts";

/** Part of a text: in both versions, put in by the later one, or taken out by it. */
export interface Run {
  readonly kind: "same" | "ins" | "del";
  readonly text: string;
}

/**
 * Two versions of a text as one: read without what was put in it is the earlier text, without what was taken out the later.
 * What was taken out stands before what was put in its place. Texts that share few words stand whole, one after the other.
 */
export function wordDifferences(before: string, after: string): readonly Run[] {
  if (before === after) return runs([["same", before]]);
  const found = differences(tokensOf(before), tokensOf(after));
  if (sharedWords(found) < leastShared) return replaced(before, after);
  return readable(found);
}

/** The share of words that two texts have in common, from 0 to 1, each word counted as often as it stands there. */
export function likeness(before: readonly string[], after: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of before) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of after) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    shared++;
    counts.set(word, left - 1);
  }
  return before.length + after.length === 0 ? 1 : (2 * shared) / (before.length + after.length);
}

/** Below this a text was written anew, and showing single words that happen to stand in both would only confuse. */
export const leastShared = 0.35;

function sharedWords(found: readonly Difference[]): number {
  let shared = 0;
  let all = 0;
  for (const { kind, items } of found) {
    const words = items.filter(isWord).length;
    all += kind === "same" ? 2 * words : words;
    if (kind === "same") shared += 2 * words;
  }
  return all === 0 ? 1 : shared / all;
}

function replaced(before: string, after: string): readonly Run[] {
  return runs([
    ["del", before],
    ["ins", after],
  ]);
}

/** Joins changes between which nothing stands but a space or a mark: "the ~~old~~ new ~~bridge~~ quay" reads worse than one change. */
function readable(found: readonly Difference[]): readonly Run[] {
  const joined: [Run["kind"], string][] = [];
  let taken = "";
  let put = "";
  const close = () => {
    joined.push(["del", taken], ["ins", put]);
    taken = "";
    put = "";
  };
  for (const [index, { kind, items }] of found.entries()) {
    const text = items.join("");
    if (kind === "del") taken += text;
    else if (kind === "ins") put += text;
    else if (taken + put !== "" && index < found.length - 1 && !items.some(isWord)) {
      taken += text;
      put += text;
    } else {
      close();
      joined.push(["same", text]);
    }
  }
  close();
  return runs(joined);
}

function runs(parts: readonly (readonly [Run["kind"], string])[]): readonly Run[] {
  return parts.filter(([, text]) => text !== "").map(([kind, text]) => ({ kind, text }));
}
