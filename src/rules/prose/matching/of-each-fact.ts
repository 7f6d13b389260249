import type { Briefing, Fact } from "../../../model/briefing.ts";
import { remembering } from "../../../text/remembering.ts";

/** What is worked out of a record, worked out once and kept as long as its briefing is one of the last few that were asked about. */
export function ofEachFact<Value>(
  make: (fact: Fact, briefing: Briefing) => Value,
): (fact: Fact, briefing: Briefing) => Value {
  const madeOf = remembering(20, (_: Briefing) => new Map<Fact, Value>());
  return (fact, briefing) => {
    const made = madeOf(briefing);
    let value = made.get(fact);
    if (value === undefined) {
      value = make(fact, briefing);
      made.set(fact, value);
    }
    return value;
  };
}
