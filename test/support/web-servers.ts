import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "./build-site.ts";
import { installs } from "./installs.ts";

/** A program that serves a built site, and what it has to be started with. */
export interface WebServer {
  readonly program: string;
  readonly env: Readonly<Record<string, string>>;
  /** nginx's list of types, which its settings include. */
  readonly mimeTypes: string;
}

export const serverNames = ["nginx", "caddy"] as const;
export type ServerName = (typeof serverNames)[number];

/** Each server, or the plain reason why its tests can't be run on this machine. */
export type WebServers = Readonly<Record<ServerName, WebServer | { readonly absent: string }>>;

/** Where packages are unpacked, for all runs to come. */
const unpacked = join(projectFolder, "node_modules/.cache/web-servers");

/**
 * The web servers of the guides: those on the path, or else Debian's packages of them, which are unpacked inside `node_modules`. Nothing
 * is installed, so that it needs no root and starts no service. Where there is no way to get one, its tests are skipped with that
 * reason; in CI, where nobody would see it, this throws.
 */
export async function ensureWebServers(say: (line: string) => void = console.log): Promise<WebServers> {
  const missing = serverNames.filter((name) => find(name) === null);
  if (missing.length > 0 && isDebian()) {
    say(
      `No ${missing.join(", no ")} found. Getting Debian's packages with apt-get, into node_modules/.cache …`,
    );
    if (!(await unpackFromDebian())) say("That did not work.");
  }
  const found = serverNames.map((name) => [name, find(name) ?? { absent: reasonFor(name) }] as const);
  const absent = found.flatMap(([, one]) => ("absent" in one ? [one.absent] : []));
  if (absent.length > 0 && process.env.CI) throw new Error(absent.join("\n"));
  return Object.fromEntries(found) as unknown as WebServers;
}

const reasonFor = (name: ServerName): string =>
  `${name} is not installed${isDebian() ? " and its package could not be got" : ""}, so its guide was not tried. Install it to run these tests.`;

function find(name: ServerName): WebServer | null {
  const installed = (program: string): WebServer => ({
    program,
    env: {},
    mimeTypes: "/etc/nginx/mime.types",
  });
  const packages = join(unpacked, "usr/lib");
  const libraries = existsSync(packages) ? readdirSync(packages).map((one) => join(packages, one)) : [];
  const fetched: WebServer = {
    program: join(unpacked, name === "nginx" ? "usr/sbin/nginx" : "usr/bin/caddy"),
    env: { LD_LIBRARY_PATH: [packages, ...libraries].join(":") },
    mimeTypes: join(unpacked, "etc/nginx/mime.types"),
  };
  const version = name === "nginx" ? "-v" : "version";
  const starts = ({ program, env, mimeTypes }: WebServer) =>
    spawnSync(program, [version], { env: { ...process.env, ...env } }).status === 0 &&
    (name === "caddy" || existsSync(mimeTypes));
  // Where users other than root have no /usr/sbin on their path, nginx is there all the same.
  return [installed(name), installed(`/usr/sbin/${name}`), fetched].find(starts) ?? null;
}

function isDebian(): boolean {
  return process.platform === "linux" && existsSync("/usr/bin/apt-get") && existsSync("/usr/bin/dpkg-deb");
}

/** Fetches the packages, and what they need and the machine lacks, with lists and downloads in a folder of our own. */
async function unpackFromDebian(): Promise<boolean> {
  mkdirSync(join(unpacked, ".."), { recursive: true });
  const work = mkdtempSync(`${unpacked}-`);
  try {
    for (const folder of ["lists/partial", "archives/partial", "root"])
      mkdirSync(join(work, folder), { recursive: true });
    const own = [
      `Dir::State::lists=${work}/lists`,
      `Dir::Cache::archives=${work}/archives`,
      "Dir::Cache::pkgcache=",
      "Dir::Cache::srcpkgcache=",
      "Debug::NoLocking=1",
      "APT::Sandbox::User=",
    ].flatMap((option) => ["-o", option]);
    const apt = (...args: readonly string[]) => installs("apt-get", ["-qq", ...own, ...args]);
    const download = ["install", "--download-only", "--reinstall", "--yes", "--no-install-recommends"];
    if (!(await apt("update")) || !(await apt(...download, "nginx", "nginx-common", "caddy"))) return false;
    const archives = readdirSync(join(work, "archives")).filter((file) => file.endsWith(".deb"));
    for (const file of archives)
      if (!(await installs("dpkg-deb", ["-x", join(work, "archives", file), join(work, "root")])))
        return false;
    rmSync(unpacked, { recursive: true, force: true });
    renameSync(join(work, "root"), unpacked);
    return true;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
