import { briefingAddress } from "../model/address.ts";
import type { Briefing } from "../model/briefing.ts";
import { bottomLineText } from "../write/prose/bottom-line-changes.ts";
import { type BottomLineChangeView, bottomLineChangeView } from "./bottom-line-view.ts";
import { shortDay } from "./date-view.ts";
import { shorten } from "./plain-text.ts";

/** A briefing as an entry of a list. */
export interface BriefingCard {
  readonly address: string;
  readonly title: string;
  readonly lang: string;
  /** The day it stands for, for machines and in words. */
  readonly day: string;
  readonly date: string;
  /** The bottom line without notes, shortened; null where the list is too long for it. */
  readonly summary: string | null;
  /** That part of the bottom line was withdrawn or corrected since; null where there is no summary. */
  readonly change: BottomLineChangeView | null;
  readonly draft: boolean;
}

/** A briefing as the place where something stands: "Wed 6 Aug 2025: Title". */
export interface BriefingNote {
  readonly address: string;
  readonly title: string;
  readonly date: string;
  readonly lang: string;
}

export function briefingNote(briefing: Briefing): BriefingNote {
  return {
    address: briefingAddress(briefing.id),
    title: briefing.title,
    date: shortDay(briefing.asOf),
    lang: briefing.lang,
  };
}

export function briefingCard(briefing: Briefing, { withSummary = true } = {}): BriefingCard {
  return {
    address: briefingAddress(briefing.id),
    title: briefing.title,
    lang: briefing.lang,
    day: briefing.asOf,
    date: shortDay(briefing.asOf),
    summary: withSummary ? shorten(bottomLineText(briefing), 240) : null,
    change: withSummary ? bottomLineChangeView(briefing) : null,
    draft: briefing.draft,
  };
}
