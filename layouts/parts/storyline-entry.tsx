import { href, type Site, type StorylineCard } from "#engine";
import { words } from "../words/en/words.ts";

/** A running story as one item of a list. */
export function StorylineEntry({ site, card }: { readonly site: Site; readonly card: StorylineCard }) {
  return (
    <li class="storyline-entry">
      <a class="storyline-entry-title" href={href(site, card.address)}>
        {card.title}
      </a>
      {card.summary === null ? null : <p>{card.summary}</p>}
      <p class="storyline-entry-facts">
        {words.counts.briefings(card.briefings)}
        {card.newest === null ? null : ` · ${words.home.updated} ${card.newest}`}
        {card.pace.kind === "ended" ? ` · ${words.storyline.ended} ${card.pace.on}` : null}
        {card.pace.kind === "quiet" ? ` · ${words.storyline.quiet} ${card.pace.since}` : null}
      </p>
    </li>
  );
}
