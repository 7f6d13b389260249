import type { LoadedProject } from "../files/load-project.ts";

/** How many sheets are checked before pages are made again: about as long as a batch of pages takes. */
const sheetsAtOnce = 200;

/** The check of a project that has been linked, done as a whole or bit by bit while its pages are being made. */
export class PendingCheck {
  /** Dropped at the end, and with it what only the check looks at. */
  #rest: { readonly steps: Iterator<undefined, LoadedProject>; readonly tell: Teller } | null;
  #isSound = false;

  constructor(steps: Iterator<undefined, LoadedProject>, tell: Teller) {
    this.#rest = { steps, tell };
  }

  /**
   * Checks some sheets. False where all had been checked before.
   *
   * @throws Error when it has found that the facts can't be published, which has then been told.
   */
  readonly step = (): boolean => {
    if (this.#rest === null) return false;
    for (let sheet = 0; sheet < sheetsAtOnce && this.#next(); sheet++);
    if (this.#rest === null && !this.#isSound) throw new Error("The facts have errors.");
    return true;
  };

  /** Checks what is left, and says whether the facts can be published. */
  finish(): boolean {
    while (this.#next());
    return this.#isSound;
  }

  /** False where nothing is left. */
  #next(): boolean {
    if (this.#rest === null) return false;
    const { steps, tell } = this.#rest;
    const step = steps.next();
    if (!step.done) return true;
    this.#rest = null;
    this.#isSound = tell(step.value);
    return false;
  }
}

/** Gets what came out of the check, once, and says whether that can be published. */
type Teller = (loaded: LoadedProject) => boolean;
