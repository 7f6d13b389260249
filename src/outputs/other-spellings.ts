import type { Briefing, ResolvedEntity } from "../model/briefing.ts";
import { perBriefing } from "../model/per-record.ts";

/** An entity with other spellings, and the names by which a text may call it. */
interface Spelled {
  readonly entity: ResolvedEntity;
  readonly names: readonly string[];
}

/** The entities with other spellings that a text names, by name, last name or other spelling. */
export function spelledIn(text: string, briefing: Briefing): readonly ResolvedEntity[] {
  return spelledOf(briefing)
    .filter(({ names }) => names.some((name) => holdsName(text, name)))
    .map(({ entity }) => entity);
}

const spelledOf = perBriefing(({ entities }): readonly Spelled[] =>
  Object.values(entities)
    .filter(({ name, aka }) => name !== null && aka.length > 0)
    .map((entity) => ({ entity, names: namesOf(entity) })),
);

function namesOf({ type, name, aka }: ResolvedEntity): readonly string[] {
  const whole = [name ?? "", ...aka];
  const last = type === "person" ? whole.map((words) => words.slice(words.lastIndexOf(" ") + 1)) : [];
  return [...new Set([...whole, ...last])].filter((words) => words !== "");
}

function holdsName(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1))
    if (!letter.test(text.charAt(at - 1)) && !letter.test(text.charAt(at + name.length))) return true;
  return false;
}

const letter = /[\p{L}\p{N}]/u;
