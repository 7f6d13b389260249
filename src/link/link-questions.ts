import type { LinkedQuestion } from "../model/archive.ts";
import type { Briefing, ResolvedQuestion } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import { bareWords } from "../text/fold.ts";
import type { LifeOf } from "./link-lives.ts";
import { oldestBriefingsFirst } from "./oldest-first.ts";
import { recordKey } from "./record-key.ts";

/** Every question with the record that answers it, in its own sheet or another; oldest first, in the order of the sheet. */
export function linkQuestions(
  briefings: readonly Briefing[],
  byId: Readonly<Record<Id, Briefing>>,
  lifeOf: LifeOf,
): readonly LinkedQuestion[] {
  const asked = oldestBriefingsFirst(briefings).flatMap((briefing) =>
    briefing.questions.map((question) => ({
      briefing,
      question,
      answer: ownAnswer(question, briefing, byId),
    })),
  );
  const answered = byWords(asked.filter(({ answer }) => answer !== null));
  return asked.map((one) => {
    const answer = one.answer ?? answerToTheSame(one, answered, lifeOf);
    return {
      briefing: one.briefing.id,
      record: one.question.id,
      on: one.briefing.asOf,
      answer,
      shared: answer !== one.answer,
    };
  });
}

interface Asked {
  readonly briefing: Briefing;
  readonly question: ResolvedQuestion;
  readonly answer: LinkedQuestion["answer"];
}

/** What the sheet names as the answer. Where that is another question, the answer of that one. */
function ownAnswer(
  question: ResolvedQuestion,
  briefing: Briefing,
  byId: Readonly<Record<Id, Briefing>>,
): LinkedQuestion["answer"] {
  const seen = new Set<ResolvedQuestion>();
  let at: ResolvedQuestion | undefined = question;
  let home: Briefing | undefined = briefing;
  while (at?.answered && !seen.has(at)) {
    seen.add(at);
    const { sheet, record }: NonNullable<ResolvedQuestion["answered"]> = at.answered;
    home = sheet === null ? home : byId[sheet];
    if (home === undefined) return null;
    if (isFact(record, home)) return { briefing: home.id, record, on: home.asOf };
    at = home.questions.find(({ id }) => id === record);
  }
  return null;
}

/** A record that is not there, or that is no fact, answers nothing. */
function isFact(record: Id, briefing: Briefing): boolean {
  const isIt = ({ id }: { readonly id: Id }) => id === record;
  return briefing.statements.some(isIt) || briefing.events.some(isIt) || briefing.figures.some(isIt);
}

function byWords(questions: readonly Asked[]): ReadonlyMap<string, readonly Asked[]> {
  const lists = new Map<string, Asked[]>();
  for (const one of questions) {
    const words = wordsOf(one);
    const list = lists.get(words);
    if (list === undefined) lists.set(words, [one]);
    else list.push(one);
  }
  return lists;
}

/**
 * What answers the same question of another sheet, the newest where several do: one that is put in the same words and is about
 * the same event or entity. "What will it cost?" of two bridges is two questions. What was known before is no answer: whoever
 * asks again later has read it.
 */
function answerToTheSame(
  asking: Asked,
  answered: ReadonlyMap<string, readonly Asked[]>,
  lifeOf: LifeOf,
): LinkedQuestion["answer"] {
  const alike = answered.get(wordsOf(asking));
  if (alike === undefined) return null;
  const subjects = new Set(subjectsOf(asking, lifeOf));
  let newest: LinkedQuestion["answer"] = null;
  for (const other of alike) {
    const { answer } = other;
    if (answer === null || answer.on < asking.briefing.asOf) continue;
    if (!subjectsOf(other, lifeOf).some((subject) => subjects.has(subject))) continue;
    if (newest === null || answer.on > newest.on) newest = answer;
  }
  return newest;
}

/** A sheet with mistakes may ask nothing. */
const wordsOf = ({ briefing: { lang }, question: { ask } }: Asked): string =>
  `${lang} ${bareWords(ask ?? "")}`;

/** What it is about, as other sheets know it too: the lives of its events, and named entities. */
function subjectsOf({ briefing, question }: Asked, lifeOf: LifeOf): readonly string[] {
  const lives = lifeOf.get(briefing.id);
  return question.about.map((id) => {
    const life = lives?.[id];
    if (life !== undefined) return life;
    const isShared = Object.hasOwn(briefing.entities, id) && briefing.entities[id]?.name != null;
    return isShared ? id : recordKey(briefing.id, id);
  });
}
