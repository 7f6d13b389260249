import { href, type ListLinks, type PageLink, type PageStep, type Site } from "#engine";
import { number } from "../words/en/counting.ts";
import { words } from "../words/en/words.ts";

type Labels = (typeof words.list)[keyof typeof words.list];

interface NavProps {
  readonly site: Site;
  readonly pages: ListLinks;
  /** What the pages are told apart by. */
  readonly by?: Labels;
}

/** The other years of a long list, the months of a year that has too much for one page, and the pages of such a month. */
export function ListNav({ site, pages, by = words.list.time }: NavProps) {
  return (
    <>
      <Links site={site} links={pages.groups} label={by.groups} />
      <Links site={site} links={pages.finer} label={by.finer} />
      <Links site={site} links={pages.pages} label={by.pages} />
      {pages.shows === null ? null : (
        <p class="list-shows">
          {by.shows} <a href={href(site, pages.shows.address)}>{pages.shows.text}</a>
        </p>
      )}
    </>
  );
}

/** Below a list: the page before this one, and the one after. */
export function ListSteps({ site, pages, by = words.list.time }: NavProps) {
  const { before, after } = pages;
  if (before === null && after === null) return null;
  return (
    <nav class="neighbours" aria-label={by.steps}>
      <Step site={site} step={before} label={by.before} rel="prev" />
      <Step site={site} step={after} label={by.after} rel="next" />
    </nav>
  );
}

interface LinksProps {
  readonly site: Site;
  readonly links: readonly PageLink[];
  readonly label: string;
}

function Links({ site, links, label }: LinksProps) {
  if (links.length === 0) return null;
  return (
    <nav class="jump-list" aria-label={label}>
      <ul>
        {links.map(({ address, text, total, range, isCurrent }) => (
          <li key={address}>
            <a href={href(site, address)} aria-current={isCurrent ? "true" : undefined}>
              {text}
            </a>{" "}
            <span class="count">{range ?? number(total)}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface StepProps {
  readonly site: Site;
  readonly step: PageStep | null;
  readonly label: string;
  readonly rel: "prev" | "next";
}

function Step({ site, step, label, rel }: StepProps) {
  if (step === null) return null;
  return (
    <a
      class={rel === "next" ? "neighbour neighbour-newer" : "neighbour"}
      rel={rel}
      href={href(site, step.address)}
    >
      <span class="neighbour-direction">{label}</span>
      <span>{step.text}</span>
    </a>
  );
}
