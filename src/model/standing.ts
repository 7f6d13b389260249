import type { Id } from "./common.ts";
import type { SourcingKind } from "./vocabulary.ts";

/** How we know a statement: computed, first match wins. */
export interface Sourcing {
  readonly kind: SourcingKind;
  /** `disputed`: ids of the statements of the same sheet that deny it; `reported`: the carriers, outermost first. */
  readonly by: readonly Id[];
}

/** Of which record it is another account, and in what they differ: a word of `differenceKinds`, or other words; null where the sheet does not say. */
export interface Difference {
  readonly from: string;
  readonly in: string | null;
}

/** A statement that is another account of a record. */
export type DifferingAccount = Pick<Difference, "in"> & { readonly by: Id };
