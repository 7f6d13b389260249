import type { Place, Problem, ValuePath } from "../diagnostics/diagnostic.ts";
import { stripCommentsIn } from "../markdown/comments.ts";
import { idPattern } from "../model/common.ts";
import { factSheet, type ParsedSheet, type SheetFiles } from "../model/fact-sheet.ts";
import { detached } from "../text/detached.ts";
import type { SourceFile } from "../text/span.ts";
import { checkIds, checkKeptIds } from "./check-ids.ts";
import { checkShape, type PlaceOf } from "./check-shape.ts";
import { checkSizes } from "./check-size.ts";
import { fillEmptyRecords } from "./empty-records.ts";
import { groupFiles, type SheetGroup } from "./group-files.ts";
import { hiddenInData, hiddenInFile } from "./hidden-text.ts";
import { mendSheet } from "./mend-sheet.ts";
import { outside, putRecordsBack } from "./misplaced-records.ts";
import { isMap, problem } from "./read-file.ts";
import { type Half, mergeHalves, readMarkdown, readRecords } from "./read-halves.ts";
import { type WrittenAt, writtenIn } from "./written-values.ts";

/**
 * Reads all fact sheets, and tells every mistake of each. A sheet whose shape is wrong in places comes without them,
 * marked as `broken`, so that what else is wrong with it is found in the same run. One that can't be read at all is
 * left out; its id, or what it is likely to be, stands in `unread`. Of several sheets with one id, the first by path stays.
 */
export function parseSheets(files: readonly SourceFile[]): JoinedSheets<ParsedSheet> {
  const { groups, problems } = groupFiles(files);
  const reads = groups.map((group) => {
    const { sheet, ...read } = readGroup(group);
    return { ...read, made: sheet && { ...sheet, data: detached(sheet.data) } };
  });
  const joined = joinSheets(groups, reads);
  return { ...joined, problems: [...problems, ...joined.problems] };
}

/** The sheets of an archive, as parsed or as made into something else. */
export interface JoinedSheets<Made> {
  readonly sheets: readonly Made[];
  /** Ids of those that can't be read. */
  readonly unread: readonly string[];
  readonly problems: readonly Problem[];
}

/** Puts sheets together that were read each by itself: the reads in the order of the groups. */
export function joinSheets<Made>(
  groups: readonly SheetGroup[],
  reads: readonly (Omit<ReadGroup, "sheet"> & { readonly made: Made | null })[],
): JoinedSheets<Made> {
  const problems: (readonly Problem[])[] = [];
  const sheets: Made[] = [];
  const unread: string[] = [];
  const places = new Map<string, Place>();
  for (const [index, { id, made, problems: own }] of reads.entries()) {
    problems.push(own);
    if (id !== null) {
      const first = places.get(id.value);
      if (first) {
        problems.push([idTwice(id.value, id.at, first)]);
        continue;
      }
      places.set(id.value, id.at);
    }
    if (made !== null) sheets.push(made);
    else unread.push(id?.value ?? nameOf(groups[index]!));
  }
  return { sheets, unread, problems: problems.flat() };
}

/** A sheet read by itself. */
export interface ReadGroup {
  /** Null where it can't be read. Its data has yet to be `detached` from the file's text. */
  readonly sheet: ParsedSheet | null;
  readonly id: FoundId | null;
  readonly problems: readonly Problem[];
}

/** An id and where it stands. */
export interface FoundId {
  readonly value: string;
  readonly at: Place;
}

/** The file with its text decoded once: the files module decodes it anew whenever it is asked. */
function atHand(file: SourceFile | null): SourceFile | null {
  return file && { path: file.path, text: file.text };
}

