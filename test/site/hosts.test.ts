import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { projectFolder } from "../support/build-site.ts";
import { readingPolicy, searchPolicy } from "../support/content-security-policy.ts";
import { ready } from "../support/prepared.ts";
import { filesOf } from "../support/site-files.ts";

/** The guides' own settings, in the servers themselves where these are installed. */
interface Host {
  readonly name: string;
  readonly isInstalled: boolean;
  /** Writes the settings for a folder and a port, and says how the server is started. */
  readonly prepare: (
    work: string,
    folder: string,
    port: number,
  ) => { readonly program: string; readonly args: readonly string[] };
}

const guide = (file: string): string => readFileSync(join(projectFolder, "docs/deploy", file), "utf8");
const isInstalled = (program: string, arg: string): boolean => spawnSync(program, [arg]).status === 0;

const hosts: readonly Host[] = [
  {
    name: "nginx",
    isInstalled: isInstalled("nginx", "-v"),
    prepare(work, folder, port) {
      const settings = guide("nginx.conf")
        .replace("/srv/readout/_site", folder)
        .replace("listen 8080", `listen 127.0.0.1:${port}`);
      writeFileSync(join(work, "site.conf"), settings);
      const frame = `daemon off; pid ${work}/pid; error_log ${work}/errors; events {}
http { include /etc/nginx/mime.types; access_log off; client_body_temp_path ${work}/body; include ${work}/site.conf; }`;
      writeFileSync(join(work, "nginx.conf"), frame);
      return { program: "nginx", args: ["-c", join(work, "nginx.conf")] };
    },
  },
  {
    name: "Caddy",
    isInstalled: isInstalled("caddy", "version"),
    prepare(work, folder, port) {
      const settings = guide("Caddyfile")
        .replace("/srv/readout/_site", folder)
        .replace(/^desk\.example\.org/m, `http://127.0.0.1:${port}`);
      writeFileSync(join(work, "Caddyfile"), `{\n\tadmin off\n}\n${settings}`);
      return {
        program: "caddy",
        args: ["run", "--config", join(work, "Caddyfile"), "--adapter", "caddyfile"],
      };
    },
  },
];

describe.each(hosts)("served by $name as its guide says", ({ isInstalled, prepare }) => {
  const work = mkdtempSync(join(tmpdir(), "readout-host-"));
  const site = join(work, "site");
  let server: ChildProcess | undefined;
  let origin = "";

  beforeAll(async () => {
    if (!isInstalled) return;
    const built = ready(inject("sites")).find(({ prefix }) => prefix === "/");
    cpSync(built?.folder ?? "", site, { recursive: true });
    // The server's workers are another user.
    chmodSync(work, 0o755);
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    const { program, args } = prepare(work, site, port);
    server = spawn(program, args, {
      stdio: "ignore",
      env: { ...process.env, XDG_DATA_HOME: work, XDG_CONFIG_HOME: work },
    });
    await answers(origin);
  });
  afterAll(() => {
    server?.kill();
    rmSync(work, { recursive: true, force: true });
  });

  test.skipIf(!isInstalled)("every page kind comes with its type, its policy and no cache", async () => {
    const reading = ["/", "/briefings/", "/people/", "/about/", "/briefings/2025-08-06-trump-putin-meeting/"];
    for (const address of reading)
      expect(await headersOf(address)).toMatchObject({ status: 200, ...headers("text/html", readingPolicy) });
    expect(await headersOf("/search/")).toMatchObject({ status: 200, ...headers("text/html", searchPolicy) });
    expect(await headersOf("/never/")).toMatchObject({ status: 404, ...headers("text/html", readingPolicy) });
    expect(await (await fetch(`${origin}/never/`)).text()).toBe(readFileSync(join(site, "404.html"), "utf8"));
  });

  test.skipIf(!isInstalled)("an address without its last slash leads to the one with it", async () => {
    const response = await fetch(`${origin}/briefings`, { redirect: "manual" });
    expect([301, 308]).toContain(response.status);
    expect(new URL(response.headers.get("location") ?? "", `${origin}/briefings`).pathname).toBe(
      "/briefings/",
    );
  });

  test.skipIf(!isInstalled)(
    "machine files come with their types, hashed ones may be kept for ever",
    async () => {
      const typeOf = async (address: string) => (await headersOf(address)).type;
      expect(await typeOf("/feed.xml")).toBe("application/atom+xml");
      expect(await typeOf("/feed.json")).toBe("application/feed+json");
      expect(await typeOf("/calendar.ics")).toBe("text/calendar");
      expect(await typeOf("/briefings/2025-08-06-trump-putin-meeting/index.md")).toBe("text/markdown");
      expect(await typeOf("/build.json")).toBe("application/json");

      const style = filesOf(site).find((path) => /^assets\/style-.*\.css$/.test(path));
      expect(await headersOf(`/${style}`)).toMatchObject({
        status: 200,
        type: "text/css",
        cache: "public, max-age=31536000, immutable",
      });
      const engine = await headersOf("/pagefind/pagefind.js");
      expect(engine).toMatchObject({ status: 200, policy: searchPolicy, cache: "no-cache" });
    },
  );

  const headers = (type: string, policy: string) => ({ type, policy, cache: "no-cache" });

  async function headersOf(address: string) {
    const response = await fetch(origin + address);
    return {
      status: response.status,
      type: response.headers.get("content-type")?.split(";")[0],
      policy: response.headers.get("content-security-policy"),
      cache: response.headers.get("cache-control"),
    };
  }
});

/** Waits until the server is up. */
async function answers(origin: string): Promise<void> {
  const end = Date.now() + 20_000;
  while (Date.now() < end) {
    const isUp = await fetch(origin).then(
      ({ ok }) => ok,
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
