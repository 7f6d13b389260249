import { type AnsweredQuestion, href, type Site } from "#engine";
import { words } from "../words/en/words.ts";
import { BriefingDay } from "./briefing-mention.tsx";
import { inLanguage } from "./foreign.ts";
import { LineChanges } from "./line-changes.tsx";
import { QuestionItem } from "./question-item.tsx";

interface AnsweredProps {
  readonly site: Site;
  readonly questions: readonly AnsweredQuestion[];
  readonly heading: string;
}

/** What was not known once, each with its answer. */
export function AnsweredQuestions({ site, questions, heading }: AnsweredProps) {
  if (questions.length === 0) return null;
  return (
    <section class="answered-questions" aria-labelledby="answered">
      <h2 id="answered">{heading}</h2>
      <ul class="question-lines question-lines-answered">
        {questions.map(({ answer, ...question }) => (
          <QuestionItem key={question.address} site={site} question={question}>
            <p class="record-line-note">
              <BriefingDay site={site} briefing={question.briefing} />
            </p>
            <p class="question-answer">
              <strong>{words.questions.answer}:</strong>{" "}
              <a href={href(site, answer.address)} {...inLanguage(answer.lang, site)}>
                {answer.text}
              </a>
            </p>
            <LineChanges site={site} changes={answer.changes} />
            <p class="record-line-note">
              {answer.attribution === null ? null : `${answer.attribution} · `}
              <BriefingDay site={site} briefing={answer.briefing} />
            </p>
          </QuestionItem>
        ))}
      </ul>
    </section>
  );
}
