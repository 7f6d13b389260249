/** What the tokens of footnotes, tables and blocks carry from one step to the next. */
export interface TokenMeta {
  /** Number of a footnote, from 0, and of its citation. */
  readonly id?: number;
  readonly subId?: number;
  readonly label?: string;
  readonly trailingId?: string | undefined;
  /** Id of a record's anchor at its mark, of a note, of a citation, of the heading of the notes. */
  anchor?: string | undefined;
  note?: string | undefined;
  reference?: string | undefined;
  heading?: string;
}

/** What the tokens of a note carry, with room for the ids: a value that keeps its form is read and written faster. */
export function noteMeta(id: number, subId: number, label: string): TokenMeta {
  return { id, subId, label, anchor: undefined, note: undefined, reference: undefined };
}

/** The part of a markdown-it token that is read and written here. */
export interface MarkdownToken {
  type: string;
  tag: string;
  content: string;
  hidden: boolean;
  children: MarkdownToken[] | null;
  meta: TokenMeta | null;
  attrs: [string, string][] | null;
  attrGet(name: string): string | null;
  readonly level: number;
  attrSet(name: string, value: string): void;
  attrJoin(name: string, value: string): void;
}

/** Headings go down one level at a time, and there is one of the first level: both is what screen readers count on. */
export function settleLevel(token: MarkdownToken, above: number): number {
  const written = Number(token.tag.slice(1));
  const level = above === 0 ? written : Math.max(2, Math.min(written, above + 1));
  token.tag = `h${level}`;
  return level;
}

/** Alignment as a class: a style attribute would break a strict Content-Security-Policy. */
export function alignByClass(token: MarkdownToken): void {
  const style = token.attrGet("style");
  if (style === null) return;
  token.attrs = (token.attrs ?? []).filter(([name]) => name !== "style");
  token.attrJoin("class", `align-${style.slice(style.indexOf(":") + 1)}`);
}

export function textOf(inline: MarkdownToken | undefined): string {
  return (inline?.children ?? [])
    .map((child) => (child.type === "softbreak" ? " " : child.type === "footnote_ref" ? "" : child.content))
    .join("")
    .trim();
}

/** The words of a heading as an id; letters lose their accents. */
export function slug(text: string): string {
  const words = text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  return words.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "") || "part";
}

/** The ids of a page that are taken. */
export class TakenIds extends Set<string> {
  /** How often each was wanted, so that a thousand headings of the same words don't count from two each time. */
  readonly #wanted = new Map<string, number>();

  /** The id, or where it is taken the next that is free: `id-2`. It is taken from now on. */
  takeFree(wanted: string): string {
    let count = this.#wanted.get(wanted) ?? 1;
    let id = count === 1 ? wanted : `${wanted}-${count}`;
    while (this.has(id)) id = `${wanted}-${++count}`;
    this.#wanted.set(wanted, count);
    this.add(id);
    return id;
  }
}
