import type { Location } from "vscode-languageserver/node";
import type { Id } from "../model/common.ts";
import { lineStarts, spanOf } from "../text/span.ts";
import { type Named, placesOf } from "./find-places.ts";
import { rangeOf } from "./ranges.ts";
import type { Workspace } from "./workspace.ts";

export interface OpenTexts {
  readonly workspace: Workspace;
  /** The text of a file that is open. */
  readonly textOf: (file: string) => string | undefined;
  readonly uriOf: (file: string) => string;
}

/**
 * Whether a renamed id would be somebody else's: of any entity, since the id of one sheet's is the next one's too, or of a record or
 * source, which share their anchors in a sheet. An entity is named in many sheets, so that the records of all count for it.
 */
export function isTaken(id: Id, named: Named, { linked }: Workspace): boolean {
  if (linked === null) return false;
  const { archive } = linked;
  if (Object.hasOwn(archive.entities, id)) return true;
  return archive.briefings.some((one) => {
    if (Object.hasOwn(one.entities, id)) return true;
    if (named.kind !== "entity" && one.id !== named.sheet) return false;
    const { statements, events, figures, questions, assessments, sources } = one;
    return [statements, events, figures, questions, assessments, sources].flat().some((has) => has.id === id);
  });
}

/** Where its key stands: a record's in its own sheet, an entity's in the registry, else in the first sheet that has it. */
export function definitionOf(named: Named, texts: OpenTexts): Location | undefined {
  const { workspace } = texts;
  const isHome = (file: string) =>
    named.kind === "entity" ? workspace.isRegistry(file) : workspace.briefingOf(file)?.id === named.sheet;
  const inFiles = (isWanted: (file: string) => boolean) =>
    placesOfNamed(named, texts, isWanted).find((one) => one.isDefinition)?.location;
  return inFiles(isHome) ?? (named.kind === "entity" ? inFiles((file) => !isHome(file)) : undefined);
}

/** Every place where an id is written, as the texts stand in the editor. */
export function placesOfNamed(
  named: Named,
  { workspace, textOf, uriOf }: OpenTexts,
  isWanted: (file: string) => boolean = () => true,
): readonly { location: Location; isDefinition: boolean }[] {
  return workspace.files
    .filter(({ path }) => isWanted(path))
    .flatMap((file) => {
      const text = textOf(file.path) ?? file.text;
      const sheet = workspace.briefingOf(file.path)?.id ?? null;
      const isRegistry = workspace.isRegistry(file.path);
      const places = placesOf(named, { path: file.path, text }, sheet, isRegistry);
      const starts = places.length === 0 ? [] : lineStarts(text);
      return places.map(({ start, end, isDefinition }) => ({
        isDefinition,
        location: {
          uri: uriOf(file.path),
          range: rangeOf(spanOf({ path: file.path, text }, start, end, starts)),
        },
      }));
    });
}
