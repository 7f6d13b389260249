import { readFile, stat } from "node:fs/promises";
import { extname } from "node:path";
import { asCannotRun, CannotRun } from "./cannot-run.ts";

/** An article as it was saved. */
export interface ArticleFile {
  /** As shown to people. */
  readonly name: string;
  readonly text: string;
  readonly format: "text" | "markdown" | "html";
}

const mostBytes = 2 * 1024 * 1024;

/** Reads an article from a file, or with `-` from standard input. Throws `CannotRun` for what is no text, or too long. */
export async function readArticleFile(
  named: string,
  input: AsyncIterable<Uint8Array> = process.stdin,
): Promise<ArticleFile> {
  const name = named === "-" ? "Standard input" : `"${named}"`;
  const bytes = named === "-" ? await readAll(input, name) : await readOne(named, name);
  const text = decoded(bytes, name);
  if (text.trim() === "")
    throw new CannotRun(
      `${name} is empty.`,
      "Save the article as text, Markdown or a web page, and name that file.",
    );
  return { name, text, format: formatOf(named, text) };
}

async function readOne(named: string, name: string): Promise<Uint8Array> {
  try {
    const found = await stat(named);
    if (found.isDirectory()) throw new CannotRun(`${name} is a folder.`, "Name the file of one article.");
    if (!found.isFile())
      throw new CannotRun(
        `${name} is not an ordinary file.`,
        "Save the article in a file, or pipe it: npx readout draft -",
      );
    if (found.size > mostBytes) throw tooLong(name, found.size);
    return await readFile(named);
  } catch (error) {
    throw asCannotRun(error, `${name} can't be read`) ?? error;
  }
}

async function readAll(input: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of input) {
    const bytes = typeof part === "string" ? new TextEncoder().encode(part) : part;
    size += bytes.length;
    if (size > mostBytes) throw tooLong(name, null);
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

function tooLong(name: string, size: number | null): CannotRun {
  const own = size === null ? "has more than 2 MiB" : `has ${(size / 1024 / 1024).toFixed(1)} MiB`;
  return new CannotRun(
    `${name} ${own}; an article has at most 2 MiB.`,
    "Save the article's own text, without pictures and scripts.",
  );
}

/** UTF-8, or UTF-16 by its mark, or what old pages of Western Europe were saved in. */
function decoded(bytes: Uint8Array, name: string): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16) return new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be").decode(bytes);
  if (isBinary(bytes))
    throw new CannotRun(
      `${name} is no text.`,
      "Copy the article's words into a .txt file, or save its page as HTML.",
    );
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** NUL and most control characters stand in no text; "%PDF" and "{\\rtf" begin what only looks like one. */
function isBinary(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 5)).toString("latin1");
  if (head === "%PDF-" || head === "{\\rtf") return true;
  let odd = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) odd++;
  }
  return odd > bytes.length / 100;
}

function formatOf(named: string, text: string): ArticleFile["format"] {
  const extension = extname(named).toLowerCase();
  const opening = text.slice(0, 2000);
  if (
    /\.x?html?$/.test(extension) ||
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(opening)
  )
    return "html";
  if (/^\.(?:md|markdown)$/.test(extension)) return "markdown";
  return "text";
}
