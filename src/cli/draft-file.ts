import { type Draft, draftOf } from "../draft/draft.ts";
import { isTooDeep, type PageText, readPage } from "../draft/html-text.ts";
import { isEnglish } from "../draft/language.ts";
import { readMarkdown } from "../draft/markdown-text.ts";
import { type Article, readArticle } from "../draft/read-article.ts";
import type { KnownEntity } from "../draft/registry-names.ts";
import { slugOf } from "../draft/sheet-ids.ts";
import { type SheetFrame, type WrittenDraft, writeSheet } from "../draft/write-sheet.ts";
import { CannotRun } from "../files/cannot-run.ts";
import type { Project } from "../files/project.ts";
import { type ArticleFile, readArticleFile } from "../files/read-article-file.ts";
import { readRegistries } from "../files/read-content.ts";
import { parseEntities } from "../parse/parse-registry.ts";
import { isoDay } from "../reading/full-date.ts";

/** An article, drafted, and what is to be written of it. */
export interface DraftedFile {
  readonly id: string;
  readonly draft: Draft;
  /** The text that is stored: of a page, its article alone. */
  readonly text: string;
  readonly sourceFile: string;
  readonly isEnglish: boolean;
  readonly sheet: (sha256: string) => WrittenDraft;
}

export async function draftFile(
  named: string,
  {
    id,
    day: given,
    project,
  }: { readonly id: string | null; readonly day: string | null; readonly project: Project },
): Promise<DraftedFile> {
  const file = await readArticleFile(named);
  const page = pageOf(file);
  const article = readArticle(page.text);
  if (article.sentences.length === 0 || !/\p{L}/u.test(page.text))
    throw new CannotRun(
      `No article was found in ${nameInside(file)}: it has no sentences.`,
      "Save the page of one article, or its text.",
    );
  const { day, dayFrom } = dayOf(article, given, page.published, project.now, file);
  const english = isEnglish(page.text);
  const known = await knownEntities(project);
  const draft = draftOf(article, day, known, english);
  const own = id ?? ownId(article, day);
  const frame: Omit<SheetFrame, "sha256"> = {
    id: own,
    file: sourceFile,
    dayFrom,
    url: page.url,
    published: page.published,
    title: null,
    author: page.author,
    lang: english ? "en" : languageOf(page.lang),
    known,
  };
  return {
    id: own,
    draft,
    text: page.text,
    sourceFile,
    isEnglish: english,
    sheet: (sha256) => writeSheet(draft, { ...frame, sha256 }),
  };
}

const sourceFile = "article.txt";

function pageOf(file: ArticleFile): PageText {
  const { text, format } = file;
  if (format === "markdown") return readMarkdown(text);
  if (format === "text")
    return {
      text: text.replace(/^\ufeff/, ""),
      title: null,
      author: null,
      published: null,
      url: null,
      lang: null,
    };
  if (isTooDeep(text))
    throw new CannotRun(
      `${file.name} nests its elements more than 1000 deep.`,
      "Copy the article's words into a .txt file.",
    );
  const page = readPage(text);
  if (page.text === "")
    throw new CannotRun(
      `No article was found in ${nameInside(file)}: it holds links and headings, and no paragraphs.`,
      "Save the page of one article, or copy its words into a .txt file.",
    );
  return page;
}

function nameInside({ name }: ArticleFile): string {
  return name === "Standard input" ? "standard input" : name;
}

/** The day that was given, else that of the dateline, else that of the page's own data; a dateline without a year is of the last twelve months. */
function dayOf(
  article: Article,
  given: string | null,
  published: string | null,
  now: string,
  file: ArticleFile,
): { readonly day: string; readonly dayFrom: SheetFrame["dayFrom"] } {
  const date = article.dateline?.date ?? null;
  if (given !== null) return { day: given, dayFrom: date === null ? "flag" : "dateline" };
  if (date !== null) {
    if (date.year !== null) return { day: isoDay(date.year, date.month, date.day), dayFrom: "dateline" };
    if (published !== null) return { day: published, dayFrom: "page" };
    const year = Number(now.slice(0, 4));
    const here = isoDay(year, date.month, date.day);
    return { day: here <= now ? here : isoDay(year - 1, date.month, date.day), dayFrom: "year assumed" };
  }
  if (published !== null) return { day: published, dayFrom: "page" };
  throw new CannotRun(
    `${file.name} does not say on which day it was written.`,
    "Give the day, which its “on Wednesday” counts from: --date 2026-05-22",
  );
}

async function knownEntities({ dataDir }: Project): Promise<readonly KnownEntity[]> {
  const { entities } = await readRegistries({ dataDir });
  if (entities === null) return [];
  return Object.entries(parseEntities(entities).entities).flatMap(([id, { type, name, aka = [] }]) =>
    type === undefined || name === undefined ? [] : [{ id, kind: type, names: [name, ...aka] }],
  );
}

function ownId(article: Article, day: string): string {
  const first = article.headline ?? { start: article.sentences[0]!.from, end: article.sentences[0]!.end };
  const slug = slugOf(article.text.slice(first.start, Math.min(first.end, first.start + 200)), 6);
  return slug === "" ? `${day}-article` : `${day}-${slug}`;
}

function languageOf(written: string | null): string | null {
  return written !== null &&
    /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/.test(written) &&
    !/^en(?:-|$)/i.test(written)
    ? written
    : null;
}
