import type { Fact, ResolvedEvent, ResolvedFigure, ResolvedStatement } from "./briefing.ts";
import type { Id } from "./common.ts";
import type { DifferingAccount } from "./standing.ts";

/** What shakes an event or figure: who denies it, and what became of the statements that it rests on. */
export interface Basis {
  /** Statements that deny the event or figure itself. */
  readonly deniedBy: readonly Id[];
  /** Statements that deny one of those that it rests on. */
  readonly basisDeniedBy: readonly Id[];
  /** Other accounts of it, or of what it rests on. */
  readonly toldOtherwiseBy: readonly DifferingAccount[];
  /** Those of them that were withdrawn. */
  readonly withdrawn: readonly Id[];
  /** True where one is left that was not. */
  readonly standsOtherwise: boolean;
}

/**
 * Null where nobody denies it or tells it otherwise, and nothing that it rests on is denied, told otherwise or withdrawn. A figure
 * may rest on an event, and that on statements.
 */
export function shakenBasis(
  fact: ResolvedEvent | ResolvedFigure,
  find: (id: Id) => Fact | undefined,
): Basis | null {
  if (fact.per.length === 0 && isUnshaken(fact)) return null;
  const statements = statementsUnder(fact, find);
  // As a rule nothing shakes it, and every step of every life asks.
  if (isUnshaken(fact) && statements.every((one) => !one.withdrawn && isUnshaken(one))) return null;
  const withdrawn = statements.filter((statement) => statement.withdrawn);
  const standing = statements.filter((statement) => !statement.withdrawn);
  const denied = new Set(standing.flatMap(({ deniedBy }) => deniedBy));
  for (const id of fact.deniedBy) denied.delete(id);
  const accounts = new Map<string, DifferingAccount>();
  // Who denies the thing itself is not told of a second time for telling otherwise what it rests on.
  const ofStatements = standing
    .flatMap(({ toldOtherwiseBy }) => toldOtherwiseBy)
    .filter(({ by }) => !fact.deniedBy.includes(by) && speaksOf(fact, find(by), find));
  for (const one of [...fact.toldOtherwiseBy, ...ofStatements])
    accounts.set(`${one.by} ${one.in ?? ""}`, one);
  const untouched = fact.deniedBy.length + denied.size + accounts.size + withdrawn.length === 0;
  if (untouched) return null;
  return {
    deniedBy: fact.deniedBy,
    basisDeniedBy: [...denied],
    toldOtherwiseBy: [...accounts.values()],
    withdrawn: withdrawn.map(({ id }) => id),
    standsOtherwise: standing.length > 0,
  };
}

/** Whether an account that says what it is about is about the fact, or an event that it rests on: nobody tells otherwise what he only leaves out. */
function speaksOf(
  fact: ResolvedEvent | ResolvedFigure,
  account: Fact | undefined,
  find: (id: Id) => Fact | undefined,
): boolean {
  if (account?.kind !== "statement") return true;
  const about = account.about.filter((id) => find(id) !== undefined);
  return about.length === 0 || about.some((id) => id === fact.id || fact.per.includes(id));
}

function isUnshaken({ deniedBy, toldOtherwiseBy }: Fact): boolean {
  return deniedBy.length === 0 && toldOtherwiseBy.length === 0;
}

/** "Rests on a withdrawn statement"; null where it rests on none. */
export function withdrawnBasisWords({ withdrawn, standsOtherwise }: Basis): string | null {
  const [first, second] = withdrawn;
  if (first === undefined) return null;
  const what = second === undefined ? "a withdrawn statement" : "withdrawn statements";
  return `Rests ${standsOtherwise ? "in part " : ""}on ${what}`;
}

/** The statements on which an event or figure rests, through an event too. */
export function statementsUnder(
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
