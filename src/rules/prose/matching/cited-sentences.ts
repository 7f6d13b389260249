import type { Briefing, Fact } from "../../../model/briefing.ts";
import type { Id } from "../../../model/common.ts";
import type { ProseBlock } from "../../../model/written.ts";
import { remembering } from "../../../text/remembering.ts";
import { factsOf, pathOf } from "../../record-path.ts";
import type { Finding, SheetContext } from "../../rule.ts";
import { notesIn } from "./notes.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";

/** A sentence of the editor's prose with the facts that it cites. Sentences without a note are not among them. */
export interface CitedSentence {
  readonly sentence: Sentence;
  /** Its words, with those of the sentences right before it that have no note: many put one note behind a passage. */
  readonly passage: string;
  readonly cited: readonly CitedFact[];
  /** Whether it stands in the bottom line of the front matter. */
  readonly isLead: boolean;
}

export interface CitedFact {
  readonly fact: Fact;
  /** The briefing whose fact it is: mostly the one that is checked. */
  readonly briefing: Briefing;
  /** Where its note stands in the prose file; of the editor's own line of a record, that line. */
  readonly at: Finding["at"];
}

/** The sentences of the editor's prose that cite facts, and the editor's own lines, as if each cited its record. Read once for all rules. */
export const citedSentences = remembering(1, (context: SheetContext): readonly CitedSentence[] => {
  const { briefing, archive, prose } = context;
  const inBody = prose.blocks
    .filter((block) => block.notes.length > 0)
    .flatMap(passagesOf)
    .map(({ sentence, passage }) => ({
      sentence,
      passage,
      isLead: false,
      cited: sentence.notes.flatMap(({ sheet, record, start, end }) => {
        const home =
          sheet === null ? briefing : Object.hasOwn(archive.byId, sheet) ? archive.byId[sheet] : undefined;
        const fact = home === undefined ? undefined : factById(home).get(record);
        return home === undefined || fact === undefined
          ? []
          : [{ fact, briefing: home, at: { prose: [start, end] as const } }];
      }),
    }))
    .filter(({ cited }) => cited.length > 0);
  return [...inBody, ...ownLines(briefing)];
});

function passagesOf(block: ProseBlock): readonly { readonly sentence: Sentence; readonly passage: string }[] {
  let before = "";
  return sentencesOf(block).map((sentence) => {
    const passage = before + sentence.words;
    before = sentence.notes.length === 0 ? `${passage} ` : "";
    return { sentence, passage };
  });
}

/** A line is one sentence, however many it has: its condition may follow. */
function ownLines(briefing: Briefing): readonly CitedSentence[] {
  return [...briefing.statements, ...briefing.events].flatMap((fact) =>
    fact.line === null
      ? []
      : [
          {
            sentence: { words: fact.line, start: 0, end: fact.line.length, notes: [], mentions: [] },
            passage: fact.line,
            isLead: false,
            cited: [{ fact, briefing, at: pathOf(fact, "line") }],
          },
        ],
  );
}

/** The same with the bottom line of the front matter. */
export function citedWithLead(context: SheetContext): readonly CitedSentence[] {
  return [...citedSentences(context), ...citedInBottomLine(context.briefing)];
}

/** The sentences of the bottom line that cite facts of the sheet. */
function citedInBottomLine(briefing: Briefing): readonly CitedSentence[] {
  const { bottomLine: text } = briefing;
  const notes = [...notesIn(text)];
  if (notes.length === 0) return [];
  const place = { start: 0, end: text.length, notes, mentions: [] };
  return passagesOf({ kind: "paragraph", section: "bottom-line", text, ...place }).map(
    ({ sentence, passage }) => ({
      sentence,
      passage,
      isLead: true,
      cited: sentence.notes.flatMap(({ sheet, record }) => {
        const fact = sheet === null ? factById(briefing).get(record) : undefined;
        return fact === undefined ? [] : [{ fact, briefing, at: ["bottomLine"] }];
      }),
    }),
  );
}

export const factById = remembering(
  100,
  (briefing: Briefing): ReadonlyMap<Id, Fact> =>
    new Map(Array.from(factsOf(briefing), (fact) => [fact.id, fact])),
);
