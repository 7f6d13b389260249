import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { projectFolder } from "./support/build-site.ts";
import { type House, readHouse, roomOf } from "./support/house.ts";
import { bareCode, type Import, importCircles, readModules, type SourceModule } from "./support/imports.ts";

const house = readHouse(readFileSync(join(projectFolder, "ARCHITECTURE.md"), "utf8"));
const modules = readModules();
const paths = new Set(modules.map(({ path }) => path));

/** No file is to be longer; the reason is in the style guide: one that wants a table of contents is two. */
const longestFile = 250;
/** Built-in modules that only compute. */
const pureBuiltIns = ["node:crypto"];
/** The lowest floor that may touch the file system, the process, the terminal and the clock. */
const firstOuterFloor = 7;

describe("the house stands as ARCHITECTURE.md draws it", () => {
  test("every file has a floor", () => {
    const homeless = modules.filter(({ path }) => roomOf(path, house) === null);
    expect(homeless.map(({ path }) => `${path} stands in no room of the floors table.`)).toEqual([]);
  });

  test("every room of the table is there", () => {
    const empty = house.rooms.filter(
      (room) => !modules.some(({ path }) => roomOf(path, house)?.path === room.path),
    );
    expect(empty.map(({ path }) => `${path} is in the floors table and nowhere else.`)).toEqual([]);
  });

  test("no file imports from a room that its own may not know", () => {
    expect(
      modules.flatMap((module) => module.imports.flatMap((one) => trespass(module, one, house))),
    ).toEqual([]);
  });

  test("no imports run in a circle", () => {
    expect(importCircles(modules).map((circle) => circle.join(" → "))).toEqual([]);
  });

  test("files, process, terminal and clock are touched on the outer floors only", () => {
    expect(modules.filter(isInner).flatMap(effectsOf)).toEqual([]);
  });

  test("nothing turns switches of V8 while it runs: with its patterns compiled otherwise from then on, processes crashed", () => {
    const turning = modules.filter(({ imports }) =>
      imports.some(({ written }) => /^(?:node:)?v8$/.test(written)),
    );
    expect(
      turning.map(({ path }) => `${path} imports v8: a switch belongs on the command line of Node.`),
    ).toEqual([]);
  });

  test("where an English word begins and ends, a letter is Latin or a modifier: V8 makes 684 comparisons of any letter, wherever it stands", () => {
    const english = modules.filter(({ path }) => /^src\/(?:rules|reading|evidence|words|text)\//.test(path));
    const costly = /\(\?<!\\+p\{L\}\)(?:\(\?:)?[a-z]{2}|[a-z]{2}\)?\(\?!\\+p\{L\}\)/;
    expect(
      english
        .filter(({ text }) => costly.test(text))
        .map(({ path }) => `${path}: write [\\p{sc=Latn}\\p{Lm}] and not \\p{L}.`),
    ).toEqual([]);
  });

  test("every package is imported at its own address only", () => {
    const misplaced = modules.flatMap((module) =>
      module.imports.flatMap((one) => packageMisplaced(module, one, house)),
    );
    expect(misplaced).toEqual([]);
  });

  test("every package of the table is imported somewhere", () => {
    const imported = new Set(modules.flatMap((module) => module.imports.map((one) => one.package)));
    const idle = house.packages.filter((one) => !imported.has(one.package));
    expect(idle.map((one) => `${one.package} is in the table of packages, and no file imports it.`)).toEqual(
      [],
    );
  });

  test("no file only hands on what others export", () => {
    const barrels = modules.filter((module) => module.path !== "src/index.ts" && isBarrel(module));
    expect(barrels.map(({ path }) => `${path} is a barrel: import from the files themselves.`)).toEqual([]);
  });

  test("no room is called utils", () => {
    expect([...paths].filter((path) => /(^|\/)(utils?|helpers?|misc|lib)(\/|\.[a-z]+$)/.test(path))).toEqual(
      [],
    );
  });

  test(`no file is longer than ${longestFile} lines`, () => {
    const all = modules.map(({ path, text }) => ({
      path,
      lines: text.split("\n").length - 1,
    }));
    const long = all.filter(({ lines }) => lines > longestFile);
    expect(long.map(({ path, lines }) => `${path} has ${lines} lines.`)).toEqual([]);
  });
});

test("every place of the table “Where to add what” is there", () => {
  const markdown = readFileSync(join(projectFolder, "ARCHITECTURE.md"), "utf8");
  const table = markdown.slice(markdown.indexOf("| To add |"), markdown.indexOf("## Decisions"));
  const places = [...table.matchAll(/`((?:src|layouts)[^`]*)`/g)].map(([, place = ""]) => place);
  const isThere = (place: string) => {
    if (!place.includes("<")) return existsSync(join(projectFolder, place));
    const pattern = new RegExp(`^${place.replaceAll(".", "\\.").replace(/<[^>]*>/g, "[\\w-]+")}$`);
    return [...paths].some((path) => pattern.test(path));
  };
  expect(places.length).toBeGreaterThan(15);
  expect(places.filter((place) => !isThere(place))).toEqual([]);
});

function trespass(from: SourceModule, { file, written }: Import, { rooms }: House): readonly string[] {
  if (file === null) return [];
  if (!paths.has(file) && !file.endsWith(".json") && !file.endsWith(".d.ts"))
    return [`${from.path} imports "${written}", which leads to no file of the project.`];
  const room = roomOf(from.path, house);
  const target = roomOf(file, house);
  if (room === null || target === null || room === target) return [];
  if (room.mayImport.includes(target.path) || room.mayImport.includes(file)) return [];
  // Layouts, settings and data know the engine by its public door alone.
  const isOutside =
    !from.path.startsWith("src/") &&
    rooms.some(({ path }) => path === target.path && !path.startsWith("src/"));
  if (isOutside) return [];
  return [`${from.path} imports ${file}: ${room.path} (floor ${room.floor}) may import ${room.words}.`];
}

function isInner({ path }: SourceModule): boolean {
  const floor = roomOf(path, house)?.floor ?? 0;
  return floor < firstOuterFloor;
}

function effectsOf(module: SourceModule): readonly string[] {
  const builtIns = module.imports.filter(
    ({ written }) => written.startsWith("node:") && !pureBuiltIns.includes(written),
  );
  const words = [
    ...bareCode(module).matchAll(
      /\b(?:(?:process|console|performance) ?\.|Date ?\. ?now\b|new Date ?\( ?\)|Math ?\. ?random\b|DateTime ?\. ?(?:now|local|utc) ?\( ?\)|(?:fetch|setTimeout) ?\()/g,
    ),
  ];
  return [
    ...builtIns.map(({ written }) => `${module.path} imports ${written}.`),
    ...words.map(
      ([word]) => `${module.path} says ${word.replaceAll(" ", "").replace("newDate", "new Date")}`,
    ),
  ];
}

function packageMisplaced({ path }: SourceModule, one: Import, { packages }: House): readonly string[] {
  if (one.package === null || one.package.startsWith("node:")) return [];
  const address = packages.find((entry) => entry.package === one.package);
  if (address === undefined)
    return [`${path} imports ${one.package}, which has no address in the table of packages.`];
  const isAtHome = address.places.some(
    (place) => path === place || path.startsWith(`${place.replace(/\/$/, "")}/`),
  );
  return isAtHome ? [] : [`${path} imports ${one.package}, whose address is ${address.places.join(", ")}.`];
}

/** True for a file whose every statement is an `export … from`. */
function isBarrel({ text }: SourceModule): boolean {
  const statements = text
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "")
    .split(";")
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
  return (
    statements.length > 0 && statements.every((statement) => /^export\b[\s\S]*\bfrom\s*"/.test(statement))
  );
}
