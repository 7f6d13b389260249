import type { Place, Problem, ValuePath } from "../diagnostics/diagnostic.ts";
import { idPattern, maxIdLength } from "../model/common.ts";
import { type RecordMap, recordMaps, recordNouns } from "../model/fact-sheet.ts";
import { isDeviceName } from "../model/plain-path.ts";
import { keptIds } from "../model/reserved-addresses.ts";
import type { PlaceOf } from "./check-shape.ts";
import { isMap, problem } from "./read-file.ts";
import { wrongId } from "./shape-words.ts";

/** Ids of records that are none, and ids that two records of one sheet share: both would be the same anchor. */
export function checkIds(data: Readonly<Record<string, unknown>>, placeOf: PlaceOf): readonly Problem[] {
  const problems: Problem[] = [];
  const first = new Map<string, readonly [RecordMap, string]>();
  for (const map of recordMaps) {
    const records = Object.hasOwn(data, map) ? data[map] : undefined;
    if (!isMap(records)) continue;
    for (const id of Object.keys(records)) {
      const path = [map, id] as const;
      if (!isId(id)) problems.push(wrongId(id, placeOf(path, "key")));
      const before = first.get(id);
      if (before) problems.push(recordTwice(id, path, before, placeOf));
      else first.set(id, path);
    }
  }
  return [...problems, ...checkFormerIds(data, first, placeOf)];
}

/** Ids under `aka:` that a record of the sheet has, or that stand there twice: a link can lead to one line only. */
function* checkFormerIds(
  data: Readonly<Record<string, unknown>>,
  taken: ReadonlyMap<string, readonly [RecordMap, string]>,
  placeOf: PlaceOf,
): Iterable<Problem> {
  const former = new Map<unknown, string>();
  for (const map of mapsWithFormerIds) {
    const records = Object.hasOwn(data, map) ? data[map] : undefined;
    for (const [id, record] of isMap(records) ? Object.entries(records) : []) {
      if (!isMap(record) || !Object.hasOwn(record, "aka") || !Array.isArray(record.aka)) continue;
      for (const [index, old] of record.aka.entries()) {
        const holder = typeof old === "string" ? taken.get(old) : undefined;
        const before = former.get(old);
        former.set(old, id);
        if (holder === undefined && before === undefined) continue;
        yield problem(
          "id-duplicate",
          holder !== undefined
            ? `"${old}" stands under \`aka:\` of "${id}" and is the id of ${recordNouns[holder[0]]} of this sheet.`
            : before === id
              ? `"${old}" stands twice under \`aka:\` of "${id}".`
              : `"${old}" stands under \`aka:\` of "${before}" and of "${id}".`,
          "Take it out of `aka:`: links to an id lead to one line.",
          placeOf([map, id, "aka", index]),
        );
      }
    }
  }
}

/** Entities have other names under `aka:`. */
const mapsWithFormerIds = ["statements", "events", "figures", "questions"] as const;

/** Ids of the records of a registry that are none, or whose addresses are taken. */
export function checkKeys(
  records: Readonly<Record<string, unknown>>,
  kind: "entities" | "storylines",
  placeOf: PlaceOf,
): readonly Problem[] {
  return Object.keys(records).flatMap((id) => {
    const at = placeOf([id], "key");
    return isId(id) ? keptId(id, kind === "entities" ? "entity" : "storyline", at) : [wrongId(id, at)];
  });
}

/** Ids of a sheet and of its own entities whose pages would stand where the site has others, or could not stand at all. */
export function checkKeptIds(data: Readonly<Record<string, unknown>>, placeOf: PlaceOf): readonly Problem[] {
  const id = Object.hasOwn(data, "id") ? data.id : undefined;
  const entities = Object.hasOwn(data, "entities") && isMap(data.entities) ? Object.keys(data.entities) : [];
  return [
    ...(typeof id === "string" ? keptId(id, "sheet", placeOf(["id"])) : []),
    ...entities.flatMap((entity) => keptId(entity, "entity", placeOf(["entities", entity], "key"))),
  ];
}

function keptId(id: string, kind: keyof typeof keptIds, at: Place): readonly Problem[] {
  const kept = whyKept(id, kind);
  return kept === null ? [] : [problem("id-reserved", kept.message, `Add a word, such as ${kept.near}.`, at)];
}

/** Why nobody may use this id, and one that is free; null for any other. */
export function whyKept(
  id: string,
  kind: keyof typeof keptIds,
): { readonly message: string; readonly near: string } | null {
  const near = `${id}-${kind === "sheet" ? "in-review" : kind === "entity" ? "office" : "story"}`;
  if (isDeviceName(id))
    return { message: `Windows keeps the name "${id}" for a device, so no folder can have it.`, near };
  if (!keptIds[kind].test(id)) return null;
  const message =
    kind === "sheet"
      ? `"/briefings/${id}/" is kept for the list of ${id === "undated" ? "briefings without a date" : `the year ${id}`}.`
      : `"${id}" is part of the addresses of lists.`;
  return { message, near };
}

function isId(text: string): boolean {
  return text.length <= maxIdLength && idPattern.test(text);
}

function recordTwice(id: string, path: ValuePath, before: ValuePath, placeOf: PlaceOf): Problem {
  return {
    ...problem(
      "id-duplicate",
      `Two records have the id "${id}": one of ${String(before[0])}, one of ${String(path[0])}.`,
      "Give one of them another id; all records of a sheet share its page.",
      placeOf(path, "key"),
    ),
    related: [{ message: "It stands here first.", at: placeOf(before, "key") }],
  };
}
