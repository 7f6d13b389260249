import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, request } from "node:http";
import { createServer, type Server } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { type PreviewServer, startPreviewServer } from "../../src/preview/preview-server.ts";
import { miniSite } from "../cli/mini-site.ts";

/** All that is served stands there already. */
const make = async () => null;

const files = {
  "site/index.html": "<html><head></head><body>Home</body></html>",
  "site/briefings/index.html": "Briefings",
  "site/a b/é/index.html": "Odd",
  "site/style.css": "p {}",
  "secret.txt": "A draft.",
};

async function serve(pathPrefix = "/", change: (folder: string) => void = () => {}): Promise<PreviewServer> {
  const folder = miniSite(files);
  change(folder);
  // Somewhere above what other programs like to use.
  const port = 26_000 + (process.pid % 3_000);
  const server = await startPreviewServer({
    folder: join(folder, "site"),
    make,
    pathPrefix,
    port,
    tries: 100,
  });
  onTestFinished(() => server.close());
  return server;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** The answer to exactly this address; `fetch` would tidy it up first. */
function ask(
  { port }: PreviewServer,
  path: string,
  {
    method = "GET",
    host = "127.0.0.1",
    headers = {},
  }: { method?: string; host?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, path, method, host, headers, agent: false }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (chunk: string) => {
        body += chunk;
      });
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    sent.on("error", reject).end();
  });
}

test("names of this machine are answered, however they are written, and all others refused", async () => {
  const server = await serve();
  const status = async (host: string) => (await ask(server, "/", { headers: { Host: host } })).status;
  const own = [
    "localhost",
    "LOCALHOST",
    "LocalHost:8080",
    "localhost.",
    "localhost.:80",
    "127.0.0.1",
    "127.0.0.1:1",
  ];
  for (const host of [...own, "[::1]", "[::1]:8080", "desk.localhost"])
    expect([host, await status(host)]).toEqual([host, 200]);
  const others = [
    "evil.example",
    "evil.example:8080",
    "localhost.evil.example",
    "evillocalhost",
    "localhost:8080.evil.example",
    "localhost@evil.example",
    "evil.example#localhost",
    "evil.example/.localhost",
    "localhost..",
    "localhost:",
    "localhost:abc",
    "127.0.0.1.evil.example",
    "0x7f000001.evil.example",
    "[::1].evil.example",
    "::1",
    "localhost, evil.example",
    "localhost\tevil.example",
  ];
  for (const host of others) expect([host, await status(host)]).toEqual([host, 403]);
});

test("nobody but this machine can connect", async () => {
  const { port } = await serve();
  const elsewhere = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === "IPv4");
  for (const { address } of elsewhere) await expect(fetch(`http://${address}:${port}/`)).rejects.toThrow();
});

