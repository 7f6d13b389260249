import { href, type QuestionsView } from "#engine";
import { AnsweredQuestions } from "./parts/answered-questions.tsx";
import { Base } from "./parts/base.tsx";
import { BriefingDay } from "./parts/briefing-mention.tsx";
import type { LayoutData } from "./parts/layout-data.ts";
import { ListNav, ListSteps } from "./parts/list-nav.tsx";
import { PageHead } from "./parts/page-head.tsx";
import { QuestionItem } from "./parts/question-item.tsx";
import { words } from "./words/en/words.ts";

/** What is not known, by storyline and age, and what has been answered. */
export default function Questions(data: LayoutData<QuestionsView>) {
  const { site, view } = data;
  const { questions } = words;
  return (
    <Base data={data} frame={view.frame} kind="register">
      <PageHead title={view.frame.title} kicker={words.counts.questions(view.total)}>
        <p>{questions.lede}</p>
      </PageHead>
      <ListNav site={site} pages={view.otherPages} />
      {view.total === 0 ? <p class="empty">{questions.empty}</p> : null}
      {view.open.length === 0 ? null : (
        <section class="register-part" aria-labelledby="open">
          <h2 id="open">
            {questions.open} <span class="count">{view.totalOpen}</span>
          </h2>
          {view.open.map(({ storyline, questions: list }) => (
            <section key={storyline?.address ?? ""} class="question-group">
              <h3>
                {storyline === null ? (
                  questions.other
                ) : (
                  <a href={href(site, storyline.address)}>{storyline.title}</a>
                )}
              </h3>
              <ul class="question-lines">
                {list.map((question) => (
                  <QuestionItem key={question.address} site={site} question={question}>
                    <p class="record-line-note">
                      {questions.age(question.days)} ·{" "}
                      <BriefingDay site={site} briefing={question.briefing} />
                    </p>
                  </QuestionItem>
                ))}
              </ul>
            </section>
          ))}
        </section>
      )}
      <div class="register-part">
        <AnsweredQuestions site={site} questions={view.answered} heading={questions.answered} />
      </div>
      <ListSteps site={site} pages={view.otherPages} />
    </Base>
  );
}
