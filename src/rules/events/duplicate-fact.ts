import type { Briefing, Fact } from "../../model/briefing.ts";
import { exampleSheet } from "../example-sheet.ts";
import { pathOf } from "../record-path.ts";
import { defineRule } from "../rule.ts";
import { toBeWritten } from "../sheet/fill-in-left.ts";

export const duplicateFact = defineRule({
  code: "duplicate-fact",
  severity: "note",
  summary: "Each fact is recorded once.",
  why: "Two records of one fact print it twice, and a later correction mends only one of them.",
  bad: exampleSheet({
    statements: `
  toll-view:
    by: mayor
    says: A toll would pay for the repairs.
    when: unstated
    cite: p1
  toll-again:
    by: mayor
    says: A toll would pay for all the repairs.
    when: unstated
    cite: p6`,
  }),
  good: exampleSheet({
    statements: `
  toll-view:
    by: mayor
    says: A toll would pay for the repairs.
    when: unstated
    cite: [p1, p6]`,
  }),
  *check({ briefing }) {
    for (const [fact, earlier] of nearPairs(briefing))
      yield {
        at: pathOf(fact),
        part: "key",
        message: `Looks like "${earlier.id}".`,
        hint: "Keep one of the two, with both passages in its `cite:`.",
        related: [{ message: "The record it looks like.", at: pathOf(earlier) }],
      };
  },
});

/** Of the words of two texts together, the share that both must have. */
const nearness = 0.8;

/** Pairs of the same kind, speaker and date whose texts are nearly the same: the later one with the first it is like. */
function* nearPairs(briefing: Briefing): Iterable<readonly [later: Fact, earlier: Fact]> {
  const groups = new Map<string, Fact[]>();
  for (const facts of [briefing.statements, briefing.events, briefing.figures])
    for (const fact of facts) {
      const key = groupOf(fact);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [fact]);
      else group.push(fact);
    }
  for (const group of groups.values()) if (group.length > 1) yield* pairsIn(group);
}

/**
 * Compares only texts that share one of their rarest words: of two sets that share four fifths of their words,
 * the rarest few can't all be in one alone. So a long list costs little more than a short one.
 */
function* pairsIn(facts: readonly Fact[]): Iterable<readonly [later: Fact, earlier: Fact]> {
  const sets = facts.map(wordsOf);
  const counts = new Map<string, number>();
  for (const words of sets) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const byWord = new Map<string, number[]>();
  for (const [index, words] of sets.entries()) {
    const most = words.size - Math.ceil(nearness * words.size) + 1;
    // Words that no other text has lead to none.
    if (Array.from(words).filter((word) => counts.get(word) === 1).length >= most) continue;
    const rarestFirst = [...words].sort(
      (a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1),
    );
    const probes = rarestFirst.slice(0, most);
    const compared = new Set<number>();
    let twin: number | undefined;
    for (const word of probes) {
      const others = byWord.get(word) ?? [];
      for (const other of others) {
        if (twin !== undefined || compared.has(other)) continue;
        compared.add(other);
        if (isNear(words, sets[other]!)) twin = other;
      }
      others.push(index);
      byWord.set(word, others);
    }
    if (twin !== undefined) yield [facts[index]!, facts[twin]!];
  }
}

function isNear(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const word of a)
    if (b.has(word)) shared++;
    else if (isNumber(word)) return false;
  // Lines of one pattern with other numbers are other facts.
  for (const word of b) if (isNumber(word) && !a.has(word)) return false;
  return shared > 0 && shared / (a.size + b.size - shared) >= nearness;
}

function isNumber(word: string): boolean {
  const first = word.charCodeAt(0);
  return first >= 48 && first <= 57;
}

function groupOf(fact: Fact): string {
  if (fact.kind === "statement") return `statement|${fact.by?.entity ?? ""}|${fact.when.edtf}`;
  if (fact.kind === "event") return `event|${fact.when.edtf}`;
  return `figure|${fact.asOf?.edtf ?? ""}|${fact.unit ?? ""}|${fact.currency ?? ""}|${fact.bound ?? ""}|${String(fact.value)}`;
}

const word = /[\p{L}\p{N}]+/gu;

function textOf(fact: Fact): string {
  if (fact.kind === "statement") return fact.says ?? fact.quote ?? "";
  return fact.kind === "event" ? fact.what : fact.of;
}

function wordsOf(fact: Fact): ReadonlySet<string> {
  // What is still to be written is like nothing yet.
  if (textOf(fact).trim() === toBeWritten) return new Set();
  return new Set(textOf(fact).toLowerCase().match(word));
}
