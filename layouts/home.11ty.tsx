import { type HomeView, href } from "#engine";
import { Base } from "./parts/base.tsx";
import { BriefingEntry } from "./parts/briefing-entry.tsx";
import type { LayoutData } from "./parts/layout-data.ts";
import { LeadStory } from "./parts/lead-story.tsx";
import { RecentChanges } from "./parts/recent-changes.tsx";
import { StorylineEntry } from "./parts/storyline-entry.tsx";
import { UpcomingEvents } from "./parts/upcoming-events.tsx";
import { words } from "./words/en/words.ts";

/** The latest briefing, what comes next, recent briefings and storylines. */
export default function Home(data: LayoutData<HomeView>) {
  const { site, view } = data;
  return (
    <Base data={data} frame={view.frame} kind="home">
      <h1 class="visually-hidden">{words.home.heading(site.title)}</h1>
      {view.lead === null ? (
        <p class="empty">{words.home.empty}</p>
      ) : (
        <LeadStory site={site} lead={view.lead} />
      )}
      <UpcomingEvents site={site} upcoming={view.upcoming} now={view.now} />
      <RecentChanges site={site} changes={view.changes} />
      {view.recent.length === 0 ? null : (
        <section class="home-recent" aria-labelledby="recent">
          <h2 id="recent">{words.home.recent}</h2>
          <ol class="briefing-entries">
            {view.recent.map((card) => (
              <BriefingEntry key={card.address} site={site} card={card} />
            ))}
          </ol>
          <p class="more">
            <a href={href(site, "/briefings/")}>{words.home.allBriefings(view.briefings)}</a>
          </p>
        </section>
      )}
      {view.storylines.length === 0 ? null : (
        <section class="home-storylines" aria-labelledby="storylines">
          <h2 id="storylines">{words.home.storylines}</h2>
          <ul class="storyline-entries">
            {view.storylines.map((card) => (
              <StorylineEntry key={card.address} site={site} card={card} />
            ))}
          </ul>
        </section>
      )}
    </Base>
  );
}
