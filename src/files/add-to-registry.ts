import { appendFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseEntities, parseStorylines } from "../parse/parse-registry.ts";
import type { SourceFile } from "../text/span.ts";
import { asYamlText } from "./as-yaml-text.ts";
import { asCannotRun, CannotRun } from "./cannot-run.ts";
import { shownPath } from "./paths.ts";
import { refuseLinkOut } from "./read-content.ts";
import { readText } from "./read-text.ts";

/** A registry: its file, how its ids are read, and what a new record looks like. */
interface Registry {
  readonly file: string;
  readonly header: string;
  readonly ids: (file: SourceFile) => readonly string[];
  readonly record: (id: string) => readonly string[];
}

const registries: Readonly<Record<"entity" | "storyline", Registry>> = {
  entity: {
    file: "entities.yaml",
    header:
      "# People, organizations and places that several briefings name: one spelling, one id, roles by date.",
    ids: (file) => {
      const { entities, isBroken } = parseEntities(file);
      return isBroken ? [] : Object.keys(entities);
    },
    record: (id) => [
      `${id}:`,
      "  type: organization # person, organization, place, group",
      "  # The name in the house spelling.",
      `  name: ${nameFrom(id)}`,
      "  # aka: [other spelling, name in another script]",
      "  # roles: [{title: Director, of: id-of-organization, from: 2025-01-20}] # of a person",
    ],
  },
  storyline: {
    file: "storylines.yaml",
    header: "# Running stories. A briefing joins one by naming its id under storylines.",
    ids: (file) => {
      const { storylines, isBroken } = parseStorylines(file);
      return isBroken ? [] : Object.keys(storylines);
    },
    record: (id) => [
      `${id}:`,
      `  title: ${titleFrom(id)}`,
      "  # summary: What the story is about, in one or two sentences.",
    ],
  },
};

/** Adds a record at the end of a registry, leaving every character of it as it is, and gives the file's path. */
export async function addToRegistry(
  kind: "entity" | "storyline",
  id: string,
  dataDir: string,
): Promise<string> {
  const { file, header, ids, record } = registries[kind];
  const path = join(dataDir, file);
  await refuseLinkOut(dataDir, path);
  const read = await readText(path);
  const before = read && "file" in read ? read.file : { path: shownPath(path), text: "" };
  if (ids(before).includes(id))
    throw new CannotRun(`${before.path} has "${id}" already.`, "Choose another id; nothing was changed.");

  const newline = before.text.includes("\r\n") ? "\r\n" : "\n";
  const lines = record(id).join(newline) + newline;
  const added = read === null ? `${header}${newline}${newline}${lines}` : joint(before.text, newline) + lines;
  const after = { path: before.path, text: before.text + added };
  // In a file that ends in an open bracket or in another document, what is added would not be part of the map.
  if (
    !ids(before)
      .concat(id)
      .every((one) => ids(after).includes(one))
  )
    throw notAtTheEnd(after.path, lines);
  try {
    await mkdir(dataDir, { recursive: true });
    if (read === null) await writeFile(path, added, { flag: "wx" });
    else await appendFile(path, added);
  } catch (error) {
    throw asCannotRun(error, `"${after.path}" can't be written`) ?? error;
  }
  return path;
}

/** Ends the last line, and leaves one line empty between a record of several lines and the next. */
function joint(text: string, newline: string): string {
  if (text.trim() === "") return "";
  return /\n\s*\n$/.test(text) ? "" : text.endsWith("\n") ? newline : newline + newline;
}

function notAtTheEnd(shown: string, lines: string): CannotRun {
  return new CannotRun(
    `"${shown}" is written so that nothing can be added at its end.`,
    `Add this by hand:\n\n${lines}`,
  );
}

/** "harbour-authority" → "Harbour Authority". */
function nameFrom(id: string): string {
  return asYamlText(id.replace(/-/g, " ").replace(/(?<=^| )[a-z]/g, (letter) => letter.toUpperCase()));
}

/** "gdansk-strike" → "Gdansk strike", as the site shows a storyline that no file describes. */
function titleFrom(id: string): string {
  return asYamlText(id.replace(/-/g, " ").replace(/^[a-z]/, (letter) => letter.toUpperCase()));
}
