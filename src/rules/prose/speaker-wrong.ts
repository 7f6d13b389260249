import { comparable } from "../../evidence/comparable.ts";
import type { Briefing, ResolvedStatement } from "../../model/briefing.ts";
import { namesIn, type SentenceName } from "../../reading/names-in.ts";
import { sharedStems, wordStems } from "../../reading/word-stems.ts";
import { exampleSheet } from "../example-sheet.ts";
import { isEnglish } from "../language.ts";
import { defineRule, type SheetContext } from "../rule.ts";
import { carrierSays, houseSays, namesUnnamed, type SpeakerWrong, toldTo } from "./matching/chain-turned.ts";
import { factById } from "./matching/cited-sentences.ts";
import { levelWhere } from "./matching/level.ts";
import type { CitedPart } from "./matching/prose-sentences.ts";
import { type ProseSentence, proseSentences } from "./matching/prose-sentences.ts";
import { isSpeakerByRole } from "./matching/role-words.ts";
import { kinOf, namesOf } from "./matching/sheet-names.ts";

const two = `
  mayor: {type: person, name: Ada Berg}
  treasurer: {type: person, name: Jon Lind}`;
const views = `
  toll-view:
    by: mayor
    says: A toll would pay for the repairs.
    when: unstated
    cite: p1
  tax-view:
    by: treasurer
    says: Taxes stay as they are.
    when: unstated
    cite: p2`;

export const speakerWrong = defineRule({
  code: "speaker-wrong",
  severity: "error",
  needsWholeSheet: true,
  summary: "What somebody said is told as said by them.",
  why: "Words in another's mouth are the quickest way into a correction.",
  bad: exampleSheet({
    entities: two,
    statements: views,
    body: "## Who said what\n\n- A toll would pay for the repairs, says Jon Lind.[^toll-view]\n\n<!-- facts -->",
  }),
  good: exampleSheet({
    entities: two,
    statements: views,
    body: "## Who said what\n\n- A toll would pay for the repairs, says Ada Berg.[^toll-view]\n\n<!-- facts -->",
  }),
  *check(context) {
    if (!isEnglish(context.briefing)) return;
    for (const sentence of proseSentences(context)) {
      const wrong =
        toldTo(sentence) ??
        wrongIn(sentence) ??
        quotedFrom(sentence, context) ??
        otherCounter(sentence) ??
        counterSwapped(sentence) ??
        carrierSays(sentence) ??
        houseSays(sentence);
      if (wrong !== null)
        yield {
          ...sentence.at(wrong.words),
          ...wrong,
          ...(sentence.cited.length === 0 ? { severity: "warning" as const } : {}),
        };
    }
  },
});

/** Of a sentence that cites one speaker's words alone, a speaker who is somebody else and stands for nobody there. */
function wrongIn({ cited, reading, place }: ProseSentence): SpeakerWrong | null {
  const [one] = cited;
  if (one === undefined || place === "line") return null;
  const statements = cited.filter(
    (part): part is CitedPart & { fact: ResolvedStatement } => part.fact.kind === "statement",
  );
  if (statements.length < cited.length || statements.some(({ fact }) => fact.by === null)) return null;
  const allowed = new Set(statements.flatMap(({ fact, briefing }) => standFor(fact, briefing)));
  if (
    reading.names.some(({ ids }) => ids.some((id) => statements.some(({ fact }) => fact.by?.entity === id)))
  )
    return null;
  const { fact, briefing } = statements[0]!;
  const named = reading.reporting.speakers.find(
    ({ ids }) => ids.length > 0 && ids.every((id) => !allowed.has(id) && isSomeone(id, briefing)),
  );
  // "Trump has agreed to meet, the Kremlin says": those for whom they speak say it, and he does something else.
  const own = statements.flatMap(({ fact, briefing }) => kinOf(fact.by!.entity, briefing));
  const saysIt = ({ end }: SentenceName) => speaksNow.test(reading.words.slice(end));
  const isTheirs = (one: SentenceName) => one.ids.some((id) => own.includes(id)) && saysIt(one);
  if (named !== undefined && !saysIt(named) && reading.reporting.speakers.some(isTheirs)) return null;
  const speaker = named ?? speakerByRole(reading.own, briefing, allowed);
  if (speaker === undefined) return null;
  const by = briefing.entities[fact.by!.entity];
  if (by === undefined || isSpeakerByRole(reading.own, by, briefing)) return null;
  if (by.name === null && namesUnnamed(by.unnamed, reading.words)) return null;
  // "Traders in Senegal", "the leaders of France and Germany": a group by what it is, where it is, or some of its members.
  if (by.type === "group" && namesUnnamed(by.name ?? by.unnamed, reading.words)) return null;
  // Groups and offices are named in many ways, and stand for one another.
  const level = levelWhere(named !== undefined && isPerson(named, briefing) && by.type === "person");
  if (by.name === null)
    return {
      words: speaker.words,
      ...level,
      message: `Record "${fact.id}" does not name who says this, and the sentence names ${speaker.words}.`,
      hint: `Write “${by.unnamed}”.`,
      record: fact.id,
    };
  return {
    words: speaker.words,
    ...level,
    message: `Record "${fact.id}" has this from ${by.name}, not from ${speaker.words}.`,
    hint: `Name ${by.name}, or cite the words of ${speaker.words}.`,
    record: fact.id,
  };
}

