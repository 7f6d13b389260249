/** What is put in the place of a stretch of a sheet; `from` is `to` for a paragraph of its own, which is put in. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly put: string;
  readonly isParagraph: boolean;
}

/** The edits in as few lists as may be, each in the order of the sheet, with no two in a list that change the same field or record. */
export function apart(sheet: string, edits: readonly Edit[]): readonly (readonly Edit[])[] {
  const begins = beginsOf(sheet);
  const lists: Edit[][] = [];
  for (const edit of edits.toSorted((a, b) => a.from - b.from)) {
    const part = partAt(begins, edit.from);
    const list = lists.find((list) =>
      list.every(({ to }) => edit.isParagraph || partAt(begins, to - 1) < part),
    );
    if (list === undefined) lists.push([edit]);
    else list.push(edit);
  }
  return lists;
}

/** A sheet with edits, and the first and the last line of what each of them is a part of then: a field, a record or its paragraph. */
export function withEdits(sheet: string, edits: readonly Edit[]) {
  let text = "";
  let end = 0;
  const places = edits.map(({ from, to, put }) => {
    text += sheet.slice(end, from);
    const begin = text.length + put.length - put.trimStart().length;
    text += put;
    end = to;
    return [begin, begin + put.trim().length] as const;
  });
  text += sheet.slice(end);
  const begins = beginsOf(text);
  const lineAt = (at: number) => text.slice(0, at).split("\n").length;
  const lines = places.map(([first, last]) => {
    const next = begins[partAt(begins, last - 1) + 1];
    return [
      lineAt(begins[partAt(begins, first)] ?? 0),
      next === undefined ? Number.POSITIVE_INFINITY : lineAt(next) - 1,
    ] as const;
  });
  return { sheet: text, lines };
}

/** Where the fields, records and paragraphs begin. */
function beginsOf(sheet: string): readonly number[] {
  return [...sheet.matchAll(/^(?: {2})?[^\s#-]/gm)].map(({ index }) => index);
}

function partAt(begins: readonly number[], at: number): number {
  return begins.findLastIndex((begin) => begin <= at);
}
