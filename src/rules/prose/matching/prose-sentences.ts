import type { Briefing, Fact } from "../../../model/briefing.ts";
import type { ProseBlock, SectionKind } from "../../../model/written.ts";
import { readSentence, type SentenceReading } from "../../../reading/read-sentence.ts";
import { ofSources } from "../../../reading/words/en/english.ts";
import { remembering } from "../../../text/remembering.ts";
import { pathOf } from "../../record-path.ts";
import type { Finding, SheetContext } from "../../rule.ts";
import { factById } from "./cited-sentences.ts";
import { notesIn } from "./notes.ts";
import { sentencesOf } from "./sentences.ts";
import { namesOf } from "./sheet-names.ts";

/** A sentence of the editor's, wherever it stands, read once for all rules. */
export interface ProseSentence {
  readonly place: "title" | "bottom-line" | "body" | "line";
  readonly section: SectionKind | null;
  readonly reading: SentenceReading;
  /** The words of the sentences right before it that have no note: many put one note behind a passage. */
  readonly before: string;
  /** The facts that it cites, each with the words that stand before its note. */
  readonly cited: readonly CitedPart[];
  /** Whether it cites anything at all, records of no fact included, links to a page that says it, or speaks of sources alone. */
  readonly restsElsewhere: boolean;
  /** Where words of it stand; the sentence itself where they are not found. */
  readonly at: (words?: string) => Pick<Finding, "at" | "words">;
}

export interface CitedPart {
  readonly fact: Fact;
  /** The briefing whose fact it is. */
  readonly briefing: Briefing;
  /** What the note hangs on: the words since the last note, else the whole sentence. */
  readonly words: string;
}

/** Title, bottom line, body and the editor's own lines of records, sentence by sentence. */
export const proseSentences = remembering(1, (context: SheetContext): readonly ProseSentence[] => {
  const { briefing, prose } = context;
  const body = prose.blocks.filter(({ kind }) => kind !== "heading");
  const replaced = body.some(({ section }) => section === "bottom-line");
  return [
    ...titleOf(briefing),
    ...(replaced ? [] : inBlock(bottomLineOf(briefing), "bottom-line", context)),
    ...body.flatMap((block) =>
      inBlock(block, block.section === "bottom-line" ? "bottom-line" : "body", context),
    ),
    ...ownLinesOf(briefing),
  ];
});

/** "Storm kills 14; a river may overflow" is two sentences. */
function titleOf(briefing: Briefing): readonly ProseSentence[] {
  return bare(briefing.title, briefing)
    .split("; ")
    .map((words) => ({
      place: "title",
      section: null,
      reading: readSentence(words, namesOf(briefing)),
      before: "",
      cited: [],
      restsElsewhere: false,
      at: (words) => ({ at: ["title"], words: found(words, briefing.title) }),
    }));
}

function ownLinesOf(briefing: Briefing): readonly ProseSentence[] {
  return [...briefing.statements, ...briefing.events].flatMap((fact) => {
    const { line } = fact;
    if (line === null) return [];
    const words = bare(line, briefing);
    return [
      {
        place: "line" as const,
        section: null,
        reading: readSentence(words, namesOf(briefing)),
        before: "",
        cited: [{ fact, briefing, words }],
        restsElsewhere: false,
        at: (words?: string) => ({ at: pathOf(fact, "line"), words: found(words, line) }),
      },
    ];
  });
}

function bottomLineOf({ bottomLine: text }: Briefing): ProseBlock {
  return {
    kind: "paragraph",
    section: "bottom-line",
    text,
    start: 0,
    end: text.length,
    notes: [...notesIn(text)],
    mentions: [],
  };
}

function inBlock(
  block: ProseBlock,
  place: ProseSentence["place"],
  context: SheetContext,
): readonly ProseSentence[] {
  const { briefing, sheet } = context;
  const isField = place === "bottom-line" && block.start === 0;
  let before = "";
  return sentencesOf(block).flatMap((sentence) => {
    const raw =
      block.text.length === block.end - block.start
        ? block.text.slice(sentence.start - block.start, sentence.end - block.start)
        : block.text;
    const words = bare(raw, briefing);
    // A question tells nothing, nor does what an editor notes of sources, spellings and how a day was worked out.
    if (!/\p{L}/u.test(words) || /\?["”’')\]]*$/.test(words)) return [];
    const hasNote = raw.includes("[^");
    const isOfSources =
      !hasNote && block.section === "editor" && (block.kind === "table-row" || ofSources.test(words));
    if (isOfSources && block.isNote) return [];
    const passage = before;
    before = hasNote ? "" : `${before} ${words}`.slice(-longestPassage);
    return [
      {
        place,
        before: passage,
        section: block.section,
        reading: readSentence(words, namesOf(briefing)),
        cited: partsOf(raw, context),
        restsElsewhere: hasNote || /\]\(\s*\S/.test(raw) || isOfSources,
        at: (wanted?: string) => {
          if (isField) return { at: ["bottomLine"], words: found(wanted, sheet.bottomLine) };
          const at = wanted === undefined ? -1 : raw.indexOf(wanted);
          return {
            at: {
              prose:
                at === -1
                  ? [sentence.start, sentence.start + raw.trimEnd().length]
                  : [sentence.start + at, sentence.start + at + wanted!.length],
            },
          };
        },
      },
    ];
  });
}

/** So much of what stands before a note it can still mean. */
const longestPassage = 1000;

function found(words: string | undefined, text: string): string | undefined {
  return words !== undefined && text.includes(words) ? words : undefined;
}

/** The facts that a sentence cites, each with its words. Notes side by side share theirs. */
function partsOf(raw: string, { briefing, archive }: SheetContext): readonly CitedPart[] {
  const parts: CitedPart[] = [];
  let from = 0;
  let last = "";
  for (const { sheet, record, start, end } of notesIn(raw)) {
    const words = bare(raw.slice(from, start), briefing);
    if (/\p{L}/u.test(words)) last = words;
    from = end;
    const home =
      sheet === null ? briefing : Object.hasOwn(archive.byId, sheet) ? archive.byId[sheet] : undefined;
    const fact = home === undefined ? undefined : factById(home).get(record);
    if (home !== undefined && fact !== undefined) parts.push({ fact, briefing: home, words: last });
  }
  return parts;
}

const marks = /<!--[\s\S]*?(?:-->|$)|\[\^[^\]\s]{1,201}\]|^\s*(?:[-*+>|]|\d{1,9}[.)])\s+/gm;
const entityLink = /\[\[([^\]|]{0,200})(?:\|([^\]]{0,500}))?\]\]/g;
const link = /!?\[([^\][]{0,500})\]\([^)\s]{0,2000}\)/g;

/** A stretch of Markdown as its words: without notes, link addresses and emphasis. */
function bare(markdown: string, { entities }: Briefing): string {
  const noted = markdown.replace(marks, "");
  const words = !/[[`|*_]/.test(noted)
    ? noted
    : noted
        .replace(entityLink, (_, id: string, words?: string) => words ?? entities[id.trim()]?.name ?? "")
        .replace(link, "$1")
        .replace(/`[^`]*`/g, " ")
        .replaceAll("|", ": ")
        .replace(/\*\*|__|[*_](?:(?<![\p{L}\p{N}].)|(?![\p{L}\p{N}]))/gu, "");
  return words
    .replace(/[^\S ]\s*| \s+/g, " ")
    .replace(/ (?=[.,;:])/g, "")
    .trim();
}
