import type { Place, Problem } from "../diagnostics/diagnostic.ts";
import { refusedLinks } from "../markdown/refused-links.ts";
import { longest } from "../model/limits.ts";
import type { OwnPage } from "../model/own-page.ts";
import { printablePath } from "../model/plain-path.ts";
import type { SourceFile } from "../text/span.ts";
import { splitFrontMatter } from "../yaml/front-matter.ts";
import { hiddenInFile } from "./hidden-text.ts";
import { addressOfFile, permalinkFault } from "./page-address.ts";
import { checkPageFields, type PageFields, textOfPage } from "./page-fields.ts";
import { fileFault, isMap, problem, readYaml, topOf } from "./read-file.ts";
import { frontMatterFault } from "./read-halves.ts";

/** A page as far as it can be read, with the place where its address was decided. */
export interface ParsedPage {
  /** Null where it can't be read. */
  readonly page: OwnPage | null;
  readonly at: Place;
  readonly problems: readonly Problem[];
}

/** Reads a page of `content/pages`; `path` is where it lies in that folder: `policies/corrections.md`. */
export function parsePage(file: SourceFile, path: string): ParsedPage {
  const source = { path: file.path, text: file.text };
  const fault = fileFault(source, longest.sheet) ?? emptiness(source);
  if (fault) return { page: null, at: topOf(source), problems: [fault] };
  const read = readFrontMatter(source);
  const { fields, problems: fieldProblems } = checkPageFields(read.data, source);
  const address = fields.permalink ?? addressOfFile(path);
  const at: Place =
    fields.permalink === undefined ? topOf(source) : { file: source.path, path: ["permalink"] };
  const problems = [
    ...read.problems,
    ...fieldProblems,
    ...linkProblems(read, source),
    ...hiddenInFile(source),
  ];
  const wrongAddress = permalinkFault(address, fields.permalink === undefined ? path : null, at);
  if (wrongAddress) problems.push(wrongAddress);
  // Of a page whose front matter can't be read nobody knows the address.
  const isKnown = read.data !== null && !wrongAddress && !hasBrokenAddress(read.data, fields);
  return { page: isKnown ? pageOf(source, address, fields, read.body) : null, at, problems };
}

function pageOf({ path }: SourceFile, address: string, fields: PageFields, markdown: string): OwnPage {
  return {
    file: path,
    address: address.normalize("NFC"),
    title: fields.title ?? null,
    description: fields.description ?? null,
    lang: fields.lang ?? null,
    index: fields.index ?? true,
    markdown,
  };
}

function hasBrokenAddress(data: Readonly<Record<string, unknown>>, fields: PageFields): boolean {
  return Object.hasOwn(data, "permalink") && fields.permalink === undefined;
}

interface PageText {
  /** Null where it can't be read. */
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly body: string;
  readonly bodyStart: number;
  readonly problems: readonly Problem[];
}

function readFrontMatter(file: SourceFile): PageText {
  const split = splitFrontMatter(file.text);
  if (split.kind === "plain") return { data: {}, body: split.body, bodyStart: split.bodyStart, problems: [] };
  if (split.kind !== "split")
    return { data: null, body: "", bodyStart: 0, problems: [frontMatterFault(file, split)] };
  const { body, bodyStart } = split;
  const read = readYaml(file, split.yaml, split.yamlStart, textOfPage);
  if (!("value" in read)) return { data: null, body, bodyStart, problems: read.problems };
  const data = read.value ?? {};
  if (isMap(data)) return { data, body, bodyStart, problems: read.problems };
  const message = `The front matter of a page is a map of fields, not ${Array.isArray(data) ? "a list" : "one value"}.`;
  const fault = problem("type-wrong", message, "Begin with `title:` on a line of its own.", {
    file: file.path,
    path: [],
  });
  return { data: null, body, bodyStart, problems: [fault] };
}

function linkProblems({ body, bodyStart }: PageText, file: SourceFile): readonly Problem[] {
  return refusedLinks(body).map(({ address, start, end }) =>
    problem(
      "page-link-unsafe",
      `"${printablePath(address.length > 80 ? `${address.slice(0, 79)}…` : address)}" is no address that a page may link to.`,
      "Write an address that begins with https: or mailto:, or one of this site, such as /search/.",
      { file: file.path, start: bodyStart + start, end: bodyStart + end },
    ),
  );
}

function emptiness(file: SourceFile): Problem | null {
  if (/[^\s\uFEFF]/.test(file.text)) return null;
  return problem("file-empty", "This page is empty.", "Write its text, or delete the file.", topOf(file));
}
