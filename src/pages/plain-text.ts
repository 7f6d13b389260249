import type { Briefing } from "../model/briefing.ts";
import { plainText } from "../text/plain-text.ts";
import { nameInProse } from "../write/sentences/speakers.ts";

/** What the bottom line says without notes and marks, for lists and descriptions: "may" instead of "**may**.[^official]" */
export function bottomLineText(briefing: Briefing): string {
  return plainText(briefing.bottomLine, (id) => nameInProse(id, briefing));
}

/** The first sentences that fit, cut at a word and closed with an ellipsis where they don't. For `<meta name="description">`. */
export function shorten(text: string, length = 200): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const atWord = cut.lastIndexOf(" ");
  return `${cut.slice(0, atWord > length / 2 ? atWord : undefined).replace(danglingMark, "")}…`;
}

const danglingMark = /[\s,;:–—-]+$/;