describe("every address gets an answer, and none leads out of the site", () => {
  test.each([
    ["/", 200],
    ["/?q=1", 200],
    ["/style.css", 200],
    ["/briefings/", 200],
    ["/a%20b/%C3%A9/", 200],
    ["/index.html", 200],
    ["/style.css/", 404],
    ["/nowhere", 404],
    ["/Briefings/", 404],
    ["//", 404],
    ["//briefings", 404],
    ["//evil.example/", 404],
    ["/%2Fbriefings", 404],
    ["/%2F%2Fevil.example", 404],
    ["/%5Cevil.example", 404],
    ["/\\evil.example", 404],
    ["/briefings/%2F", 404],
    ["/briefings/..", 404],
    ["/briefings/../", 404],
    ["/./briefings", 404],
    ["/../secret.txt", 404],
    ["/..%2fsecret.txt", 404],
    ["/%2e%2e/secret.txt", 404],
    ["/%2e%2e%2fsecret.txt", 404],
    ["/..%5csecret.txt", 404],
    ["/%252e%252e%252fsecret.txt", 404],
    ["/briefings/%2e%2e%2f%2e%2e%2fsecret.txt", 404],
    ["/....//secret.txt", 404],
    ["/etc/passwd", 404],
    ["/.readout/", 404],
    ["/.readout/live.js", 200],
    ["/%00", 400],
    ["/briefings%00.html", 400],
    ["/%0d%0aSet-Cookie:%20a=b", 400],
    ["/briefings%0a", 400],
    ["/%1b", 400],
    ["/%c2%85", 400],
    ["/%", 400],
    ["/%zz", 400],
    ["/%c3%28", 400],
    ["/%ff", 400],
    ["*", 400],
    ["http://evil.example/style.css", 200],
    [`/${"a".repeat(300)}`, 404],
    [`/${"a/".repeat(3000)}`, 404],
    [`/${"a".repeat(20_000)}`, 431],
  ])("%.60s: %i", async (path, status) => {
    const answer = await ask(await serve(), path);
    expect(answer.status).toBe(status);
    expect(answer.body).not.toContain("A draft.");
    expect(answer.headers.location).toBeUndefined();
  });

  test.each([
    ["/", "/briefings", "/briefings/"],
    ["/", "/briefings?a=b&c", "/briefings/?a=b&c"],
    ["/", "/a%20b/%c3%a9", "/a%20b/%C3%A9/"],
    ["/x/y/", "/", "/x/y/"],
    ["/x/y/", "/x/y", "/x/y/"],
    ["/x/y/", "/x/y/briefings", "/x/y/briefings/"],
  ])("under %s, %s leads to %s", async (prefix, path, location) => {
    const answer = await ask(await serve(prefix), path);
    expect([answer.status, answer.headers.location]).toEqual([302, location]);
  });

  test("not even by a link in the folder, or by a pipe", async () => {
    const server = await serve("/", (folder) => {
      symlinkSync(join(folder, "secret.txt"), join(folder, "site/link.txt"));
      symlinkSync(folder, join(folder, "site/up"));
      execFileSync("mkfifo", [join(folder, "site/pipe.html")]);
      for (const name of ["empty", "piped", "linked"]) mkdirSync(join(folder, "site", name));
      execFileSync("mkfifo", [join(folder, "site/piped/index.html")]);
      symlinkSync(join(folder, "secret.txt"), join(folder, "site/linked/index.html"));
    });
    for (const path of ["/link.txt", "/up/secret.txt", "/pipe.html", "/empty/", "/piped/", "/linked/"])
      expect([path, (await ask(server, path)).status]).toEqual([path, 404]);
  });
});

test("a page of the folder's top that is reached by a link itself is served", async () => {
  const folder = miniSite(files);
  symlinkSync(join(folder, "site"), join(folder, "current"));
  const server = await startPreviewServer({
    folder: join(folder, "current"),
    make,
    pathPrefix: "/",
    port: 26_000 + (process.pid % 3_000),
    tries: 100,
  });
  onTestFinished(() => server.close());
  expect((await ask(server, "/")).body).toContain("Home");
});

test("only reading is possible, and headers alone can be asked for, of the stream of events too", async () => {
  const server = await serve();
  for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"]) {
    const { status, headers } = await ask(server, "/", { method });
    expect([method, status, headers.allow]).toEqual([method, 405, "GET, HEAD"]);
  }
  const page = await ask(server, "/", { method: "HEAD" });
  expect([page.status, page.body, Number(page.headers["content-length"]) > 0]).toEqual([200, "", true]);
  const events = await ask(server, "/.readout/events", { method: "HEAD" });
  expect([events.status, events.headers["content-type"]]).toEqual([200, "text/event-stream; charset=utf-8"]);
});

