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

/** Records of a sheet share their anchors, whatever they are. */
export function isTaken(id: Id, named: Named, workspace: Workspace): boolean {
  if (named.kind === "entity" || named.kind === "own-entity") return false;
  const home = workspace.linked?.archive.byId[named.sheet];
  const records = home && [
    home.statements,
    home.events,
    home.figures,
    home.questions,
    home.assessments,
    home.sources,
  ];
  return records?.flat().some((one) => one.id === id) ?? false;
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
