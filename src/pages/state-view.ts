import { shakenBasis, withdrawnBasisWords } from "../model/basis.ts";
import type {
  Briefing,
  Fact,
  ResolvedEvent,
  ResolvedFigure,
  ResolvedSource,
  ResolvedStatement,
} from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import { withArticle } from "../model/titles.ts";
import { eventStates, futureStates, sourceTypes } from "../model/vocabulary.ts";
import { unnamedDescription } from "../write/sentences/speakers.ts";
import { entityIn, recordOf } from "./record-lookup.ts";

/** A word that says how far a thing has got or how we know it. `key` chooses shape and border, never the meaning. */
export interface StateView {
  readonly key: string;
  readonly word: string;
}

/** The state of an event; "Conditional" stands beside it, never instead of it. */
export function eventStateViews(event: ResolvedEvent): readonly StateView[] {
  const state = { key: event.state, word: eventStates[event.state].label };
  const withdrawn = event.withdrawn ? [{ key: "withdrawn", word: "Withdrawn" }] : [];
  return event.condition === null
    ? [state, ...withdrawn]
    : [state, { key: "conditional", word: "Conditional" }, ...withdrawn];
}

/** Every word that `eventStateViews` may give. */
export const allStates: readonly StateView[] = [
  ...Object.entries(eventStates).map(([key, { label }]) => ({ key, word: label })),
  { key: "conditional", word: "Conditional" },
];

/** Words that need no name beside them. */
export const sourcingWords = { established: "Public record", withdrawn: "Withdrawn" } as const;

/** How we know a statement, with the name of whoever it rests on: "Confirmed by Karoline Leavitt". */
export function sourcingView(statement: ResolvedStatement, briefing: Briefing): StateView {
  const { kind, by } = statement.sourcing;
  switch (kind) {
    case "withdrawn":
      return { key: kind, word: sourcingWords.withdrawn };
    case "disputed":
      return {
        key: kind,
        word: `Disputed by ${listed(by.map((id) => disputerName(id, briefing))) || "another source"}`,
      };
    case "established":
      return { key: kind, word: sourcingWords.established };
    case "reported":
      return { key: kind, word: `${capitalised(reporterName(statement, briefing))} reports` };
    case "unnamed":
      return {
        key: kind,
        word: `${capitalised(speakerName(statement, briefing) ?? "an unnamed source")} ${saysOf(statement, briefing)}`,
      };
    case "confirmed":
      return { key: kind, word: `Confirmed by ${speakerName(statement, briefing) ?? "the speaker"}` };
    case "stated":
      return {
        key: kind,
        word: `${capitalised(speakerName(statement, briefing) ?? "the speaker")} ${saysOf(statement, briefing)}`,
      };
  }
}

/** "disputed by Per Lind; rests on a withdrawn statement": null where nothing shakes what the event rests on. */
export function shakenWords(fact: ResolvedEvent | ResolvedFigure, briefing: Briefing): string | null {
  const basis =
    fact.per.length === 0
      ? null
      : shakenBasis(fact, (id) => {
          const record = recordOf(briefing, id);
          return record?.kind === "question" ? undefined : record;
        });
  if (basis === null) return null;
  const withdrawn = withdrawnBasisWords(basis);
  const names = listed(basis.disputedBy.map((id) => disputerName(id, briefing)));
  return [
    ...(basis.disputedBy.length === 0 ? [] : [`disputed by ${names}`]),
    ...(withdrawn === null ? [] : [withdrawn.charAt(0).toLowerCase() + withdrawn.slice(1)]),
  ].join("; ");
}

/**
 * Who says so, for an event or a figure that the statement carries. Never "Confirmed by X": beside an event that
 * is only possible it would read as if the event were confirmed. That it is disputed or withdrawn is said by `shakenWords`.
 */
export function attributionWords(statement: ResolvedStatement, briefing: Briefing): string {
  if (statement.sourcing.kind === "established") return sourcingWords.established;
  const name = statement.via.length > 0 ? null : speakerName(statement, briefing);
  return name === null ? `${capitalised(reporterName(statement, briefing))} reports` : `According to ${name}`;
}

/** Who says a statement; a dispute is added, since "Disputed by X" says not by whom it was said. */
export function saidByWords(statement: ResolvedStatement, briefing: Briefing): string {
  const label = sourcingView(statement, briefing).word;
  if (statement.sourcing.kind !== "disputed") return label;
  const name = statement.via.length > 0 || statement.by === null ? null : speakerName(statement, briefing);
  const said =
    name === null ? `${reporterName(statement, briefing)} reports` : `${name} ${saysOf(statement, briefing)}`;
  return capitalised(said);
}

/** The four leaders say, the mayor says; a denial is not called a statement. */
function saysOf({ by, verb }: ResolvedStatement, briefing: Briefing): string {
  const [one, several] =
    verb === "denied" ? ["denies", "deny"] : verb === "declined" ? ["declines", "decline"] : ["says", "say"];
  return by !== null && entityIn(briefing, by.entity)?.type === "group" ? several : one;
}

/** True for a future state whose last possible day has gone by. */
export function isOverdue(event: ResolvedEvent, now: string): boolean {
  return futureStates.includes(event.state) && event.when.latest !== null && event.when.latest < now;
}

/** Name of who says it, "an unnamed Kremlin aide" for one whom the source does not name; null for the source's own voice. */
export function speakerName(statement: ResolvedStatement, briefing: Briefing): string | null {
  return statement.by === null ? null : nameIn(briefing, statement.by.entity);
}

/** What an entity is called in running text. */
export function nameIn(briefing: Briefing, id: Id): string {
  const entity = entityIn(briefing, id);
  if (!entity) return "someone not identified";
  if (entity.name === null) return unnamedDescription(entity.unnamed ?? "a source");
  return entity.type === "person" ? entity.name : withArticle(entity.name);
}

/** What no speaker carries is known from the source itself: "The article reports". */
export function ownVoiceWords({ cites }: Pick<Fact, "cites">, briefing: Briefing): string {
  return `${capitalised(citedSourceName(cites, briefing))} reports`;
}

/** Names of the sources that a fact cites, each once. */
export function citedSourceNames(cites: Fact["cites"], briefing: Briefing): readonly string[] {
  const names = cites.map(({ source }) => citedSourceName([{ source }], briefing));
  return [...new Set(names)];
}

function reporterName(statement: ResolvedStatement, briefing: Briefing): string {
  const carrier = statement.via[0];
  return carrier === undefined ? citedSourceName(statement.cites, briefing) : nameIn(briefing, carrier);
}

function citedSourceName(cites: readonly { readonly source: Id }[], briefing: Briefing): string {
  const source = briefing.sources.find(({ id }) => id === cites[0]?.source);
  return source ? sourceName(source, briefing) : "the source";
}

/** The publisher where it is known, else what kind of source it is: "the article". */
export function sourceName(source: ResolvedSource, briefing: Briefing): string {
  if (source.publisher !== null && source.publisher !== "unstated") return nameIn(briefing, source.publisher);
  if (source.type === "news-report") return "the article";
  return `the ${sourceTypes[source.type]}`;
}

/** Whoever says what disputes another statement. */
export function disputerName(id: Id, briefing: Briefing): string {
  const record = recordOf(briefing, id);
  if (record?.kind !== "statement") return "another statement";
  return speakerName(record, briefing) ?? reporterName(record, briefing);
}

/** "A, B and C". */
export function listed(names: readonly string[]): string {
  const unique = [...new Set(names)];
  return unique.length < 2 ? unique.join("") : `${unique.slice(0, -1).join(", ")} and ${unique.at(-1)}`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
