import type { Briefing, Fact } from "../../model/briefing.ts";
import { exampleSheet } from "../example-sheet.ts";
import { isEnglish } from "../language.ts";
import { defineRule } from "../rule.ts";
import { recordsMeant, shareOf } from "./matching/about-records.ts";
import { levelWhere } from "./matching/level.ts";
import { type ProseSentence, proseSentences } from "./matching/prose-sentences.ts";
import { nounOf } from "./matching/sheet-names.ts";

const unnamed = {
  entities: "\n  official: {type: person, unnamed: a town official, reason: not given}",
  statements: `
  toll-view:
    by: official
    says: A toll would pay for the repairs.
    when: unstated
    cite: p1`,
};

/** "One of the town's officials" is one. */
const oneOfThem =
  /(?<![\p{sc=Latn}\p{Lm}])(?:one|a member|another) (?:of|among) (?:[\p{L}'’-]+ ){0,4}?(?!(?:its|his|this)(?![\p{sc=Latn}\p{Lm}]))\p{L}+s(?!\p{L}|['’])/giu;

/** "A person close to the talks" in a sentence, of whom the source has "two people close to the talks"; null where it is nobody. */
function loneOf(unnamed: string, words: string): string | null {
  const [, several = ""] =
    /^(?:two|three|four|five|six|several|a few|some|both|\d+) (?:[\p{L}'’-]+ ){0,3}?(people|\p{L}+s)(?= (?:of|who|with|at|in|from|to|on|for|briefed|familiar|close)(?![\p{sc=Latn}\p{Lm}])|,|$)/iu.exec(
      unnamed,
    ) ?? [];
  if (
    several === "" ||
    new RegExp(
      `(?<![\\p{sc=Latn}\\p{Lm}])(?:(?:two|three|four|both|several|another|other) (?:[\\p{L}'’-]+ ){0,2}?(?:${several}|sources|officials)|each|one of)(?![\\p{sc=Latn}\\p{Lm}])`,
      "iu",
    ).test(words)
  )
    return null;
  const one = several === "people" ? "person" : several.replace(/s$/, "");
  return (
    new RegExp(
      `(?<![\\p{sc=Latn}\\p{Lm}])(?:an?|one) (?:[\\p{L}'’-]+ ){0,2}?(?:${one}|source)(?![\\p{sc=Latn}\\p{Lm}])`,
      "iu",
    ).exec(words)?.[0] ?? null
  );
}

export const anonymousPlural = defineRule({
  code: "anonymous-plural",
  severity: "error",
  needsWholeSheet: true,
  summary: "Unnamed sources stay as many as they are.",
  why: "“Officials say” makes two witnesses of one, and nobody can ask either.",
  bad: exampleSheet({
    ...unnamed,
    body: "## Who said what\n\n- A toll would pay for the repairs, town officials say.[^toll-view]",
  }),
  good: exampleSheet({
    ...unnamed,
    body: "## Who said what\n\n- A toll would pay for the repairs, a town official says.[^toll-view]",
  }),
  *check(context) {
    if (!isEnglish(context.briefing)) return;
    for (const sentence of proseSentences(context)) {
      const parts = partsOf(sentence, context.briefing);
      const level = sentence.cited.length === 0 ? { severity: "warning" as const } : {};
      const sources = parts.flatMap(({ fact, briefing }) => {
        const by =
          fact.kind === "statement" && fact.by !== null ? briefing.entities[fact.by.entity] : undefined;
        return by === undefined || by.unnamed === null ? [] : [by];
      });
      const [only] = sources;
      if (only === undefined || only.unnamed === null) continue;
      if (new Set(sources).size > 1) continue;
      const lone = loneOf(only.unnamed, sentence.reading.own);
      if (lone !== null) {
        yield {
          ...sentence.at(lone),
          message: `"${lone}" makes one of several unnamed sources.`,
          hint: `Write “${only.unnamed}”.`,
          record: parts[0]!.fact.id,
          ...level,
        };
        continue;
      }
      if (only.type === "group") continue;
      const noun = nounOf(only.unnamed) ?? "official";
      const told = sentence.reading.own.toLowerCase();
      // Making a pattern takes longer than all else here.
      if (!["officials", "sources", "people", `${noun.toLowerCase()}s`].some((one) => told.includes(one)))
        continue;
      const plural = new RegExp(
        `(?<![\\p{sc=Latn}\\p{Lm}])(?:${noun}s|officials|sources|people (?:familiar|close|briefed|with (?:\\p{L}+ )?(?:knowledge|insight)|who know|in the know|involved|aware))(?![\\p{sc=Latn}\\p{Lm}])(?=[^.]*(?:say|said|tell|told|claim|confirm|believe|according|warn|add|sp[eo]ak|spoke|describe|put|expect|report))|(?<=(?:according to|citing|quoting|by) [^.,;]{0,40})(?:${noun}s|officials|sources)(?![\\p{sc=Latn}\\p{Lm}])`,
        "iu",
      );
      if (
        new RegExp(
          `(?<![\\p{sc=Latn}\\p{Lm}])(?:${noun}s|several|two|people|officials|sources)(?![\\p{sc=Latn}\\p{Lm}])`,
          "iu",
        ).test(only.unnamed)
      )
        continue;
      const words = plural.exec(sentence.reading.own.replace(oneOfThem, ""))?.[0];
      if (words === undefined) continue;
      yield {
        ...sentence.at(words),
        message: `"${words}" makes several of one unnamed source.`,
        hint: `Write “${only.unnamed}”.`,
        record: parts[0]!.fact.id,
        ...level,
        // Officials who stand elsewhere in the sentence may be others.
        ...levelWhere(sentence.cited.length > 0 && speakRightThere(words).test(sentence.reading.own)),
      };
    }
  },
});

function speakRightThere(words: string): RegExp {
  return new RegExp(
    `(?<!\\p{L})${words}(?: (?:who|familiar|close|briefed|with|of|in|at) [^.;,]{1,60}|, [^.;]{1,60},)? (?:say|said|tell|told|claim|claimed|believe|warn|warned|add|added|confirmed?)(?![\\p{sc=Latn}\\p{Lm}])|(?:according to|citing|quoting) (?:[\\p{L}'’-]+ ){0,3}${words}(?!\\p{L})`,
    "iu",
  );
}

/** The records that a sentence cites; of one that tells nearly all of what one unnamed source says and cites nothing, those. */
function partsOf(
  { cited, restsElsewhere, reading }: ProseSentence,
  briefing: Briefing,
): readonly { readonly fact: Fact; readonly briefing: Briefing }[] {
  if (cited.length > 0 || restsElsewhere || !reading.isTold) return cited;
  const meant = recordsMeant(briefing, reading.stems).filter(({ kind }) => kind === "statement");
  return meant.every((fact) => shareOf(fact, briefing, reading.stems) >= 0.7)
    ? meant.map((fact) => ({ fact, briefing }))
    : [];
}
