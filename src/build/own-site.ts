import { lstat, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { manifestName } from "./manifest.ts";

/**
 * What speaks against replacing a folder, in words; null where it is a site that was written here. Such a site lists each of its
 * files with its hash in `build.json`, and has nothing besides but what hosts want beside a site.
 */
export async function strangeIn(folder: string): Promise<string | null> {
  const listed = await listedFiles(folder);
  if (listed === null) return `has no ${manifestName} of this program`;
  const folders = new Set<string>();
  for (const path of listed)
    for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1))
      folders.add(path.slice(0, at));
  const strange = await firstStrange(folder, "", { files: new Set([...listed, manifestName]), folders });
  return strange === null ? null : `holds "${strange}"`;
}

async function listedFiles(folder: string): Promise<readonly string[] | null> {
  try {
    const path = join(folder, manifestName);
    if (!(await lstat(path)).isFile()) return null;
    const manifest: unknown = JSON.parse(await readFile(path, "utf8"));
    if (!isMap(manifest) || !isMap(manifest.files) || !isMap(manifest.counts)) return null;
    if (typeof manifest.version !== "string") return null;
    return Object.values(manifest.files).every(isListed) ? Object.keys(manifest.files) : null;
  } catch {
    return null;
  }
}

function isListed(file: unknown): boolean {
  return (
    isMap(file) &&
    typeof file.sha256 === "string" &&
    /^[0-9a-f]{64}$/.test(file.sha256) &&
    Number.isInteger(file.bytes)
  );
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

interface Own {
  readonly files: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;
}

/** Folders within the site's own ones are looked at too: work that is kept there would be lost as well. */
async function firstStrange(folder: string, parent: string, own: Own): Promise<string | null> {
  for (const entry of await readdir(join(folder, parent), { withFileTypes: true })) {
    const path = parent === "" ? entry.name : `${parent}/${entry.name}`;
    if (entry.isDirectory() && own.folders.has(path)) {
      const strange = await firstStrange(folder, path, own);
      if (strange !== null) return strange;
    } else if (!own.files.has(path) && !isForHosts(path, own.files)) return path;
  }
  return null;
}

/** Files that owners put into a built site, and that make no work of theirs: rules of hosts, proofs of ownership, what systems leave. */
const forHosts =
  /^(?:_headers|_redirects|_routes\.json|CNAME|\.nojekyll|\.htaccess|\.htpasswd|\.well-known|\.domains|vercel\.json|netlify\.toml|staticwebapp\.config\.json|firebase\.json|ads\.txt|humans\.txt|security\.txt|favicon\.ico|google[0-9a-f]+\.html|yandex_[0-9a-f]+\.html|BingSiteAuth\.xml|[0-9a-f]{32}\.txt)$/;
const leftBySystems = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/;

function isForHosts(path: string, files: ReadonlySet<string>): boolean {
  const uncompressed = path.replace(/\.(?:gz|br|zst)$/, "");
  return forHosts.test(path) || leftBySystems.test(path) || files.has(uncompressed);
}
