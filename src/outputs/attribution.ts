import { shakenBasis, withdrawnBasisWords } from "../model/basis.ts";
import type {
  Briefing,
  Fact,
  Mention,
  ResolvedEntity,
  ResolvedEvent,
  ResolvedFigure,
  ResolvedStatement,
} from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import { withArticle } from "../model/titles.ts";
import { sourceTypes } from "../model/vocabulary.ts";
import { unnamedDescription } from "../write/sentences/speakers.ts";
import { type BriefingRecords, leadStatement } from "./briefing-records.ts";

/**
 * Who says so, as words that can stand after "Who says so:". Never empty: what nobody else carries is the
 * source's own voice, and an established fact is public record.
 */
export function whoSaysSo(fact: Fact, briefing: Briefing, records: BriefingRecords): string {
  if (fact.established) return "public record";
  const statement = fact.kind === "statement" ? fact : leadStatement(fact, records);
  if (statement === null) return sourceVoice(fact, briefing);
  return speakerOf(statement, briefing);
}

/** The speaker of a statement with its carriers: "U.S. President Donald Trump, as reported by The New York Times". */
export function speakerOf(statement: ResolvedStatement, briefing: Briefing): string {
  const speaker = statement.by === null ? null : mentionWords(statement.by, briefing);
  const carriers = statement.via.map((id) => entityWords(id, briefing)).join(", citing ");
  if (carriers === "") return speaker ?? sourceVoice(statement, briefing);
  return speaker === null ? `${carriers}, as cited by the source` : `${speaker}, as reported by ${carriers}`;
}

/** Someone with the title held at the date of the record. */
export function mentionWords(mention: Mention, briefing: Briefing): string {
  const title = titleWords(mention);
  if (title === null || isUnnamed(mention.entity, briefing)) return entityWords(mention.entity, briefing);
  return `${title} ${entityName(mention.entity, briefing)}`;
}

/** The title as it stands before the name: "U.S. President", "then-U.S. President", "former U.S. President". */
export function titleWords({ title, tense }: Mention): string | null {
  if (title === null || tense === "current") return title;
  return tense === "then" ? `then-${title}` : `former ${title}`;
}

/** "disputed by Per Lind; rests on a withdrawn statement": null where nothing shakes what an event or figure rests on. */
export function shakenWords(
  fact: ResolvedEvent | ResolvedFigure,
  briefing: Briefing,
  records: BriefingRecords,
): string | null {
  const basis = fact.per.length === 0 ? null : shakenBasis(fact, (id) => records.get(id));
  if (basis === null) return null;
  const withdrawn = withdrawnBasisWords(basis);
  return [
    ...(basis.disputedBy.length === 0 ? [] : [`disputed by ${disputants(basis.disputedBy, briefing)}`]),
    ...(withdrawn === null ? [] : [withdrawn.charAt(0).toLowerCase() + withdrawn.slice(1)]),
  ].join("; ");
}

/** How a statement is known, as the label that stands beside it. "Confirmed" never stands without by whom. */
export function sourcingWords(statement: ResolvedStatement, briefing: Briefing): string {
  const { kind, by } = statement.sourcing;
  const speaker = statement.by === null ? null : entityWords(statement.by.entity, briefing);
  if (kind === "withdrawn") return "Withdrawn";
  if (kind === "disputed") return `Disputed by ${disputants(by, briefing)}`;
  if (kind === "established") return "Public record";
  const denial = denialWords(statement, briefing);
  if (denial !== null) return denial;
  if (kind === "reported")
    return statement.via.length === 0
      ? "In the source's own voice"
      : `Reported by ${entityWords(statement.via[0] ?? "", briefing)}`;
  return kind === "confirmed" ? `Confirmed by ${speaker}` : `Said by ${speaker}`;
}

/** "Denied by Ana Okafor, as reported by Reuters"; null for what is no denial. */
function denialWords(statement: ResolvedStatement, briefing: Briefing): string | null {
  const { verb, by, via } = statement;
  if (verb !== "denied" && verb !== "declined") return null;
  const speaker = by?.entity ?? via.at(-1);
  const who = speaker === undefined ? "the source" : entityWords(speaker, briefing);
  const carrier = by === null ? undefined : via[0];
  const chain = carrier === undefined ? "" : `, as reported by ${entityWords(carrier, briefing)}`;
  return `${verb === "denied" ? "Denied" : "Declined"} by ${who}${chain}`;
}

function disputants(ids: readonly string[], briefing: Briefing): string {
  const names = ids.map((id) => {
    const by = briefing.statements.find((statement) => statement.id === id)?.by ?? null;
    return by === null ? "another source" : entityWords(by.entity, briefing);
  });
  return [...new Set(names)].join(", ");
}

/** The name of an entity as it stands in a sentence; for one whom the source does not name, its description, marked as unnamed. */
export function entityWords(id: Id, briefing: Briefing): string {
  const entity = entityOf(id, briefing);
  if (entity === null) return id;
  if (entity.name === null) return unnamedDescription(entity.unnamed ?? "a source");
  return entity.type === "person" ? entity.name : withArticle(entity.name);
}

/** The bare name of an entity, or its description; its id where the sheet does not have it. */
export function entityName(id: Id, briefing: Briefing): string {
  const entity = entityOf(id, briefing);
  return entity?.name ?? entity?.unnamed ?? id;
}

export function entityOf(id: Id, briefing: Briefing): ResolvedEntity | null {
  return Object.hasOwn(briefing.entities, id) ? (briefing.entities[id] ?? null) : null;
}

function isUnnamed(id: Id, briefing: Briefing): boolean {
  return entityOf(id, briefing)?.name === null;
}

/** The source that says it itself: "the source in its own voice (The Harbour Gazette, news article)". */
function sourceVoice(fact: Fact, briefing: Briefing): string {
  const cited = new Set(fact.cites.map((cite) => cite.source));
  const names = briefing.sources
    .filter((source) => cited.has(source.id))
    .map((source) => {
      const kind = sourceTypes[source.type];
      const publisher =
        source.publisher === null || source.publisher === "unstated" ? null : source.publisher;
      return publisher === null ? kind : `${entityName(publisher, briefing)}, ${kind}`;
    });
  return names.length === 0
    ? "the source, in its own voice"
    : `the source in its own voice (${names.join("; ")})`;
}
