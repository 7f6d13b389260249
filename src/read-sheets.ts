import type { Problem } from "./diagnostics/diagnostic.ts";
import type { Briefing } from "./model/briefing.ts";
import type { Id } from "./model/common.ts";
import type { FactSheet, ParsedSheet } from "./model/fact-sheet.ts";
import type { Entity } from "./model/records/entity.ts";
import type { Resolution } from "./model/resolution.ts";
import type { SheetGroup } from "./parse/group-files.ts";
import { type FoundId, type ReadGroup, readGroup } from "./parse/parse-sheets.ts";
import { withIdsOfNames } from "./resolve/ids-of-names.ts";
import { resolveSheet } from "./resolve/resolve-sheet.ts";

/** A fact sheet parsed and resolved, by itself. */
export interface SheetRead {
  /** Null where there is none that can be read. */
  readonly id: FoundId | null;
  readonly problems: readonly Problem[];
  /** Null where the sheet can't be read. */
  readonly made: ResolvedSheet | null;
}

export interface ResolvedSheet {
  readonly briefing: Briefing;
  readonly broken: ParsedSheet["broken"];
  /** What only the rules look at, once all sheets are linked. */
  readonly data: FactSheet;
  readonly resolution: Resolution;
}

/** What resolving needs that stands outside a sheet. */
export interface ReadingContext {
  readonly entities: Readonly<Record<Id, Entity>>;
  /** The site's language. */
  readonly lang: string;
}

/**
 * Parses the sheets and resolves them, each by itself. Which other sheets there are is not known yet, so a resolution names every
 * reference to one; `knowingSheets` takes back those that lead somewhere.
 */
export function readSheets(groups: readonly SheetGroup[], context: ReadingContext): readonly SheetRead[] {
  return groups.map((group) => resolveGroup(readGroup(group), context));
}

function resolveGroup({ id, problems, sheet }: ReadGroup, { entities, lang }: ReadingContext): SheetRead {
  if (sheet === null) return { id, problems: withIdsOfNames(problems, entities), made: null };
  const { briefing, resolution } = resolveSheet(sheet, entities, { lang, sheetIds: noSheets });
  const told = () => withIdsOfNames(problems, { ...entities, ...sheet.data.entities });
  return {
    id,
    problems: problems.length === 0 ? problems : told(),
    made: { briefing, broken: sheet.broken, data: sheet.data, resolution },
  };
}

const noSheets: ReadonlySet<Id> = new Set();

/** Reads sheets again and again, and parses only those that are other files than at the last time, unless what they are read with is another. */
export class SheetReader {
  #last = new Map<string, { readonly group: SheetGroup; readonly read: SheetRead }>();
  #readWith = "";

  /** `readWith` stands for the context: what the registry says, in which language. `read` may know what was read before this process. */
  read(
    groups: readonly SheetGroup[],
    context: ReadingContext,
    readWith: string,
    read: (group: SheetGroup) => ReadGroup = readGroup,
  ): readonly SheetRead[] {
    const known = readWith === this.#readWith ? this.#last : new Map<string, never>();
    const reads = groups.map((group) => {
      const before = known.get(nameOf(group));
      const isSame = before?.group.records === group.records && before?.group.markdown === group.markdown;
      return before !== undefined && isSame ? before.read : resolveGroup(read(group), context);
    });
    this.#last = new Map(groups.map((group, at) => [nameOf(group), { group, read: reads[at]! }]));
    this.#readWith = readWith;
    return reads;
  }
}

const nameOf = ({ records, markdown }: SheetGroup): string => `${records?.path}\n${markdown?.path}`;
