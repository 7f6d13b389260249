import markdownIt from "markdown-it";
import footnotes from "markdown-it-footnote";
import { type KnownHeading, markBlocks } from "./markdown-anchors.ts";
import { withQuickLines } from "./markdown-lines.ts";
import { isAllowedLink, isExternalLink, isOwnAddress, prefixed } from "./markdown-links.ts";
import { noteRenderers } from "./markdown-notes.ts";
import {
  anyNoteMark,
  gatherNotes,
  normalizeText,
  noteMark,
  plainText,
  readInlines,
} from "./markdown-rules.ts";
import type { MarkdownToken } from "./markdown-tokens.ts";

export interface MarkdownOptions {
  /** `/` or `/x/y/`: where the site lies on its host; put before links that start at its root. */
  readonly prefix: string;
  /** Words that get the class `state state-<name>` where they stand alone in bold. */
  readonly states?: readonly { readonly name: string; readonly label: string }[];
  /** Headings with an id of their own; that of others is made from their words. */
  readonly headings?: readonly KnownHeading[];
}

export interface Markdown {
  render(markdown: string): string;
}

/**
 * The one renderer of Markdown. Raw HTML is printed as text, links that run code or leave the site in disguise
 * stay text, and nothing in the output needs inline styles or scripts.
 *
 * A record cited `[^id]` gets `id="id"` on the block of its first citation; a block that ends in `{#id}` gets that id,
 * and so does a link that `{#id}` follows without a space.
 */
export function createMarkdown(options: MarkdownOptions): Markdown {
  const md = markdownIt({ html: false, linkify: false, typographer: false, breaks: false });
  md.use(footnotes).disable(["footnote_inline", "html_block", "html_inline"]);
  md.inline.ruler.disable("linkify");
  md.validateLink = isAllowedLink;
  const { normalizeLink } = md;
  // Most links lead to dossiers. Taking their addresses apart and putting them together again changes nothing.
  md.normalizeLink = (address) => (isOwnAddress(address) ? address : normalizeLink(address));
  const marks = {
    labels: new Map((options.states ?? []).map(({ name, label }) => [label, `state state-${name}`])),
    headings: (options.headings ?? []).map((one) => ({ ...one, words: one.words.toLowerCase() })),
  };
  md.block.State = withQuickLines(md.block.State) as typeof md.block.State;
  md.core.ruler.at("normalize", normalizeText);
  md.core.ruler.at("inline", readInlines);
  md.core.ruler.at("footnote_tail", gatherNotes);
  md.inline.ruler.at("text", plainText);
  md.inline.ruler.before("link", "note_mark", noteMark);
  md.inline.ruler.at("footnote_ref", anyNoteMark);
  md.core.ruler.push("marked_blocks", (state) => markBlocks(state.tokens, marks));
  Object.assign(md.renderer.rules, noteRenderers);
  const { escapeHtml } = md.utils;

  md.renderer.rules.text = (tokens, index) => {
    const text = tokens[index]?.content ?? "";
    return hasMarks.test(text) ? escapeHtml(text).replaceAll("†", inferredMark) : text;
  };
  md.renderer.rules.link_open = (tokens, index, _options, _env, renderer) => {
    const token = tokens[index] as MarkdownToken;
    const address = token.attrGet("href") ?? "";
    token.attrSet("href", prefixed(address, options.prefix));
    if (isExternalLink(address)) token.attrSet("rel", "external noopener");
    return `<a${renderer.renderAttrs(token as (typeof tokens)[number])}>`;
  };
  md.renderer.rules.image = (tokens, index, markdownOptions, env, renderer) => {
    const token = tokens[index];
    const source = token?.attrGet("src") ?? "";
    const words = renderer.renderInlineAsText(token?.children ?? [], markdownOptions, env);
    // A picture from elsewhere would tell its host who reads the page.
    if (isExternalLink(source))
      return `<a href="${escapeHtml(source)}" rel="external noopener">${escapeHtml(words || source)}</a>`;
    return `<img src="${escapeHtml(prefixed(source, options.prefix))}" alt="${escapeHtml(words)}" loading="lazy">`;
  };
  md.renderer.rules.table_open = (tokens, index) => {
    const label = tokens[index]?.meta?.label ?? "Table";
    return `<div class="table-scroll" tabindex="0" role="region" aria-label="${escapeHtml(label)}">\n<table>\n`;
  };
  md.renderer.rules.table_close = () => "</table>\n</div>\n";
  return { render: (markdown) => md.render(markdown, {}) };
}

const hasMarks = /[&<>"†]/;
const inferredMark = '<abbr class="inferred" title="worked out from the source’s words">†</abbr>';
