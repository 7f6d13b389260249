import { type BriefingCard, href, type Site } from "#engine";
import { words } from "../words/en/words.ts";
import { BottomLineChange } from "./bottom-line-change.tsx";
import { inLanguage } from "./foreign.ts";

/** A briefing as one item of a list. */
export function BriefingEntry({ site, card }: { readonly site: Site; readonly card: BriefingCard }) {
  return (
    <li class="briefing-entry">
      <time datetime={card.day}>{card.date}</time>
      <div>
        <a class="briefing-entry-title" href={href(site, card.address)} {...inLanguage(card.lang, site)}>
          {card.title}
        </a>
        {card.draft ? <span class="draft-mark">{words.draft}</span> : null}
        {card.summary === null ? null : <p {...inLanguage(card.lang, site)}>{card.summary}</p>}
        <BottomLineChange site={site} change={card.change} />
      </div>
    </li>
  );
}
