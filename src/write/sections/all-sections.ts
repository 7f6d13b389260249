import { about } from "./about.ts";
import { assessments } from "./assessments.ts";
import { atAGlance } from "./at-a-glance.ts";
import { background } from "./background.ts";
import { characterisations } from "./characterisations.ts";
import { notKnown } from "./not-known.ts";
import { numbers } from "./numbers.ts";
import type { Section } from "./section.ts";
import { whatComesNext } from "./what-comes-next.ts";
import { whatHappened } from "./what-happened.ts";
import { whoSaidWhat } from "./who-said-what.ts";

/** The generated sections in the order in which they are printed. The bottom line stands before them. */
export const allSections: readonly Section[] = [
  atAGlance,
  whatComesNext,
  whoSaidWhat,
  whatHappened,
  background,
  numbers,
  notKnown,
  characterisations,
  assessments,
  about,
];
