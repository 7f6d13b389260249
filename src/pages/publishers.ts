import type { Archive } from "../model/archive.ts";
import type { Briefing, ResolvedSource } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import { groupBy } from "../text/group-by.ts";
import { indexOf } from "../write/briefing-index.ts";
import { sentenceStart } from "../write/sentences/case.ts";
import { entityIn, ownValue } from "./record-lookup.ts";
import { nameIn } from "./state-view.ts";

/** A source in one of the briefings that use it. */
export interface SourceUse {
  readonly briefing: Briefing;
  readonly source: ResolvedSource;
  /** How many lines of the briefing rest on it. */
  readonly lines: number;
}

/** One source; the same page used by several briefings is one source. */
export type UsedSource = readonly [SourceUse, ...SourceUse[]];

export interface Publisher {
  /** Null for sources that do not say who published them. */
  readonly id: Id | null;
  readonly name: string | null;
  readonly uses: readonly SourceUse[];
  readonly sources: number;
  /** How many of them nobody read: they are known through another source. */
  readonly secondHand: number;
  readonly briefings: number;
  readonly lines: number;
}

/** Every publisher of the archive: those that most lines rest on first. */
export function publishersOf(archive: Archive): readonly Publisher[] {
  const uses = archive.briefings.flatMap((briefing) =>
    briefing.sources.map((source) => ({ briefing, source, lines: linesOn(source, briefing, archive) })),
  );
  return [...groupBy(uses, ({ source }) => publisherOf(source) ?? "")]
    .map(([id, ofPublisher]) => publisher(id, ofPublisher))
    .sort((a, b) => b.lines - a.lines || compare(inOrder(a), inOrder(b)));
}

/** These uses by source, in the order of their first. */
export function sourcesIn(uses: readonly SourceUse[]): readonly UsedSource[] {
  return [...groupBy(uses, identityOf).values()] as unknown as readonly UsedSource[];
}

function publisher(id: Id | "", uses: readonly SourceUse[]): Publisher {
  const sources = sourcesIn(uses);
  const { briefing } = uses[0]!;
  return {
    id: id === "" ? null : id,
    name:
      id === ""
        ? null
        : sentenceStart(entityIn(briefing, id)?.name ?? nameIn(briefing, id), indexOf(briefing)),
    uses,
    sources: sources.length,
    secondHand: sources.filter(([first]) => first.source.via !== null).length,
    briefings: new Set(uses.map((use) => use.briefing.id)).size,
    lines: uses.reduce((sum, { lines }) => sum + lines, 0),
  };
}

/** What tells that two briefings used the same page: its address, else publisher and title. */
function identityOf({ briefing, source }: SourceUse): string {
  const { url, title, via } = source;
  const by = publisherOf(source);
  const kind = via === null ? "read" : "through";
  if (url !== null) return `${kind} ${by} ${url}`;
  return title !== null && title !== "unstated" && by !== null
    ? `${kind} ${by} “${title}”`
    : `${briefing.id}#${source.id}`;
}

const publisherOf = ({ publisher: id }: ResolvedSource): Id | null => (id === "unstated" ? null : id);

/** What was read only through another source is cited through it, so the lines are those that name it as carrier. */
function linesOn(source: ResolvedSource, briefing: Briefing, archive: Archive): number {
  const citedBy = ownValue(archive.links, briefing.id)?.citedBy ?? {};
  const cited = (ownValue(citedBy, source.id) ?? []).length;
  const by = publisherOf(source);
  if (source.via === null || by === null) return cited;
  return cited + briefing.statements.filter(({ via }) => via.includes(by)).length;
}

/** "bne IntelliNews" stands among the B; what has no name comes last. */
const inOrder = ({ name }: Publisher): string => name?.toLowerCase() ?? "~";

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
