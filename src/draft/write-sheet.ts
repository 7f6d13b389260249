import { wordsAt } from "../reading/plain.ts";
import type { Draft } from "./draft.ts";
import type { KnownEntity } from "./registry-names.ts";
import { sheetEntities } from "./sheet-entities.ts";
import { Ids } from "./sheet-ids.ts";
import { type SheetRecords, sheetRecords } from "./sheet-records.ts";
import { type Field, fieldLine, mapLines, oneLine } from "./sheet-text.ts";

/** What the sheet says of its source beside what the text itself says. */
export interface SheetFrame {
  readonly id: string;
  /** File name of the stored text. */
  readonly file: string;
  readonly sha256: string;
  /** Where the day that dates count from was taken from. */
  readonly dayFrom: "dateline" | "flag" | "page" | "year assumed";
  readonly url: string | null;
  readonly published: string | null;
  readonly title: string | null;
  readonly author: string | null;
  /** Null where it is not known: the sheet then says no language. */
  readonly lang: string | null;
  /** The registry, whose ids no entity of the sheet may take. */
  readonly known: readonly KnownEntity[];
}

export interface WrittenDraft {
  readonly text: string;
  readonly records: SheetRecords;
}

/** The draft as a fact sheet: ordinary Markdown with front matter, `draft: true`, doubts as comments, the editor's own words to be filled in. */
export function writeSheet(draft: Draft, frame: SheetFrame): WrittenDraft {
  const { article, day } = draft;
  const ids = new Ids([...frame.known.map(({ id }) => id), "article"]);
  const entities = sheetEntities(draft, ids, frame.known);
  const records = sheetRecords(draft, entities, ids);
  const headline =
    frame.title ?? (article.headline === null ? null : wordsAt(article.text, article.headline));
  const author = frame.author ?? (article.byline === null ? null : wordsAt(article.text, article.byline));
  const top: readonly Field[] = [
    { key: "factsheet", value: 1 },
    { key: "id", value: frame.id },
    { key: "draft", value: true },
    { key: "title", value: "TODO" },
    { key: "bottomLine", value: "TODO" },
    ...(frame.lang === null ? [] : [{ key: "lang", value: frame.lang }]),
  ];
  const source: readonly Field[] = [
    { key: "type", value: "news-report" },
    { key: "publisher", value: entities.publisher ?? "unstated" },
    { key: "title", value: headline ?? "unstated" },
    ...(author === null ? [] : [{ key: "author", value: author }]),
    ...(frame.url === null ? [] : [{ key: "url", value: frame.url }]),
    ...(frame.published === null ? [] : [{ key: "published", value: frame.published }]),
    { key: "text", value: frame.file },
    { key: "sha256", value: frame.sha256 },
  ];
  const dateline: readonly Field[] = [
    { key: "date", value: day, remark: remarkOnDay(frame.dayFrom) },
    ...(entities.place === null ? [] : [{ key: "place", value: entities.place }]),
    ...(frame.dayFrom === "dateline" ? [] : [{ key: "assumed", value: true }]),
  ];
  const lines = [
    "---",
    "# A draft made from the article: nothing in it is worded by the program. TODO is yours to write; # check: says where to look twice.",
    "# Paragraphs are counted as check counts them: the first block of the stored text, headline or not, is p1.",
    ...top.map((field) => fieldLine(field, "")),
    "",
    "sources:",
    "  article:",
    ...source.slice(0, -2).map((field) => fieldLine(field, "    ")),
    "    dateline:",
    ...dateline.map((field) => fieldLine(field, "      ")),
    ...source.slice(-2).map((field) => fieldLine(field, "    ")),
    ...mapLines("entities", entities.records),
    ...mapLines("statements", records.statements),
    ...mapLines("events", records.events),
    ...mapLines("figures", records.figures),
    "",
    ...(records.unread.length === 0
      ? ["# Something was drafted from every sentence."]
      : ["# Nothing was drafted from these:", ...records.unread.map((cite) => `#   ${oneLine(cite)}`)]),
    "---",
    "",
  ];
  return { text: lines.join("\n"), records };
}

function remarkOnDay(from: SheetFrame["dayFrom"]): string | undefined {
  if (from === "flag") return "the article names no day; it was given with --date";
  if (from === "page") return "the article names no day; the page's own data does";
  return from === "year assumed" ? "the article gives day and month; is it of this year?" : undefined;
}
