import { href, type PeriodLink, type PeriodLinks, type Site } from "#engine";
import { words } from "../words.ts";

/** The other years of a long register, and the months of the year where it has too much for one page. */
export function PeriodNav({ site, periods }: { readonly site: Site; readonly periods: PeriodLinks }) {
  return (
    <>
      <PeriodList site={site} links={periods.years} label={words.register.years} />
      <PeriodList site={site} links={periods.months} label={words.register.months} />
    </>
  );
}

interface ListProps {
  readonly site: Site;
  readonly links: readonly PeriodLink[];
  readonly label: string;
}

function PeriodList({ site, links, label }: ListProps) {
  if (links.length === 0) return null;
  return (
    <nav class="jump-list" aria-label={label}>
      <ul>
        {links.map(({ address, text, total, isCurrent }) => (
          <li key={address}>
            <a href={href(site, address)} aria-current={isCurrent ? "true" : undefined}>
              {text}
            </a>{" "}
            <span class="count">{total}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
