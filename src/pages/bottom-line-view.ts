import { briefingAddress } from "../model/address.ts";
import type { Briefing } from "../model/briefing.ts";
import { bottomLineChange, bottomLineText } from "../write/prose/bottom-line-changes.ts";
import { descriptionLength, shorten } from "./plain-text.ts";

/** What stands under a bottom line that was withdrawn or corrected in part, wherever it is repeated. */
export interface BottomLineChangeView {
  /** "Part of what this rests on was withdrawn on 12 August 2025." */
  readonly text: string;
  /** Its entry in the briefing's log. */
  readonly address: string;
}

/** Null where all that the bottom line cites stands as it was. */
export function bottomLineChangeView(briefing: Briefing): BottomLineChangeView | null {
  const change = bottomLineChange(briefing);
  return change && { text: change.text, address: `${briefingAddress(briefing.id)}#${change.update}` };
}

/** The bottom line for the head of the page, cut so that what became of it is never lost. */
export function bottomLineDescription(briefing: Briefing): string {
  const text = bottomLineText(briefing);
  const change = bottomLineChange(briefing);
  return change === null
    ? text
    : `${shorten(text, descriptionLength - change.text.length - 1)} ${change.text}`;
}
