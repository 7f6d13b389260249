import { entityAddress, href } from "../model/address.ts";
import type { Briefing, ResolvedSource, ResolvedStatement } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import type { PageContext } from "../model/page-context.ts";
import { type BriefingIndex, indexOf } from "../write/briefing-index.ts";

/** What every node needs of the briefing that it stands in. */
export interface GraphSetting {
  readonly briefing: Briefing;
  readonly context: PageContext;
  /** The sources that were read. */
  readonly read: readonly ResolvedSource[];
  readonly index: BriefingIndex;
}

export function graphSetting(briefing: Briefing, context: PageContext): GraphSetting {
  return {
    briefing,
    context,
    read: briefing.sources.filter(({ via }) => via === null),
    index: indexOf(briefing),
  };
}

/** A dossier has an address of its own; who has none is known by the anchor on this page. */
export function entityReference(
  id: Id | null | undefined,
  { briefing, context }: GraphSetting,
): { "@id": string } | null {
  if (id === null || id === undefined) return null;
  const entity = Object.hasOwn(briefing.entities, id) ? briefing.entities[id] : undefined;
  const address = entity?.registered ? entityAddress(entity) : null;
  return { "@id": address === null ? `#${id}` : href(context.site, address) };
}

/** The source that is cited, where there is more than the one that the whole briefing is based on. */
export function sourceReference(
  { cites }: Pick<ResolvedStatement, "cites">,
  { read }: GraphSetting,
): object | null {
  const source = cites[0]?.source;
  return source === undefined || read.length === 1 ? null : { "@id": `#${source}` };
}

/** The fields that say something: not null, not undefined, no empty list. */
export function filled(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const key in fields) {
    const value = fields[key];
    if (value === null || value === undefined) continue;
    if (Array.isArray(value) && value.length === 0) continue;
    result[key] = value;
  }
  return result;
}
