import type { Id } from "../model/common.ts";

/** A record of any sheet in one text: `sheet-id#record-id`. */
export function recordKey(sheet: Id, record: Id): string {
  return `${sheet}#${record}`;
}

/** The record that a reference names: as it stands with its sheet, else one of the sheet that it is written in. */
export function keyOf(written: string, sheet: Id): string {
  return written.includes("#") ? written : recordKey(sheet, written);
}
