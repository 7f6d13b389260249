import { type HomeView, href, type Site, type UpcomingLine } from "#engine";
import { words } from "../words/en/words.ts";
import { EventItem } from "./record-line.tsx";

interface UpcomingProps extends Pick<HomeView, "upcoming" | "now"> {
  readonly site: Site;
}

/** What is still to come across all briefings, and what should have come by now. */
export function UpcomingEvents({ site, upcoming, now }: UpcomingProps) {
  const { dated, undated, overdue, silent, total } = upcoming;
  const isEmpty = total.dated + total.undated + total.overdue === 0;
  return (
    <section class="upcoming" aria-labelledby="next">
      <h2 id="next">{words.home.next}</h2>
      <p class="upcoming-now">
        {isEmpty ? words.home.nothingNext : null} {words.home.nextAsOf(now.date)}
      </p>
      <div class="upcoming-lists">
        <UpcomingList site={site} lines={dated} total={total.dated} heading={words.home.dated} />
        <UpcomingList site={site} lines={undated} total={total.undated} heading={words.home.noDate} />
        <UpcomingList site={site} lines={overdue} total={total.overdue} heading={words.home.overdue} />
        <UpcomingList site={site} lines={silent} total={total.silent} heading={words.home.silent} />
      </div>
      <p class="more upcoming-more">
        <a href={href(site, "/timeline/")}>{words.home.allEvents}</a>
        <a href={href(site, "/deadlines/")}>{words.home.allDeadlines}</a>
      </p>
    </section>
  );
}

interface ListProps {
  readonly site: Site;
  readonly lines: readonly UpcomingLine[];
  readonly total: number;
  readonly heading: string;
}

function UpcomingList({ site, lines, total, heading }: ListProps) {
  if (lines.length === 0) return null;
  return (
    <section class="upcoming-list">
      <h3>{heading}</h3>
      <ul class="record-lines">
        {lines.map((line) => (
          <EventItem
            key={line.address}
            site={site}
            line={{ ...line, overdue: false }}
            withDate={line.date.text !== null}
          >
            {" · "}
            <a href={href(site, line.briefing.address)} title={line.briefing.title}>
              {words.home.from(line.briefing.date)}
            </a>
          </EventItem>
        ))}
      </ul>
      {lines.length < total ? <p class="more">{words.counts.firstOf(lines.length, total)}</p> : null}
    </section>
  );
}
