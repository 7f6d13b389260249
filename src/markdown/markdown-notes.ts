import type { MarkdownToken } from "./markdown-tokens.ts";

type Render = (tokens: MarkdownToken[], index: number) => string;

/** How notes and the marks that lead to them are printed. Their ids were given by `markBlocks`. */
export const noteRenderers: Readonly<Record<string, Render>> = {
  footnote_ref(tokens, index) {
    const { id = 0, note = "", reference = "", anchor } = tokens[index]?.meta ?? {};
    const number = id + 1;
    const own = anchor === undefined ? "" : ` id="${anchor}"`;
    return `<sup class="note-ref"${own}><a href="#${escaped(note)}" id="${escaped(reference)}" role="doc-noteref" aria-label="Note ${number}">${number}</a></sup>`;
  },
  footnote_block_open: (tokens, index) =>
    `<section class="notes" role="doc-endnotes" aria-label="Notes">\n<h2 id="${escaped(tokens[index]?.meta?.heading ?? "")}">Notes</h2>\n<ol>\n`,
  footnote_block_close: () => "</ol>\n</section>\n",
  footnote_open: (tokens, index) => `<li id="${escaped(tokens[index]?.meta?.note ?? "")}">`,
  footnote_close: () => "</li>\n",
  footnote_anchor(tokens, index) {
    const { reference, subId = 0 } = tokens[index]?.meta ?? {};
    if (reference === undefined) return "";
    const which = subId === 0 ? "" : `<sup>${subId + 1}</sup>`;
    const label = subId === 0 ? "Back to the text" : `Back to the text, place ${subId + 1}`;
    return `<a href="#${escaped(reference)}" class="note-back" role="doc-backlink" aria-label="${label}">↩\uFE0E${which}</a>`;
  },
};

/** Labels come from the text, so that they may hold anything but a space. */
function escaped(id: string): string {
  return needsEscape.test(id) ? id.replace(signs, (sign) => `&#${sign.charCodeAt(0)};`) : id;
}

const needsEscape = /[&<>"']/;
const signs = /[&<>"']/g;
