import { isAllowedLink } from "./markdown-links.ts";

/** An address in a Markdown text that no link is made of, with its place. */
export interface RefusedLink {
  readonly address: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Addresses that are written as links, and that the renderer leaves as text since they run code or leave the site in disguise.
 * What stands in code is none. Whatever this overlooks is no link all the same: the renderer decides for itself.
 */
export function refusedLinks(markdown: string): readonly RefusedLink[] {
  const found: RefusedLink[] = [];
  let fence: string | null = null;
  let start = 0;
  for (const line of markdown.split("\n")) {
    const mark = fenceMark.exec(line)?.[1];
    if (fence !== null) fence = mark?.startsWith(fence) && line.trim() === mark ? null : fence;
    else if (mark !== undefined) fence = mark;
    else if (line.length <= longestLine) found.push(...linksIn(line, start));
    start += line.length + 1;
  }
  return found;
}

function linksIn(line: string, lineStart: number): readonly RefusedLink[] {
  if (!line.includes(":") && !line.includes("&") && !line.includes("//")) return [];
  const text = line.replace(code, (part) => " ".repeat(part.length));
  return linkForms.flatMap((form) =>
    [...text.matchAll(form)].flatMap((match) => {
      const address = match[1] ?? "";
      if (isAllowedLink(decoded(address))) return [];
      const start = lineStart + match.index + match[0].lastIndexOf(address);
      return [{ address, start, end: start + address.length }];
    }),
  );
}

/** As the renderer reads an address: with its entities and escapes taken back. */
function decoded(address: string): string {
  return address
    .replace(/&#x([0-9a-f]{1,6});?/gi, (_, digits) => character(Number.parseInt(digits, 16)))
    .replace(/&#(\d{1,7});?/g, (_, digits) => character(Number(digits)))
    .replace(
      /&(colon|tab|newline|sol|bsol|lpar|rpar);/gi,
      (_, name) => named[String(name).toLowerCase()] ?? "",
    )
    .replace(/\\([!-/:-@[-`{-~])/g, "$1");
}

const character = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : "");
const named: Readonly<Record<string, string>> = {
  colon: ":",
  tab: "\t",
  newline: "\n",
  sol: "/",
  bsol: "\\",
  lpar: "(",
  rpar: ")",
};
const longestLine = 20_000;
const fenceMark = /^ {0,3}(`{3,}|~{3,})/;
const code = /`[^`]+`/g;
/** `[text](address)`, `[name]: address` and `<scheme:address>`. */
const linkForms = [
  /\]\([ \t]*<?([^\s<>()]+(?:\([^\s<>()]*\)[^\s<>()]*)*)/g,
  /^ {0,3}\[[^\]^]+\]:[ \t]*<?([^\s<>]+)/g,
  /<([a-z][a-z0-9+.-]{1,31}:[^\s<>]*)>/gi,
];
