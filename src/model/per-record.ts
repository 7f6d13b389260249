import type { Briefing } from "./briefing.ts";

/**
 * What is worked out of a record and its briefing alone, worked out once and kept as long as the record is. Links, lists and pages
 * ask for the same again and again, and of a save in the preview only one sheet's records are new.
 */
export function perRecord<Record extends object, Value>(
  make: (record: Record, briefing: Briefing) => Value,
): (record: Record, briefing: Briefing) => Value {
  const made = new WeakMap<Record, { readonly briefing: Briefing; readonly value: Value }>();
  return (record, briefing) => {
    const known = made.get(record);
    if (known?.briefing === briefing) return known.value;
    const value = make(record, briefing);
    made.set(record, { briefing, value });
    return value;
  };
}

/** The same of what is worked out of a whole briefing. */
export function perBriefing<Value>(make: (briefing: Briefing) => Value): (briefing: Briefing) => Value {
  const known = perRecord((briefing: Briefing) => make(briefing));
  return (briefing) => known(briefing, briefing);
}