export function readGroup(group: SheetGroup): ReadGroup {
  const records = atHand(group.records);
  const markdown = atHand(group.markdown);
  const facts = records && readRecords(records);
  const prose = markdown && readMarkdown(markdown, records === null);
  const unread = [...(facts?.problems ?? []), ...(prose?.problems ?? [])];
  const halves = [facts, prose].filter((half) => half !== null);
  if (halves.some((half) => half.data === null)) return { sheet: null, id: idOf(halves), problems: unread };

  const main = facts ?? prose;
  if (!main) return { sheet: null, id: null, problems: unread };
  const merged = mergeHalves(facts, prose);
  const data = merged.data;
  const files: SheetFiles = {
    facts: main.file.path,
    prose: markdown?.path ?? null,
    bodyStart: prose?.bodyStart ?? 0,
    proseKeys: facts && prose ? Object.keys(prose.data ?? {}) : [],
  };
  const placeOf = placesIn(files);
  const putBack = putRecordsBack(data, placeOf);
  const sizes = checkSizes(data, placeOf);
  if (sizes.length > 0)
    return { sheet: null, id: idOf(halves), problems: detached([...unread, ...merged.problems, ...sizes]) };
  fillEmptyRecords(data);
  // Comments are for editors: taken out here, they reach nothing that is made of a sheet.
  if (halves.some(({ yaml }) => /<!--|\\/.test(yaml))) stripCommentsIn(data);
  const ids = [...checkIds(data, placeOf), ...checkKeptIds(data, placeOf)];
  const shape = checkShape(factSheet, data, "sheet", placeOf, writtenInHalves(halves));
  const escaped = halves.some(({ yaml }) => yaml.includes("\\")) ? hiddenInData(data, placeOf) : [];
  const hidden = [
    ...[records, markdown].flatMap((file) => (file === null ? [] : hiddenInFile(file))),
    ...escaped,
  ];
  const problems = [
    ...unread,
    ...merged.problems,
    ...putBack.problems,
    ...[...shape.problems, ...ids].filter(outside(putBack)),
    ...hidden,
  ];
  const isSound = problems.every(({ severity }) => severity !== "error");
  const mended = isSound ? null : mendSheet(data, shape.findings);
  const value = shape.value ?? (mended && checkShape(factSheet, mended.data, "sheet", placeOf).value);
  const moved = putBack.moved.map((path) => path.join("/"));
  const broken = mended && { broken: [...mended.broken, ...moved] };
  const sheet = value && { data: value, body: prose?.body ?? "", files, ...broken };
  return { sheet, id: idOf(halves), problems: problems.length === 0 ? problems : detached(problems) };
}

/** Its id, as a rule, for a sheet whose id can't be read. */
function nameOf({ records, markdown }: SheetGroup): string {
  const path = (records ?? markdown)?.path ?? "";
  return path.replace(/^.*\//, "").replace(/(?:\.facts)?\.\w+$/, "");
}

/** Where values stand, for a sheet of one file or two. */
function placesIn(files: SheetFiles): PlaceOf {
  const proseKeys = new Set(files.proseKeys);
  return (path: ValuePath, part = "value") => ({
    file: files.prose !== null && proseKeys.has(String(path[0])) ? files.prose : files.facts,
    path,
    part,
  });
}

/** Values as they were typed, in whichever file they stand. */
function writtenInHalves(halves: readonly Half[]): WrittenAt {
  const finders = new Map<Half, WrittenAt>();
  return (path) => {
    const half = halves.find(({ data }) => data !== null && Object.hasOwn(data, String(path[0])));
    if (!half) return null;
    const find = finders.get(half) ?? writtenIn(half.yaml);
    finders.set(half, find);
    return find(path);
  };
}

/** The id, if there is a readable one; it is compared with others even where the rest of the sheet is broken. */
function idOf(halves: readonly Half[]): ReadGroup["id"] {
  for (const half of halves) {
    const value = isMap(half.data) && Object.hasOwn(half.data, "id") ? half.data.id : null;
    if (typeof value === "string" && idPattern.test(value))
      return { value: detached(value), at: { file: half.file.path, path: ["id"] } };
  }
  return null;
}

function idTwice(id: string, at: Place, first: Place): Problem {
  return {
    ...problem(
      "id-duplicate",
      `Another sheet has the id "${id}": ${first.file}.`,
      "Give one of them another id; an id is an address.",
      at,
    ),
    related: [{ message: "It stands here first.", at: first }],
  };
}
