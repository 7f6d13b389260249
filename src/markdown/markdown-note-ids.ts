import type { MarkdownToken, TakenIds, TokenMeta } from "./markdown-tokens.ts";

/** A mark that leads to a note, and the block that it stands in. */
export interface Reference {
  readonly meta: TokenMeta;
  readonly label: string;
  readonly number: number;
  readonly block: MarkdownToken | null;
  /** 0 in the running text, 1 in a quotation block, 2 in a note. */
  readonly rank: number;
}

/** Gives ids to notes, to the marks that lead to them, and to the heading of the notes; `ids` are those that are taken. */
export function nameNotes(
  tokens: readonly MarkdownToken[],
  references: readonly Reference[],
  ids: TakenIds,
): void {
  const notes: string[] = [];
  const citations: string[][] = [];
  const isFree = !mayCollide(references, ids);
  for (const { meta, label, number } of references) {
    citations[number] ??= [];
    const list = citations[number];
    if (isFree) {
      notes[number] ??= `note-${label}`;
      meta.reference = list.length === 0 ? `ref-${label}` : `ref-${label}-${list.length + 1}`;
    } else {
      const name = label.replaceAll("#", "--");
      notes[number] ??= ids.takeFree(`note-${name}`);
      meta.reference = ids.takeFree(`ref-${name}`);
    }
    meta.note = notes[number];
    list.push(meta.reference);
  }
  for (const token of tokens) {
    if (token.type === "footnote_block_open") token.meta = { heading: ids.takeFree("section-notes") };
    else if (token.type === "footnote_open" && token.meta !== null)
      token.meta.note = notes[token.meta.id ?? 0];
    else if (token.type === "footnote_anchor" && token.meta !== null)
      token.meta.reference = citations[token.meta.id ?? 0]?.[token.meta.subId ?? 0];
  }
}

/**
 * Whether an id made for a note or mark may be taken: by a block with an id of that form, or by the second mark of
 * another note, `ref-talks-2`. That is rare, and to look up each of them takes longer than all else that is done here.
 */
function mayCollide(references: readonly Reference[], ids: ReadonlySet<string>): boolean {
  for (const id of ids) if (id.startsWith("note-") || id.startsWith("ref-")) return true;
  const longest = String(references.length).length;
  return references.some(({ label }) => {
    const number = numbered.exec(label)?.[1];
    return number === undefined ? label.includes("#") : number.length <= longest;
  });
}

/** A year is no number of a mark: no text has two thousand of them. */
const numbered = /-(\d+)$/;
