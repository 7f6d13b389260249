import type { PageText } from "./html-text.ts";

/** A Markdown article as plain paragraphs: front matter read for its date and names, marks taken off. */
export function readMarkdown(markdown: string): PageText {
  const front = /^\ufeff?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(markdown);
  const head = front?.[1] ?? "";
  const own = (key: string) => {
    const value = new RegExp(`^(?:${key})[ \\t]*:[ \\t]*(.{1,500})$`, "im")
      .exec(head)?.[1]
      ?.trim()
      .replace(/^(["'])(.*)\1$/, "$2");
    return value === undefined || value === "" ? null : value;
  };
  const body = markdown.slice(front?.[0].length ?? 0).replace(/^\ufeff/, "");
  const text = body
    .replace(/\r\n?/g, "\n")
    .replace(/<!--[\s\S]{0,5000}?-->/g, "")
    .split("\n")
    .map(lineText)
    .join("\n");
  const title = own("title|headline");
  const opening = text.trimStart();
  const withTitle =
    title === null || opening.startsWith(title) || /^\s*#\s/.test(body) ? text : `${title}\n\n${opening}`;
  const url = own("url|link|canonical|source");
  return {
    text: `${withTitle.trim()}\n`,
    title: null,
    author: own("author|by|byline"),
    published: /^(\d{4}-\d\d-\d\d)/.exec(own("date|published|datePublished") ?? "")?.[1] ?? null,
    url: url !== null && /^https?:\/\/[^\s"<>]+$/.test(url) ? url : null,
    lang: own("lang|language"),
  };
}

function lineText(line: string): string {
  if (
    /^ {0,3}(?:[-*_][ \t]*){3,}$/.test(line) ||
    /^ {0,3}(?:```|~~~)/.test(line) ||
    /^ {0,3}=+[ \t]*$/.test(line)
  )
    return "";
  return line
    .replace(/^[ \t]{0,3}(?:>[ \t]?)+/, "")
    .replace(/^ {0,3}#{1,6}[ \t]+|[ \t]+#+[ \t]*$/g, "")
    .replace(/^[ \t]{0,3}[*+-][ \t]+/, "")
    .replace(/!\[[^\]\n]{0,300}\]\([^)\n]{0,500}\)/g, "")
    .replace(/\[([^\]\n]{1,300})\]\([^)\n]{0,500}\)/g, "$1")
    .replace(/\[\^[^\]\n]{1,60}\]/g, "")
    .replace(/(\*\*|__)(?=\S)([^*_\n]{1,400}?\S)\1/g, "$2")
    .replace(/(?<![\p{L}\p{N}*_\\])([*_])(?=\S)([^*_\n]{1,400}?)\1(?![\p{L}\p{N}])/gu, "$2")
    .replace(/\\([\\`*_{}[\]()#+.!>-])/g, "$1")
    .replace(/[ \t]+$/, "");
}
