import type { Site, StorylinePageView } from "#engine";
import { AnsweredQuestions } from "./parts/answered-questions.tsx";
import { Base } from "./parts/base.tsx";
import { BriefingEntries } from "./parts/briefing-entries.tsx";
import { BriefingDay } from "./parts/briefing-mention.tsx";
import { Contradictions } from "./parts/contradictions.tsx";
import { EntityEntry } from "./parts/entity-entry.tsx";
import type { LayoutData } from "./parts/layout-data.ts";
import { ListNav, ListSteps } from "./parts/list-nav.tsx";
import { PageHead } from "./parts/page-head.tsx";
import { QuestionItem } from "./parts/question-item.tsx";
import { EventItem } from "./parts/record-line.tsx";
import { StoryLives } from "./parts/story-lives.tsx";
import { words } from "./words/en/words.ts";

/** One running story: how far each thing has got, who is in it, what is not known. */
export default function StorylinePage(data: LayoutData<StorylinePageView>) {
  const { site, view } = data;
  const { storyline } = words;
  const names = [...view.people, ...view.organizations];
  return (
    <Base data={data} frame={view.frame} kind="storyline">
      <PageHead
        title={view.frame.title}
        kicker={`${storyline.kicker} · ${paceWords(view)} · ${words.counts.briefings(view.totalBriefings)}`}
      >
        {view.summary === null || view.period !== null ? null : (
          <p class="storyline-summary">{view.summary}</p>
        )}
      </PageHead>
      <ListNav site={site} pages={view.otherPages} />
      <StoryLives site={site} lives={view.lives} />
      <Contradictions site={site} contradictions={view.contradictions} />
      <div class="storyline-columns">
        <Events site={site} events={view.events} />
        <div class="storyline-aside">
          {view.questions.length === 0 ? null : (
            <section aria-labelledby="questions">
              <h2 id="questions">{storyline.questions}</h2>
              <ul class="question-lines">
                {view.questions.map((question) => (
                  <QuestionItem key={question.address} site={site} question={question} />
                ))}
              </ul>
            </section>
          )}
          <AnsweredQuestions site={site} questions={view.answered} heading={storyline.answered} />
          {names.length === 0 ? null : (
            <section aria-labelledby="names">
              <h2 id="names">{storyline.people}</h2>
              <ul class="entity-entries entity-entries-narrow">
                {names.map((card) => (
                  <EntityEntry key={card.address} site={site} card={card} />
                ))}
              </ul>
            </section>
          )}
        </div>
      </div>
      <BriefingEntries site={site} briefings={view.briefings} heading={storyline.briefings} />
      <ListSteps site={site} pages={view.otherPages} />
    </Base>
  );
}

function Events({ site, events }: { readonly site: Site; readonly events: StorylinePageView["events"] }) {
  const { dated, undated } = events;
  if (events.total === 0) return null;
  return (
    <section class="storyline-events" aria-labelledby="events">
      <h2 id="events">{words.storyline.events}</h2>
      <ol class="record-lines timeline">
        {dated.map((line) => (
          <EventItem key={line.address} site={site} line={line}>
            {" · "}
            <BriefingDay site={site} briefing={line.briefing} />
          </EventItem>
        ))}
      </ol>
      {undated.length === 0 ? null : (
        <>
          <h3>{words.storyline.undated}</h3>
          <ul class="record-lines">
            {undated.map((line) => (
              <EventItem key={line.address} site={site} line={line} withDate={false}>
                {" · "}
                <BriefingDay site={site} briefing={line.briefing} />
              </EventItem>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** "Running", "Quiet since Fri 15 Aug 2025", "Ended Fri 15 Aug 2025". */
function paceWords({ pace }: StorylinePageView): string {
  const { storyline } = words;
  if (pace.kind === "running") return storyline.running;
  return pace.kind === "ended" ? `${storyline.ended} ${pace.on}` : `${storyline.quiet} ${pace.since}`;
}
