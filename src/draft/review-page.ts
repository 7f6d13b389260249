import type { Draft } from "./draft.ts";
import type { SheetRecords } from "./sheet-records.ts";

export function reviewPage(_draft: Draft, _records: SheetRecords): string {
  return "";
}
