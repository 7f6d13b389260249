import { about } from "./about.ts";
import { assessments } from "./assessments.ts";
import { background } from "./background.ts";
import { characterisations } from "./characterisations.ts";
import { notKnown, otherQuestions } from "./not-known.ts";
import { numbers } from "./numbers.ts";
import type { Section } from "./section.ts";
import { whatComesNext } from "./what-comes-next.ts";
import { whatHappened } from "./what-happened.ts";
import { whereItStands } from "./where-it-stands.ts";
import { statements, whoSaidWhat } from "./who-said-what.ts";

/** The generated sections that stand open, in the order in which they are printed. The bottom line stands before them. */
export const openSections: readonly Section[] = [whatComesNext, whereItStands, whoSaidWhat, notKnown];

/** Those of "The record", which a page folds. The editor's own notes stand before the last. */
export const recordSections: readonly Section[] = [
  whatHappened,
  background,
  statements,
  numbers,
  otherQuestions,
  characterisations,
  assessments,
  about,
];

export const allSections: readonly Section[] = [...openSections, ...recordSections];