test("a condition changes nothing: the newest page is sent whole", async () => {
  const server = await serve();
  const conditions = [
    { "If-None-Match": "*" },
    { "If-Modified-Since": "Fri, 01 Jan 2100 00:00:00 GMT" },
    { "If-Match": '"a"' },
    { Range: "bytes=0-3" },
  ];
  for (const headers of conditions) {
    const { status, body } = await ask(server, "/", {
      headers: headers as unknown as Record<string, string>,
    });
    expect([status, body.includes("Home")]).toEqual([200, true]);
  }
});

test("three hundred requests at once are all answered, and what breaks off does no harm", async () => {
  const server = await serve("/", (folder) =>
    writeFileSync(join(folder, "site/large.txt"), "x".repeat(2_000_000)),
  );
  const paths = ["/", "/briefings/", "/style.css", "/nowhere", "/%2e%2e/secret.txt"];
  const broken = Array.from({ length: 30 }, async () => {
    const leaving = new AbortController();
    const asked = fetch(`http://127.0.0.1:${server.port}/large.txt`, { signal: leaving.signal });
    setTimeout(() => leaving.abort(), 5);
    await asked.then((response) => response.text()).catch(() => null);
  });
  const started = performance.now();
  const answers = await Promise.all(
    Array.from({ length: 300 }, (_, index) => ask(server, paths[index % 5] ?? "/")),
  );
  await Promise.all(broken);
  expect(answers.map(({ status }) => status)).toEqual(
    Array.from({ length: 300 }, (_, index) => [200, 200, 200, 404, 404][index % 5]),
  );
  expect(performance.now() - started).toBeLessThan(20_000);
  expect((await ask(server, "/")).status).toBe(200);
});

describe("a port that is taken", () => {
  const take = (port: number) =>
    new Promise<Server>((resolve, reject) => {
      const server = createServer();
      server.once("error", reject).listen(port, "127.0.0.1", () => resolve(server));
      onTestFinished(() => void server.close());
    });
  // Below those that are given to connections, of which any may be taken meanwhile.
  const port = 10_000 + (process.pid % 9_000);
  const options = { folder: "nowhere", make, pathPrefix: "/", port };

  test("is told where it was named", async () => {
    await take(port);
    await expect(startPreviewServer({ ...options, tries: 1 })).rejects.toThrow(`Port ${port} is taken.`);
  });

  test("makes way for the next one where any will do", async () => {
    await take(port);
    await take(port + 1);
    const server = await startPreviewServer({ ...options, tries: 100 });
    onTestFinished(() => server.close());
    expect(server.port).toBe(port + 2);
    await expect(startPreviewServer({ ...options, tries: 2 })).rejects.toThrow(
      `The ports from ${port} to ${port + 1} are all taken.`,
    );
  });
});

test("a page that was asked for before the site was read comes again once it is", async () => {
  const folder = miniSite({ "site/404.html": "<html><head></head><body>None</body></html>" });
  const port = 26_000 + (process.pid % 3_000);
  const server: PreviewServer = await startPreviewServer({
    folder: join(folder, "site"),
    // The first build is done while the page is looked for.
    make: async () => {
      server.tell({ build: "session-1", problems: null });
      return null;
    },
    pathPrefix: "/",
    port,
    tries: 100,
  });
  onTestFinished(() => server.close());
  const { status, body } = await ask(server, "/");
  expect(status).toBe(404);
  expect(body).toContain('data-build=""');
});

test("a page that can't be made says why, on small and dark screens as well, and comes again with the next build", async () => {
  const server = await startPreviewServer({
    folder: miniSite(),
    make: async () => "There is no <footer>.",
    pathPrefix: "/",
    port: 26_000 + (process.pid % 3_000),
    tries: 100,
  });
  onTestFinished(() => server.close());
  const { status, body } = await ask(server, "/about/");
  expect(status).toBe(500);
  expect(body).toBe(
    '<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">' +
      "<title>Preview</title><p>This page can't be shown:</p>" +
      '<pre style="white-space: pre-wrap">There is no &lt;footer>.</pre>' +
      '<script src="/.readout/live.js" data-build="" defer></script>',
  );
});
