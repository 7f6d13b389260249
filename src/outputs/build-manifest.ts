/** A file of the finished site. */
export interface ManifestFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

export interface Manifest {
  /** Version of Readout that built it. */
  readonly version: string;
  /** How many there are of what: briefings, statements, pages. */
  readonly counts: Readonly<Record<string, number>>;
  readonly files: readonly ManifestFile[];
  /** Paths of copied files that an owner lets run scripts and load from other sites. */
  readonly scripts?: readonly string[];
}

/** The text of `build.json`: what was built, with the hash of every file, in an order of its own. It holds no time. */
export function buildManifest({ version, counts, files, scripts = [] }: Manifest): string {
  const sortedCounts = Object.fromEntries(Object.entries(counts).toSorted(([a], [b]) => compare(a, b)));
  const sortedFiles = files
    .toSorted((a, b) => compare(a.path, b.path))
    .map(({ path, sha256, bytes }) => ` ${JSON.stringify(path)}: ${JSON.stringify({ bytes, sha256 })}`);
  const list = sortedFiles.length === 0 ? "{}" : `{\n${sortedFiles.join(",\n")}\n}`;
  const allowed = scripts.length === 0 ? "" : `"scripts": ${JSON.stringify(scripts.toSorted(compare))},\n`;
  return `{\n"counts": ${JSON.stringify(sortedCounts)},\n"files": ${list},\n${allowed}"version": ${JSON.stringify(version)}\n}\n`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
