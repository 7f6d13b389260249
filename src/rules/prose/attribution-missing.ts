import type { Briefing, Fact, ResolvedStatement } from "../../model/briefing.ts";
import { hangsOnVerb } from "../../model/vocabulary.ts";
import { plainOf } from "../../reading/plain.ts";
import { isTold } from "../../reading/reporting.ts";
import { rungTold } from "../../reading/told-rung.ts";
import { exampleSheet } from "../example-sheet.ts";
import { isEnglish } from "../language.ts";
import { defineRule, type SheetContext } from "../rule.ts";
import { recordsMeant, shareOf, thingWords } from "./matching/about-records.ts";
import { type ProseSentence, proseSentences } from "./matching/prose-sentences.ts";
import { rivalsOf } from "./matching/rivals.ts";
import { kinOf } from "./matching/sheet-names.ts";

const cost = `
  cost:
    by: mayor
    says: The repairs cost too much for the town.
    when: unstated
    cite: p1`;

export const attributionMissing = defineRule({
  code: "attribution-missing",
  severity: "warning",
  needsWholeSheet: true,
  summary: "What is known because someone says so is told with who says so.",
  why: "A note tells who it was only to those who open it; everyone else takes the words for ours.",
  bad: exampleSheet({
    statements: cost,
    body: "## Who said what\n\n- The repairs cost too much for the town.[^cost]",
  }),
  good: exampleSheet({
    statements: cost,
    body: "## Who said what\n\n- The repairs cost too much for the town, says Mayor Ada Berg.[^cost]",
  }),
  *check(context) {
    if (!isEnglish(context.briefing)) return;
    for (const sentence of proseSentences(context)) {
      const cited = sentence.cited.length > 0 ? sentence.cited : claimsMeant(sentence, context);
      const [only] = cited;
      if (
        only === undefined ||
        sentence.place === "line" ||
        // "He saw no hostility": whose eyes these are stands before it.
        ownView.test(sentence.reading.own) ||
        sentence.reading.isTold ||
        isTold(plainOf(sentence.before))
      )
        continue;
      // What may be or is wanted, the sentence leaves open.
      const rung = rungTold(sentence.reading.own);
      if (rung !== "done" && rung !== "scheduled") continue;
      const statements = cited.flatMap(({ fact, briefing }) =>
        isClaim(fact, briefing) ? [{ fact, briefing }] : [],
      );
      // What an event or the source itself says under the same note needs nobody else.
      if (statements.length < cited.length || statements.some((one) => isNamed(one, sentence))) continue;
      const { fact, briefing } = statements[0]!;
      const { reading } = sentence;
      if (shareOf(fact, briefing, reading.stems) < 0.5) continue;
      const who = fact.by === null ? null : briefing.entities[fact.by.entity];
      yield {
        ...sentence.at(),
        message: "This is told as a fact, and nobody is named who says it.",
        hint: `Name the speaker in the same sentence: ${who?.name ?? who?.unnamed ?? "who says it"}.`,
        record: fact.id,
      };
    }
  },
});

const ownView =
  /(?:^|[,:;] )(?:He|She|They|[Tt]he (?:two|three|four|five|six|seven)|[Bb]oth) (?:also |both |all |only |still |again |jointly )?(?:back(?:s|ed)?|supports?|supported|welcom(?:es?|ed)|lends? their|reject(?:s|ed)?|oppos(?:es?|ed)|urg(?:es?|ed)|call(?:s|ed)? (?:for|on)|ask(?:s|ed)? for|agree(?:s|d)?|demand(?:s|ed)?) |^(?:He|She) (?:saw|sees?|found|finds?|felt|feels?|thinks?|thought|hopes?|hoped|believes?|believed|wants?|wanted|expects?|expected|speaks?|spoke|counts?|doubts?|fears?) /u;

/** Of a sentence of the body without a note, the records whose words it tells nearly all: titles and bottom lines say it shorter. */
function claimsMeant(
  { place, restsElsewhere, reading }: ProseSentence,
  { briefing }: SheetContext,
): readonly { readonly fact: Fact; readonly briefing: Briefing }[] {
  if (place !== "body" || restsElsewhere) return [];
  const meant = recordsMeant(briefing, reading.stems);
  return meant.every(
    (fact) => shareOf(fact, briefing, reading.stems) >= 0.75 && thingWords(fact, briefing).size > 2,
  )
    ? meant.map((fact) => ({ fact, briefing }))
    : [];
}

/** What somebody says, and no other rule holds to its speaker. */
function isClaim(fact: Fact, briefing: Briefing): fact is ResolvedStatement {
  return (
    fact.kind === "statement" &&
    fact.by !== null &&
    !fact.established &&
    !hangsOnVerb(fact.verb) &&
    rivalsOf(fact, briefing).length === 0
  );
}

/** Whether the sentence names the speaker, or those for whom the speaker speaks. */
function isNamed(
  { fact, briefing }: { fact: ResolvedStatement; briefing: Briefing },
  { reading }: ProseSentence,
): boolean {
  const kin = fact.by === null ? [] : [...kinOf(fact.by.entity, briefing), ...fact.via];
  if (reading.names.some(({ ids }) => ids.some((id) => kin.includes(id)))) return true;
  const unnamed = fact.by === null ? null : (briefing.entities[fact.by.entity]?.unnamed ?? null);
  return (
    unnamed !== null &&
    (unnamed.match(/\p{L}{4,}/gu) ?? []).some((word) =>
      reading.words.toLowerCase().includes(word.toLowerCase()),
    )
  );
}
