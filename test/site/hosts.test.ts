import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { type ExpectedHeaders, expectedHeaders, expectedOfMissing } from "../support/expected-headers.ts";
import { guideCommands, guideFile, runGuideCommand } from "../support/guide.ts";
import { ready } from "../support/prepared.ts";
import { addressOf, filesOf } from "../support/site-files.ts";
import type { ServerName, WebServer } from "../support/web-servers.ts";

/** A server with the guide's own settings; only what the guide says to change is changed, and the port. */
interface Host {
  readonly name: ServerName;
  readonly settings: string;
  readonly guide: string;
  /** The lines that the guide marks `your own`: as they stand, and with this folder and port. */
  readonly own: (folder: string, port: number) => readonly (readonly [line: string, own: string])[];
  /** Writes what stands around the settings on every machine, and says how the server is started. */
  readonly start: (work: string, server: WebServer) => readonly string[];
}

const hosts: readonly Host[] = [
  {
    name: "nginx",
    settings: "nginx.conf",
    guide: "nginx.md",
    own: (folder, port) => [
      ["root /srv/readout/_site;", `root ${folder};`],
      ["listen 8080;", `listen 127.0.0.1:${port};`],
    ],
    start(work, { mimeTypes }) {
      const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map((kind) => `${kind}_temp_path ${work}/${kind};`)
        .join(" ");
      const frame = `daemon off; pid ${work}/pid; error_log ${work}/errors; events {}
http { include ${mimeTypes}; access_log off; ${temporary} include ${work}/nginx.conf; }`;
      writeFileSync(join(work, "frame.conf"), frame);
      return ["-e", join(work, "errors"), "-c", join(work, "frame.conf")];
    },
  },
  {
    name: "caddy",
    settings: "Caddyfile",
    guide: "caddy.md",
    own: (folder, port) => [
      ["root * /srv/readout/_site", `root * ${folder}`],
      ["\ndesk.example.org {", `\nhttp://127.0.0.1:${port} {`],
    ],
    start(work) {
      // Another Caddy of this machine may hold the port for its own orders.
      const path = join(work, "Caddyfile");
      writeFileSync(path, `{\n\tadmin off\n}\n${readFileSync(path, "utf8")}`);
      return ["run", "--config", path, "--adapter", "caddyfile"];
    },
  },
];

const servers = ready(inject("webServers"));
const prefixes = ["/", "/x/y/"] as const;
const cases = hosts.flatMap((host) => prefixes.map((prefix) => ({ ...host, prefix })));