/** Of a sentence without a note, a quotation that one record alone has, given to somebody else. */
function quotedFrom(sentence: ProseSentence, { briefing }: SheetContext): SpeakerWrong | null {
  const { reading, cited, restsElsewhere } = sentence;
  if (cited.length > 0 || restsElsewhere || reading.reporting.speakers.length > 1) return null;
  for (const { start, end } of reading.quotations) {
    const words = comparable(
      reading.words.slice(start + 1, end).replace(/[.,;:!?… ]+$/u, ""),
    ).text.toLowerCase();
    if (words.split(" ").length < 3) continue;
    const has = briefing.statements.filter(
      ({ quote }) => quote !== null && comparable(quote).text.toLowerCase().includes(words),
    );
    const parts = has.map((fact) => ({ fact, briefing, words: reading.words }));
    const wrong = has.length === 1 ? wrongIn({ ...sentence, cited: parts }) : null;
    if (wrong !== null) return wrong;
  }
  return null;
}

/** Of a figure that is one side's count, another side that is said to count it. */
function otherCounter({ cited, reading, place }: ProseSentence): SpeakerWrong | null {
  const [one, more] = cited;
  if (one === undefined || more !== undefined || one.fact.kind !== "figure" || place === "line") return null;
  const { fact, briefing } = one;
  const whose = counter.exec(one.fact.of)?.[0];
  if (whose === undefined) return null;
  const idsIn = (text: string) => namesIn(text, namesOf(briefing)).flatMap(({ ids }) => ids);
  const own = new Set(idsIn(whose).flatMap((id) => kinOf(id, briefing)));
  const told = /(?<!\p{L})(?:according to|says|say|said|by the (?:count|account) of)(?!\p{L})/iu.test(
    reading.own,
  );
  const named = idsIn(reading.own);
  if (own.size === 0 || !told || named.some((id) => own.has(id))) return null;
  const rivals = one.fact.differs.flatMap((id) => {
    const rival = factById(briefing).get(id);
    return rival?.kind === "figure" ? idsIn(counter.exec(rival.of)?.[0] ?? "") : [];
  });
  const other = reading.names.find(({ ids }) => ids.some((id) => rivals.includes(id)));
  if (other === undefined) return null;
  return {
    words: other.words,
    message: `Record "${fact.id}" has this ${whose}, not from ${other.words}.`,
    hint: `Write “${whose}”, or cite the record that has the number of ${other.words}.`,
    record: fact.id,
    severity: "warning",
  };
}

