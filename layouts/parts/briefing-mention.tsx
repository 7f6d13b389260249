import { type BriefingNote, href, type Site } from "#engine";
import { words } from "../words/en/words.ts";
import { inLanguage } from "./foreign.ts";

interface MentionProps {
  readonly site: Site;
  readonly briefing: BriefingNote;
  /** The line in it that is meant; default: the briefing itself. */
  readonly address?: string;
}

/** The briefing that says so, by its day: "briefing of Wed 6 Aug 2025". */
export function BriefingDay({ site, briefing, address = briefing.address }: MentionProps) {
  return (
    <a href={href(site, address)} title={briefing.title}>
      {words.home.from(briefing.date)}
    </a>
  );
}

/** The briefing that says so, by its title, where there is room for it. */
export function BriefingTitle({ site, briefing }: Omit<MentionProps, "address">) {
  return (
    <>
      <a href={href(site, briefing.address)} {...inLanguage(briefing.lang, site)}>
        {briefing.title}
      </a>{" "}
      ({briefing.date})
    </>
  );
}
