import type { Fact, ResolvedEvent, ResolvedFigure, ResolvedStatement } from "./briefing.ts";
import type { Id } from "./common.ts";

/** What became of the statements that an event or figure rests on. */
export interface Basis {
  /** Statements that dispute one of them. */
  readonly disputedBy: readonly Id[];
  /** Those of them that were withdrawn. */
  readonly withdrawn: readonly Id[];
  /** True where one is left that was not. */
  readonly standsOtherwise: boolean;
}

/** Null where nothing that it rests on is disputed or withdrawn. A figure may rest on an event, and that on statements. */
export function shakenBasis(
  fact: ResolvedEvent | ResolvedFigure,
  find: (id: Id) => Fact | undefined,
): Basis | null {
  const statements = statementsUnder(fact, find);
  const withdrawn = statements.filter((statement) => statement.withdrawn);
  const disputed = statements.filter(({ sourcing }) => sourcing.kind === "disputed");
  if (withdrawn.length === 0 && disputed.length === 0) return null;
  return {
    disputedBy: [...new Set(disputed.flatMap(({ sourcing }) => sourcing.by))],
    withdrawn: withdrawn.map(({ id }) => id),
    standsOtherwise: statements.length > withdrawn.length,
  };
}

/** "Rests on a withdrawn statement"; null where it rests on none. */
export function withdrawnBasisWords({ withdrawn, standsOtherwise }: Basis): string | null {
  const [first, second] = withdrawn;
  if (first === undefined) return null;
  const what = second === undefined ? "a withdrawn statement" : "withdrawn statements";
  return `Rests ${standsOtherwise ? "in part " : ""}on ${what}`;
}

function statementsUnder(
  { per }: ResolvedEvent | ResolvedFigure,
  find: (id: Id) => Fact | undefined,
): readonly ResolvedStatement[] {
  const found = new Set<ResolvedStatement>();
  for (const id of per) {
    const basis = find(id);
    if (basis?.kind === "statement") found.add(basis);
    if (basis?.kind !== "event") continue;
    for (const under of basis.per) {
      const statement = find(under);
      if (statement?.kind === "statement") found.add(statement);
    }
  }
  return [...found];
}
