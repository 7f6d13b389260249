import type { Briefing, Fact } from "../../../model/briefing.ts";
import { factById } from "./cited-sentences.ts";

/** The condition of a fact in words; null where it has none. */
export function conditionOf({ condition }: Fact, briefing: Briefing): string | null {
  if (condition === null || condition.kind === "text") return condition?.text ?? null;
  const record = factById(briefing).get(condition.id);
  if (record?.kind === "event") return record.what;
  if (record?.kind === "statement") return record.says ?? record.quote ?? condition.id;
  const question = briefing.questions.find(({ id }) => id === condition.id);
  return question?.ask ?? record?.of ?? condition.id;
}
