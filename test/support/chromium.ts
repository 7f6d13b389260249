import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";
import { installs } from "./installs.ts";

/** What finding a browser depends on, so that a test can stand on another machine. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** True where the file is there and, on Linux, tells its version: some packages of that name are only a stub. */
  readonly isBrowser: (path: string) => boolean;
  /** Where Playwright keeps the browser that it downloads. */
  readonly playwrightPath: string;
}

const names = [
  // The same without windows: a page takes a third of the time to make.
  "chromium-headless-shell",
  "google-chrome-stable",
  "google-chrome",
  "chromium",
  "chromium-browser",
  "microsoft-edge-stable",
];

/** The path of an installed Chrome, Chromium or Edge; null where there is none. */
export function findChromium(machine: Machine = thisMachine()): string | null {
  for (const variable of ["CHROME_PATH", "CHROMIUM_PATH"]) {
    const path = machine.env[variable];
    if (path === undefined || path === "") continue;
    if (!machine.isBrowser(path))
      throw new Error(`${variable} is "${path}", where no browser could be started.`);
    return path;
  }
  const candidates = [...placesOf(machine), machine.playwrightPath];
  return candidates.find((path) => machine.isBrowser(path)) ?? null;
}

/** The path of a browser, got from the internet where none is installed; says what it does. Never null: it throws with a plain sentence. */
export async function ensureChromium(say: (line: string) => void = console.log): Promise<string> {
  const found = findChromium();
  if (found !== null) return found;
  if (isDebianRoot()) {
    say("No Chrome or Chromium found. Installing Debian's Chromium with apt-get …");
    if (await installFromDebian()) {
      const installed = findChromium();
      if (installed !== null) return told(say, installed);
    }
    say("That did not give a browser that starts.");
  }
  say("No Chrome or Chromium found. Downloading Chromium with Playwright …");
  if (await downloadWithPlaywright()) {
    const downloaded = findChromium();
    if (downloaded !== null) return told(say, downloaded);
  }
  throw new Error(
    "The browser tests need Chrome or Chromium; none was found and none could be got. " +
      "Install one, or set CHROME_PATH to the program.",
  );
}

function told(say: (line: string) => void, path: string): string {
  say(`The browser tests use ${path}.`);
  return path;
}

function placesOf({ platform, env }: Machine): readonly string[] {
  if (platform === "win32") {
    const roots = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].filter(
      (root) => root !== undefined,
    );
    const programs = ["Google\\Chrome\\Application\\chrome.exe", "Chromium\\Application\\chrome.exe"];
    return roots.flatMap((root) =>
      [...programs, "Microsoft\\Edge\\Application\\msedge.exe"].map((file) => `${root}\\${file}`),
    );
  }
  const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  if (platform !== "darwin") return onPath;
  const applications = ["Google Chrome", "Chromium", "Microsoft Edge"].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  );
  return [...applications, ...applications.map((path) => `${env.HOME ?? ""}${path}`), ...onPath];
}

function thisMachine(): Machine {
  return {
    platform: process.platform,
    env: process.env,
    isBrowser,
    playwrightPath: chromium.executablePath(),
  };
}

function isBrowser(path: string): boolean {
  if (!existsSync(path)) return false;
  // Asking for the version opens a window on Windows, and is not needed on macOS.
  if (process.platform !== "linux") return true;
  const { status, stdout } = spawnSync(path, ["--version", "--no-sandbox"], {
    encoding: "utf8",
    timeout: 30_000,
  });
  return status === 0 && /\d+\.\d+/.test(stdout);
}

function isDebianRoot(): boolean {
  return process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

async function installFromDebian(): Promise<boolean> {
  const quietly = ["-y", "-qq", "--no-install-recommends"];
  const install = (browser: string) =>
    installs("apt-get", ["install", ...quietly, browser, "fonts-liberation"]);
  // Older releases have no package of the one without windows.
  if (!(await installs("apt-get", ["update", "-qq"]))) return false;
  return (await install("chromium-headless-shell")) || install("chromium");
}

/** Through the library's own command, so that the browser fits it. */
async function downloadWithPlaywright(): Promise<boolean> {
  const require = createRequire(import.meta.url);
  const manifest = require.resolve("playwright-core/package.json");
  const command = join(manifest, "..", JSON.parse(readFileSync(manifest, "utf8")).bin["playwright-core"]);
  const install = (...flags: readonly string[]) =>
    installs(process.execPath, [command, "install", ...flags, "chromium"]);
  // As root on Debian or Ubuntu it can fetch the libraries that the browser needs, too.
  return (isDebianRoot() && (await install("--with-deps"))) || install();
}
