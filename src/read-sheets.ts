import type { Problem } from "./diagnostics/diagnostic.ts";
import type { Briefing } from "./model/briefing.ts";
import type { Id } from "./model/common.ts";
import type { Entity } from "./model/entity.ts";
import type { FactSheet, ParsedSheet } from "./model/fact-sheet.ts";
import type { Resolution } from "./model/resolution.ts";
import type { SheetGroup } from "./parse/group-files.ts";
import { type FoundId, readGroup } from "./parse/parse-sheets.ts";
import { resolveSheet } from "./resolve/resolve-sheet.ts";
import { ByteStore } from "./text/byte-store.ts";
import { unpacked } from "./text/packed.ts";
import { SharedTexts } from "./text/shared-texts.ts";

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
  /** What only the rules look at, once all sheets are linked; see `forRules`. */
  readonly packed: Uint8Array;
}

/** What rules look at beside the briefing. */
export interface ForRules {
  readonly data: FactSheet;
  readonly resolution: Resolution;
}

/** What resolving needs that stands outside a sheet. */
export interface ReadingContext {
  readonly entities: Readonly<Record<Id, Entity>>;
  /** The site's language. */
  readonly lang: string;
}

/** A fact sheet parsed, by itself, as plain data that goes from thread to thread. */
export interface ParsedGroup extends Omit<SheetRead, "made"> {
  /** Its data as JSON, which shares nothing with the file's text. Null where the sheet can't be read. */
  readonly sheet: (Omit<ParsedSheet, "data"> & { readonly data: string }) | null;
}

/** What the sheets of one reading are kept in. */
export class SheetStore {
  readonly bytes = new ByteStore();
  readonly texts = new SharedTexts();
}

/**
 * Parses the sheets and resolves them, each by itself. Which other sheets there are is not known yet, so a resolution names every
 * reference to one; `knowingSheets` takes back those that lead somewhere.
 */
export function readSheets(
  groups: readonly SheetGroup[],
  context: ReadingContext,
  store = new SheetStore(),
): readonly SheetRead[] {
  return groups.map((group) => resolveParsed(parseGroup(group), context, store));
}

export function parseGroup(group: SheetGroup): ParsedGroup {
  const { sheet, ...read } = readGroup(group);
  return { ...read, sheet: sheet && { ...sheet, data: JSON.stringify(sheet.data) } };
}

export function resolveParsed(
  { id, problems, sheet }: ParsedGroup,
  { entities, lang }: ReadingContext,
  store: SheetStore,
): SheetRead {
  if (sheet === null) return { id, problems, made: null };
  const data = store.texts.share(JSON.parse(sheet.data) as FactSheet);
  const { briefing, resolution } = resolveSheet({ ...sheet, data }, entities, { lang, sheetIds: noSheets });
  const rest = JSON.stringify({ resolution } satisfies Omit<ForRules, "data">);
  const { broken } = sheet;
  return {
    id,
    problems,
    made: { briefing, broken, packed: store.bytes.keepText(`[${sheet.data},${rest}]`) },
  };
}

const noSheets: ReadonlySet<Id> = new Set();

export function forRules(resolved: ResolvedSheet): ForRules {
  const [data, rest] = unpacked<[FactSheet, Omit<ForRules, "data">]>(resolved.packed);
  return { data, ...rest };
}
