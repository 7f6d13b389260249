import { type EntityCard, href, type Site } from "#engine";
import { words } from "../words/en/words.ts";

/** A person, organization or place as one item of a list. */
export function EntityEntry({ site, card }: { readonly site: Site; readonly card: EntityCard }) {
  return (
    <li class="entity-entry">
      <a href={href(site, card.address)}>{card.name}</a>
      {card.role === null ? null : <span class="entity-entry-role">{card.role}</span>}
      <span class="entity-entry-count">{words.counts.briefings(card.briefings)}</span>
    </li>
  );
}
