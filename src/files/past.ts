import type { StoredHistory } from "../model/history.ts";

/** What is stored of the sheets' past, and what an owner should know of it. */
export interface Past {
  /** Null where nothing is stored, or nothing is wanted. */
  readonly history: StoredHistory | null;
  /** Why briefings have no history pages; null where they have, or where the owner wants none. */
  readonly remark: string | null;
}
