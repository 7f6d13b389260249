import type { Problem } from "../diagnostics/diagnostic.ts";
import type { Id } from "../model/common.ts";
import type { Entity } from "../model/records/entity.ts";
import { fold } from "../text/fold.ts";

/** Problems of ids in whose place somebody's name was written, with the id of whoever has that name, and no other does. */
export function withIdsOfNames(
  problems: readonly Problem[],
  entities: Readonly<Record<Id, Entity>>,
): readonly Problem[] {
  if (!problems.some(({ named }) => named !== undefined)) return problems;
  const ids = new Map<string, Id | null>();
  for (const [id, entity] of Object.entries(entities))
    for (const name of namesOf(entity)) {
      const key = keyOf(name);
      ids.set(key, ids.has(key) && ids.get(key) !== id ? null : id);
    }
  return problems.map((problem) => {
    const id = problem.named === undefined ? null : (ids.get(keyOf(problem.named)) ?? null);
    if (id === null) return problem;
    const field = "path" in problem.at ? problem.at.path.at(-1) : null;
    const written = problem.code === "type-wrong" ? `\`${field}: [${id}]\`` : id;
    return { ...problem, hint: `Write ${written}, the id of ${entities[id]?.name ?? problem.named}.` };
  });
}

function namesOf({ name, aka = [] }: Entity): readonly string[] {
  return [...(name === undefined ? [] : [name]), ...aka];
}

/** "the council" is the Council. */
function keyOf(name: string): string {
  return fold(name).trim().toLowerCase().replace(/^the /, "");
}
