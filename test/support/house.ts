/** The house as ARCHITECTURE.md describes it: its floors, and the one address of each package. */
export interface House {
  readonly rooms: readonly Room[];
  readonly packages: readonly PackageAddress[];
}

/** A folder or a single file with a floor of its own. */
export interface Room {
  /** `src/parse`, `src/engine.ts`, `layouts`, `.eleventy.js`. */
  readonly path: string;
  readonly floor: number;
  /** Paths of the rooms, and of single files, that it may import from; itself not named. */
  readonly mayImport: readonly string[];
  /** The cell of the table, for messages. */
  readonly words: string;
}

export interface PackageAddress {
  readonly package: string;
  /** Folders and files that may import it. */
  readonly places: readonly string[];
}

/**
 * Reads the two tables of ARCHITECTURE.md. In "May import", names of rooms count with or without code marks;
 * `floors 1 to 4`, `engine and below`, `all of src`, `each other` and `#engine only` mean what they say; what stands
 * in brackets, "`rules` may use `ground`", adds to the rooms that it names.
 */
export function readHouse(markdown: string): House {
  const floors = tableUnder(markdown, ["Floor", "Folder", "May import"]);
  const named = floors.flatMap(([floor = "", folders = "", words = ""]) =>
    codeWords(folders).map((folder) => ({ path: roomPath(folder), floor: Number(floor), words })),
  );
  const rooms = named.map((room) => ({ ...room, mayImport: importsOf(room, named) }));
  const packages = tableUnder(markdown, ["Package", "Only in"]).flatMap(([names = "", places = ""]) =>
    codeWords(names).map((name) => ({ package: name, places: codeWords(places) })),
  );
  return { rooms, packages };
}

/** The room that a file stands in: the longest path that leads to it. */
export function roomOf(file: string, house: House): Room | null {
  const rooms = house.rooms.filter(({ path }) => file === path || file.startsWith(`${path}/`));
  return rooms.toSorted((a, b) => b.path.length - a.path.length)[0] ?? null;
}

type NamedRoom = Omit<Room, "mayImport">;

function importsOf(room: NamedRoom, all: readonly NamedRoom[]): readonly string[] {
  const [, general = "", exceptions = ""] = /^([^(]*)(?:\((.*)\))?/.exec(room.words) ?? [];
  const paths = new Set(roomsMeant(general, room, all));
  for (const exception of exceptions.split(";")) {
    const [who = "", what = ""] = exception.split(/\bmay (?:use|import)\b/);
    if (roomsNamed(who, all).includes(room.path))
      for (const path of [...roomsNamed(what, all), ...filesNamed(what)]) paths.add(path);
  }
  return [...paths].filter((path) => path !== room.path);
}

function roomsMeant(words: string, room: NamedRoom, all: readonly NamedRoom[]): readonly string[] {
  const on = (isMeant: (floor: number) => boolean) =>
    all.filter(({ floor }) => isMeant(floor)).map(({ path }) => path);
  const range = /floors? (\d+) (?:to|–|and) (\d+)/.exec(words);
  if (range !== null) return on((floor) => floor >= Number(range[1]) && floor <= Number(range[2]));
  if (/engine and below/.test(words)) return on((floor) => floor < room.floor);
  if (/all of `?src`?/.test(words))
    return all.map(({ path }) => path).filter((path) => path.startsWith("src"));
  if (/each other/.test(words) && !/not each other/.test(words))
    return [...on((floor) => floor === room.floor), ...roomsNamed(words, all)];
  if (/#engine/.test(words)) return ["src/index.ts", ...roomsNamed(words.replace("#engine", ""), all)];
  return roomsNamed(words.replace(/\bnot each other\b/, ""), all);
}

function roomsNamed(words: string, all: readonly NamedRoom[]): readonly string[] {
  return all
    .filter(({ path }) => new RegExp(`(^|[\\s\`,;*(])${shortName(path)}($|[\\s\`,;*)])`).test(words))
    .map(({ path }) => path);
}

const filesNamed = (words: string): readonly string[] =>
  codeWords(words).filter((word) => /\/.*\.[a-z]+$/.test(word));

const shortName = (path: string): string => path.replace(/^src\//, "").replaceAll(".", "\\.");

/** Within `src` a room may be called by its last name. */
function roomPath(written: string): string {
  const outside = /^(src\/|layouts|_data|\.eleventy\.js)/.test(written);
  return outside ? written.replace(/\/$/, "") : `src/${written.replace(/\/$/, "")}`;
}

function codeWords(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, word = ""]) => word);
}

/** The rows of the table with these headings; fails where there is none. */
function tableUnder(markdown: string, headings: readonly string[]): readonly (readonly string[])[] {
  const lines = markdown.split("\n");
  const start = lines.findIndex((line) => cellsOf(line).join("|") === headings.join("|"));
  if (start === -1)
    throw new Error(`ARCHITECTURE.md has no table with the headings ${headings.join(" | ")}.`);
  const rest = lines.slice(start + 2);
  const end = rest.findIndex((line) => !line.startsWith("|"));
  return rest.slice(0, end === -1 ? undefined : end).map(cellsOf);
}

function cellsOf(line: string): readonly string[] {
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}
