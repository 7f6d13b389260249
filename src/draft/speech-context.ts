import type { Stretch } from "../reading/plain.ts";
import type { Coreference, Speaker } from "./coreference.ts";
import type { Article } from "./read-article.ts";
import type { Subject } from "./subjects.ts";

/** Who says something, by which verb, and by which rule that was found. */
export interface Attribution {
  readonly speaker: Speaker | null;
  readonly verb: Stretch | null;
  readonly rule: string;
  readonly isSure: boolean;
}

/** What is looked at to find out who speaks. */
export interface SpeechContext {
  readonly article: Article;
  /** The text with quoted words blanked. */
  readonly outside: string;
  readonly subjects: (sentence: number) => readonly Subject[];
  readonly who: Coreference;
}

export const according =
  /\b(?:according to|in the words of|per) (?:(?:the|an?|its|his|her|their|one|another|two|three|several|some|many) )?$/i;

export function attributed(
  context: SpeechContext,
  subject: Subject,
  sentence: number,
  verb: Stretch | null,
  rule: string,
  isSure: boolean,
): Attribution {
  const { speaker, isSure: isKnown } = context.who.resolve(subject, sentence);
  return { speaker, verb, rule, isSure: isSure && isKnown && speaker !== null };
}