/** "By the count of the customs service" of what the statistics office counts, where the former's own count is another record. */
function counterSwapped({ cited, place }: ProseSentence): SpeakerWrong | null {
  if (place === "line") return null;
  for (const { fact, briefing, words } of cited) {
    if (fact.kind !== "figure" || fact.differs.length === 0) continue;
    const whose = counter.exec(fact.of)?.[0];
    if (whose === undefined) continue;
    const stems = wordStems(words);
    const own = wordStems(whose);
    for (const id of fact.differs) {
      const rival = factById(briefing).get(id);
      const theirs = rival?.kind === "figure" ? (counter.exec(rival.of)?.[0] ?? "") : "";
      const other = [...wordStems(theirs)].filter((stem) => !own.has(stem));
      const mine = [...own].filter((stem) => !wordStems(theirs).has(stem));
      if (
        other.length > 0 &&
        mine.length > 0 &&
        sharedStems(stems, other) === other.length &&
        // Both stand in a sentence that tells both.
        sharedStems(
          stems,
          mine.filter((stem) => !wordStems(fact.of.replace(whose, "")).has(stem)),
        ) === 0
      )
        return {
          words: words.trim(),
          message: `Record "${fact.id}" has this ${whose}, and the sentence has it ${theirs}.`,
          hint: `Write “${whose}”, or cite record "${id}".`,
          record: fact.id,
        };
    }
  }
  return null;
}

const counter =
  /(?:according to|as counted by|as estimated by|by the count of) .{2,60}?$|as .{2,60}? (?:counts?|puts?|estimates?|has)(?: it| them)?$/iu;

/** "The mayor says": who alone of the sheet has that office. */
function speakerByRole(
  words: string,
  { entities }: Briefing,
  allowed: ReadonlySet<string>,
): { readonly words: string } | undefined {
  if (!speaks.test(words)) return undefined;
  const small = words.toLowerCase();
  for (const { id, type, name, roles } of Object.values(entities)) {
    if (type !== "person" || name === null || allowed.has(id)) continue;
    for (const { title } of roles) {
      const office = title.toLowerCase();
      if (!small.includes(office) || !/^[\p{L} '’-]+$/u.test(office)) continue;
      const holders = Object.values(entities).filter((one) =>
        one.roles.some((role) => ` ${role.title.toLowerCase()}`.endsWith(` ${office.split(" ").at(-1)}`)),
      );
      const said = new RegExp(
        `(?<!\\p{L})the ${office}(?: of [\\p{L} '’-]{1,40}?)? (?:says|said|tells|told|warns|warned|adds|added)(?!\\p{L})`,
        "iu",
      ).exec(words)?.[0];
      if (said !== undefined && holders.length === 1) return { words: said.replace(/ \p{L}+$/u, "") };
    }
  }
  return undefined;
}

const speaksNow = /^ (?:says?|said|tells?|told|adds?|added|announce[sd]?)(?!\p{L})/u;
const speaks = /(?<!\p{L})(?:says|said|tells|told|warns|warned|adds|added)(?!\p{L})/u;

/** Who may stand as the speaker of a statement: its speaker, those for whom a person speaks, who speaks for an office, who carried or published it. */
function standFor({ by, via, to, cites, channel }: ResolvedStatement, briefing: Briefing): readonly string[] {
  const publishers = cites.flatMap(
    ({ source }) => briefing.sources.find(({ id }) => id === source)?.publisher ?? [],
  );
  const others = [
    ...via,
    ...publishers,
    ...(to === null ? [] : [to]),
    ...(channel?.kind === "entity" ? [channel.id] : []),
  ];
  if (by === null) return others;
  const isPerson = briefing.entities[by.entity]?.type === "person";
  // One of a government does not speak for another of it.
  const first = kinOf(by.entity, briefing).filter(
    (id) => id === by.entity || !isPerson || briefing.entities[id]?.type !== "person",
  );
  const second = first
    .filter((id) => briefing.entities[id]?.type !== "person")
    .flatMap((id) => kinOf(id, briefing))
    .filter((id) => briefing.entities[id]?.type !== "person");
  return [...first, ...second, ...others];
}

function isPerson({ ids }: SentenceName, { entities }: Briefing): boolean {
  return ids.every((id) => entities[id]?.type === "person" && entities[id]?.name !== null);
}

function isSomeone(id: string, { entities }: Briefing): boolean {
  return Object.hasOwn(entities, id) && entities[id]?.type !== "place";
}