describe.each(cases)("$name as its guide says, with the site at $prefix", (host) => {
  const { name, prefix } = host;
  const work = mkdtempSync(join(tmpdir(), "readout-host-"));
  const site = join(work, "site", ...prefix.split("/"));
  let running: ChildProcess | undefined;
  let origin = "";

  beforeAll(async () => {
    const server = servers[name];
    if ("absent" in server) return;
    const built = ready(inject("sites")).find((one) => one.prefix === prefix);
    mkdirSync(join(site, ".."), { recursive: true });
    symlinkSync(built?.folder ?? "", site);
    // The server's workers are another user.
    chmodSync(work, 0o755);
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    const settings = host
      .own(join(work, "site"), port)
      .reduce((text, [line, own]) => replaceOnce(text, line, own), guideFile(host.settings));
    writeFileSync(join(work, host.settings), settings);
    if (prefix !== "/")
      for (const command of guideCommands(host.guide, "Under a path"))
        runGuideCommand(command, { cwd: work, prefix });
    const args = host.start(work, server);
    const env = { ...process.env, ...server.env, XDG_DATA_HOME: work, XDG_CONFIG_HOME: work };
    running = spawn(server.program, args, { stdio: "ignore", env });
    await answers(origin);
  });
  afterAll(() => {
    running?.kill();
    rmSync(work, { recursive: true, force: true });
  });
  beforeEach(({ skip }) => {
    const server = servers[name];
    if ("absent" in server) skip(server.absent);
  });

  test("every file and every page is there, with its type, its policy and how long it may be kept", async () => {
    const files = filesOf(site);
    const listed = Object.keys(JSON.parse(readFileSync(join(site, "build.json"), "utf8")).files);
    expect(files).toEqual([...listed, "build.json"].sort());
    const pages = files.filter((path) => path.endsWith("/index.html") || path === "index.html");
    const addresses = [...files.map((path) => `/${path}`), ...pages.map(addressOf)];
    expect(await wrongAnswers(addresses, 200, expectedHeaders)).toEqual([]);
  });

  test("what is not there is answered with 404.html and its headers, whatever the address promises", async () => {
    const missing = ["/never/", "/never", "/search/never/", "/pagefind/never.js", "/briefings/never/"];
    const files = ["/never.ics", "/never.md", "/feed.json/", "/assets/hashed/style-0000000000.css"];
    // A folder without a page shows nobody what lies in it.
    const folders = ["/assets/", "/assets/hashed/", "/pagefind/", "/pagefind/fragment/"];
    expect(await wrongAnswers([...missing, ...files, ...folders], 404, () => expectedOfMissing)).toEqual([]);
    const page = readFileSync(join(site, "404.html"), "utf8");
    for (const address of ["/never/", "/never.ics", "/assets/", "/search/never/"])
      expect(await (await ask(address)).text(), address).toBe(page);
  });

  test("a page without its last slash leads to the one with it, under its path", async () => {
    const pages = filesOf(site).filter((path) => path.endsWith("/index.html"));
    const wrong: string[] = [];
    for (const page of pages.map(addressOf)) {
      const response = await ask(page.slice(0, -1));
      const to = response.headers.get("location") ?? "";
      const isRight = [301, 308].includes(response.status) && to === prefix + page.slice(1);
      if (!isRight) wrong.push(`${page}: ${response.status} ${to}`);
    }
    expect(wrong).toEqual([]);
  });

  test("text is sent small", async () => {
    const large = ["/", "/feed.xml", "/feed.json", "/sitemap.xml", "/build.json", "/search/"];
    const styles = filesOf(site).filter((path) => path.startsWith("assets/hashed/"));
    const briefing = "/briefings/2025-08-06-trump-putin-meeting";
    const plain = [];
    for (const address of [
      ...large,
      `${briefing}/index.md`,
      `${briefing}/calendar.ics`,
      ...styles.map((path) => `/${path}`),
    ])
      if ((await ask(address)).headers.get("content-encoding") !== "gzip") plain.push(address);
    expect(plain).toEqual([]);
  });

  if (prefix !== "/")
    test("nothing of the site is found outside its path", async () => {
      for (const address of ["/", "/feed.xml", "/briefings/", "/x/feed.xml"])
        expect((await fetch(origin + address)).status, address).toBeGreaterThanOrEqual(400);
    });

  const ask = (address: string) => fetch(origin + prefix + address.slice(1), { redirect: "manual" });

  async function wrongAnswers(
    addresses: readonly string[],
    status: number,
    expectedOf: (address: string) => ExpectedHeaders,
  ): Promise<readonly string[]> {
    const wrong: string[] = [];
    const check = async (address: string): Promise<void> => {
      const response = await ask(address);
      await response.arrayBuffer();
      const got = (header: string) => response.headers.get(header);
      const { type, policy, cache } = expectedOf(address);
      const faults = [
        response.status !== status && response.status,
        !type.test(got("content-type")?.toLowerCase() ?? "") && `type ${got("content-type")}`,
        got("content-security-policy") !== policy && `policy ${got("content-security-policy")}`,
        got("cache-control") !== cache && `cache ${got("cache-control")}`,
        got("x-content-type-options") !== "nosniff" && "no nosniff",
        got("referrer-policy") !== "strict-origin-when-cross-origin" && `referrer ${got("referrer-policy")}`,
      ].filter((fault) => fault !== false);
      if (faults.length > 0) wrong.push(`${address}: ${faults.join(", ")}`);
    };
    for (let at = 0; at < addresses.length; at += 20)
      await Promise.all(addresses.slice(at, at + 20).map(check));
    return wrong;
  }
});

test("Caddy takes the guide's file as it stands", ({ skip }) => {
  const server = servers.caddy;
  if ("absent" in server) return skip(server.absent);
  const work = mkdtempSync(join(tmpdir(), "readout-host-"));
  const env = { ...process.env, ...server.env, XDG_DATA_HOME: work, XDG_CONFIG_HOME: work };
  writeFileSync(join(work, "Caddyfile"), guideFile("Caddyfile"));
  const args = ["--config", join(work, "Caddyfile"), "--adapter", "caddyfile"];
  const { status, stderr } = spawnSync(server.program, ["validate", ...args], { env, encoding: "utf8" });
  rmSync(work, { recursive: true, force: true });
  expect(status, stderr).toBe(0);
});

/** A guide's line that is gone or stands twice must not be passed over. */
function replaceOnce(text: string, line: string, own: string): string {
  const parts = text.split(line);
  if (parts.length !== 2) throw new Error(`"${line}" stands ${parts.length - 1} times in the guide's file.`);
  return parts.join(own);
}

/** Waits until the server is up. */
async function answers(origin: string): Promise<void> {
  const end = Date.now() + 20_000;
  while (Date.now() < end) {
    const isUp = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await setTimeout(100);
  }
  throw new Error(`No answer from ${origin}.`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}
