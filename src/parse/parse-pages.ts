import type { Place, Problem } from "../diagnostics/diagnostic.ts";
import type { CopiedFile, OwnPage, OwnPages } from "../model/own-page.ts";
import { foldPath } from "../model/plain-path.ts";
import { keeperOf } from "../model/reserved-addresses.ts";
import type { SourceFile } from "../text/span.ts";
import { markupProblems } from "./check-markup.ts";
import { parsePage } from "./parse-page.ts";

/** The files of `content/pages`, as the edge found and read them. */
export interface PagesFolder {
  /** Markdown, with the path of each within the folder. */
  readonly pages: readonly { readonly file: SourceFile; readonly path: string }[];
  readonly copied: readonly CopiedFile[];
}

export const noPages: PagesFolder = { pages: [], copied: [] };

/** What is read of the folder as text. */
export function textsOf({ pages, copied }: PagesFolder): readonly SourceFile[] {
  const markup = copied.flatMap(({ file, text }) => (text === null ? [] : [{ path: file, text }]));
  return [...pages.map(({ file }) => file), ...markup];
}

/** Reads the pages, looks through what is copied, and tells where two things would have one address. */
export function parsePages(
  { pages, copied }: PagesFolder,
  mayHoldScripts: readonly string[],
): OwnPages & { readonly problems: readonly Problem[] } {
  const read = pages.map(({ file, path }) => parsePage(file, path));
  const allowed = new Set(mayHoldScripts);
  const standing: Standing[] = [
    ...read.flatMap(({ page, at }) => (page === null ? [] : [standingPage(page, at)])),
    ...copied.map(standingFile),
  ];
  return {
    pages: read.flatMap(({ page }) => page ?? []),
    copied,
    problems: [
      ...read.flatMap(({ problems }) => problems),
      ...copied.flatMap((file) => (allowed.has(file.path) ? [] : markupProblems(file))),
      ...addressProblems(standing),
    ],
  };
}

/** Something that is to stand at an address. */
interface Standing {
  /** The file that it is in the site. */
  readonly path: string;
  readonly address: string;
  readonly file: string;
  readonly at: Place;
  readonly isPage: boolean;
}

function standingPage({ address, file }: OwnPage, at: Place): Standing {
  return { path: `${address.slice(1)}index.html`, address, file, at, isPage: true };
}

function standingFile({ path, file }: CopiedFile): Standing {
  return { path, address: `/${path}`, file, at: topOf(file), isPage: false };
}

function addressProblems(all: readonly Standing[]): readonly Problem[] {
  const files = new Map<string, Standing>();
  const folders = new Map<string, Standing>();
  const documents = new Map<string, Standing>();
  const problems: Problem[] = [];
  for (const one of all) {
    const keeper = keeperOf(one.address);
    if (keeper !== null) {
      problems.push(kept(one, keeper));
      continue;
    }
    const path = foldPath(one.path);
    const above = foldersAbove(path);
    const other =
      files.get(path) ??
      folders.get(path) ??
      above.map((folder) => files.get(folder)).find((file) => file !== undefined);
    const name = withoutEnding(path);
    const sameName = name === null ? undefined : documents.get(name);
    if (other !== undefined) problems.push(taken(one, other));
    else if (sameName !== undefined) problems.push(onSomeHosts(one, sameName));
    else files.set(path, one);
    if (name !== null && sameName === undefined) documents.set(name, one);
    for (const folder of above) if (!folders.has(folder)) folders.set(folder, one);
  }
  return problems;
}

function foldersAbove(path: string): readonly string[] {
  const parts = path.split("/");
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("/"));
}

/** What many hosts answer with a document for: `about/index.html`, `about.html` and `about.htm` for `/about`. Null for other files. */
function withoutEnding(path: string): string | null {
  return /\.html?$/.test(path) ? path.replace(/\.html?$/, "").replace(/(?:^|\/)index$/, "") : null;
}

function onSomeHosts(one: Standing, other: Standing): Problem {
  return {
    code: "address-taken",
    severity: "error",
    message: `"${one.address}" and "${other.address}" of ${other.file} are one address on hosts that add the ending themselves.`,
    hint: one.isPage ? "Give one of them another permalink, or another name." : "Rename one of them.",
    at: one.at,
    related: [{ message: "This is the other one.", at: other.at }],
  };
}

function kept({ address, at, isPage }: Standing, keeper: string): Problem {
  const first = `/${address.split("/")[1] ?? ""}`;
  const what =
    address === "/"
      ? 'The address "/"'
      : address.split("/").filter((part) => part !== "").length > 1
        ? `Everything below "${first}/"`
        : `The address "${address}"`;
  return {
    code: "address-taken",
    severity: "error",
    message: `${what} is kept for ${keeper}.`,
    hint: isPage
      ? "Give the page another address, such as `permalink: /about/us/`."
      : "Rename the file, or put it into a folder such as files/.",
    at,
  };
}

function taken(one: Standing, other: Standing): Problem {
  const isSame = foldPath(one.path) === foldPath(other.path);
  const message = isSame
    ? one.address === other.address
      ? `Another file has the address "${one.address}" too: ${other.file}.`
      : `"${one.address}" and "${other.address}" of ${other.file} are one file where large and small letters make no difference.`
    : `"${one.address}" can't stand beside "${other.address}" of ${other.file}: one is a file where the other is a folder.`;
  return {
    code: "address-taken",
    severity: "error",
    message,
    hint: one.isPage ? "Give one of them another permalink, or another name." : "Rename one of them.",
    at: one.at,
    related: [{ message: "This is the other one.", at: other.at }],
  };
}

function topOf(file: string): Place {
  return { file, span: { file, line: 1, column: 1, endLine: 1, endColumn: 2 } };
}
