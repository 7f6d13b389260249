import type { StorylinePageView } from "#engine";
import { AnsweredQuestions } from "./parts/answered-questions.tsx";
import { Base } from "./parts/base.tsx";
import { BriefingEntry } from "./parts/briefing-entry.tsx";
import { BriefingDay } from "./parts/briefing-mention.tsx";
import { Contradictions } from "./parts/contradictions.tsx";
import { EntityEntry } from "./parts/entity-entry.tsx";
import type { LayoutData } from "./parts/layout-data.ts";
import { PageHead } from "./parts/page-head.tsx";
import { QuestionItem } from "./parts/question-item.tsx";
import { EventItem } from "./parts/record-line.tsx";
import { StoryLives } from "./parts/story-lives.tsx";
import { words } from "./words.ts";

/** One running story: how far each thing has got, who is in it, what is not known. */
export default function StorylinePage(data: LayoutData<StorylinePageView>) {
  const { site, view } = data;
  const { storyline } = words;
  const { dated, undated } = view.events;
  const names = [...view.people, ...view.organizations];
  return (
    <Base data={data} frame={view.frame} kind="storyline">
      <PageHead
        title={view.title}
        kicker={`${storyline.kicker} · ${view.closed === null ? storyline.ongoing : `${storyline.closed} ${view.closed}`} · ${words.counts.briefings(view.totalBriefings)}`}
      >
        {view.summary === null ? null : <p class="storyline-summary">{view.summary}</p>}
      </PageHead>
      <StoryLives site={site} lives={view.lives} />
      <Contradictions site={site} contradictions={view.contradictions} />
      <div class="storyline-columns">
        <section class="storyline-events" aria-labelledby="events">
          <h2 id="events">{storyline.events}</h2>
          {dated.length + undated.length < view.events.total ? (
            <p class="more">{words.counts.shownOf(dated.length + undated.length, view.events.total)}</p>
          ) : null}
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
              <h3>{storyline.undated}</h3>
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
      <section aria-labelledby="briefings">
        <h2 id="briefings">{storyline.briefings}</h2>
        <ol class="briefing-entries">
          {view.briefings.map((card) => (
            <BriefingEntry key={card.address} site={site} card={card} />
          ))}
        </ol>
        {view.briefings.length < view.totalBriefings ? (
          <p class="more">{words.counts.shownOf(view.briefings.length, view.totalBriefings)}</p>
        ) : null}
      </section>
    </Base>
  );
}
