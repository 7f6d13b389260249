import type { Briefing } from "../../model/briefing.ts";
import type { Id } from "../../model/common.ts";
import { readSentence, type SentenceReading } from "../../reading/read-sentence.ts";
import { remembering } from "../../text/remembering.ts";
import { exampleSheet } from "../example-sheet.ts";
import { isEnglish } from "../language.ts";
import { factsOf } from "../record-path.ts";
import { defineRule } from "../rule.ts";
import { evidenceOf, wordsOf } from "./evidence.ts";
import { proseSentences } from "./prose-sentences.ts";
import { namesOf } from "./sheet-names.ts";

const shares = {
  entities: "\n  mayor: {type: person, name: Ada Berg}\n  rival: {type: person, name: Jon Lind}",
  statements: `
  result:
    says: Ada Berg won 48.3 per cent and Jon Lind 46.9 per cent.
    when: unstated
    cite: p1`,
};

export const numberMisassigned = defineRule({
  code: "number-misassigned",
  severity: "error",
  needsWholeSheet: true,
  summary: "A number stands beside the name that its record gives it.",
  why: "Two results that changed places make the loser win, and every number on the page is right.",
  bad: exampleSheet({
    ...shares,
    body: "## What happened\n\n- Jon Lind won 48.3 per cent and Ada Berg 46.9 per cent.[^result]",
  }),
  good: exampleSheet({
    ...shares,
    body: "## What happened\n\n- Ada Berg won 48.3 per cent and Jon Lind 46.9 per cent.[^result]",
  }),
  *check(context) {
    const { briefing } = context;
    if (!isEnglish(briefing)) return;
    for (const sentence of proseSentences(context)) {
      const { reading, cited, restsElsewhere } = sentence;
      if (
        reading.numbers.length === 0 ||
        reading.names.length === 0 ||
        (cited.length === 0 && restsElsewhere)
      )
        continue;
      for (const pair of pairsIn(reading)) {
        const homes = new Set([briefing, ...cited.map((one) => one.briefing)]);
        const known = Array.from(homes, recordPairs)
          .flat()
          .filter((one) => one.unit === pair.unit);
        const own = known.filter((one) => one.value === pair.value);
        const others = known.filter(
          (one) => pair.ids.some((id) => one.ids.includes(id)) && one.value !== pair.value,
        );
        if (
          own.length === 0 ||
          others.length === 0 ||
          own.some((one) => one.ids.some((id) => pair.ids.includes(id)))
        )
          continue;
        const name = briefing.entities[own[0]!.ids[0]!]?.name ?? "another";
        yield {
          ...sentence.at(pair.written),
          message: `"${pair.written}" is given to ${pair.name} here, and to ${name} in record "${own[0]!.record}".`,
          hint: "Put each number beside its own name.",
          record: own[0]!.record,
          ...(cited.length === 0 ? { severity: "warning" as const } : {}),
        };
        break;
      }
    }
  },
});

interface Pair {
  readonly ids: readonly Id[];
  readonly name: string;
  readonly value: number;
  readonly unit: string | null;
  readonly written: string;
}

/** Numbers with the name that has each: "Berg won 48.3 per cent", "48.3 per cent for Berg". Of a list of numbers, none. */
function pairsIn({ words, numbers, names }: SentenceReading): readonly Pair[] {
  const known = names.filter(({ ids }) => ids.length === 1);
  return numbers.flatMap((number, at) => {
    const after = words.slice(number.end);
    const next = known.find(({ start }) => start >= number.end);
    const behind =
      next !== undefined &&
      /^(?: votes?| seats?)?(?: going| went)? (?:for|by|of|to) (?:the )?(?:\p{Ll}+ ){0,2}$/u.test(
        words.slice(number.end, next.start),
      )
        ? next
        : undefined;
    const from = numbers[at - 1]?.end ?? 0;
    const before = known.filter(({ start, end }) => start >= from && end <= number.start);
    // "Berg beat Lind by 48.3 to 46.9": which has which, the order of the sentence says.
    if (
      behind === undefined &&
      (before.length !== 1 ||
        /^ ?(?:to|-|–|against)(?!\p{L})/u.test(after) ||
        /(?:by|to|against) $/.test(words.slice(0, number.start)))
    )
      return [];
    const name = behind ?? before[0]!;
    return [
      {
        ids: name.ids,
        name: name.words,
        value: number.value,
        unit: number.unit,
        written: words.slice(number.start, number.end),
      },
    ];
  });
}

const recordPairs = remembering(10, (briefing: Briefing): readonly (Pair & { readonly record: Id })[] =>
  Array.from(factsOf(briefing)).flatMap((fact) => {
    const words = wordsOf(fact)[0] ?? "";
    if (fact.kind !== "figure")
      return pairsIn(readSentence(words, namesOf(briefing))).map((pair) => ({ ...pair, record: fact.id }));
    const ids = readSentence(words, namesOf(briefing)).names.flatMap((name) => name.ids);
    const [number] = evidenceOf(fact, briefing).numbers;
    return ids.length === 0 || number === undefined
      ? []
      : [{ ids, name: "", value: number.value, unit: number.unit, written: "", record: fact.id }];
  }),
);
