import { readFileSync, statSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { policyFor } from "./content-security-policy.ts";

/** A built folder on the wire, as a careful static host would serve it. */
export interface ServedSite {
  /** The full address of a page: `url("/search/")`. */
  readonly url: (address: string) => string;
  readonly prefix: string;
  readonly folder: string;
  close(): Promise<void>;
}

/** Serves `folder` under `prefix` on a free port of this machine. Everything outside the prefix is not there. */
export async function serveFolder(folder: string, prefix = "/"): Promise<ServedSite> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    if (!path.startsWith(prefix))
      return answer(response, 404, "text/plain; charset=utf-8", "Outside the site.", path);
    const address = `/${path.slice(prefix.length)}`;
    const file = join(folder, normalize(address));
    if (isFolder(file) && !address.endsWith("/")) {
      response.writeHead(301, { location: `${path}/` });
      response.end();
      return;
    }
    const contents = read(address.endsWith("/") ? join(file, "index.html") : file);
    if (contents === null) {
      const page = read(join(folder, "404.html"));
      return answer(response, 404, "text/html; charset=utf-8", page ?? "Not found.", address);
    }
    answer(response, 200, typeOf(address), contents, address);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    folder,
    prefix,
    url: (address) => `http://127.0.0.1:${port}${prefix}${address.replace(/^\//, "")}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".ics": "text/calendar; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".xml": "application/xml; charset=utf-8",
};

function typeOf(address: string): string {
  if (address.endsWith("/")) return "text/html; charset=utf-8";
  if (address.endsWith("/feed.xml")) return "application/atom+xml; charset=utf-8";
  if (address.endsWith("/feed.json")) return "application/feed+json; charset=utf-8";
  if (address === "/opensearch.xml") return "application/opensearchdescription+xml; charset=utf-8";
  return types[extname(address)] ?? "application/octet-stream";
}

function answer(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Buffer,
  address: string,
): void {
  response.writeHead(status, {
    "content-type": type,
    "content-security-policy": policyFor(address),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": "no-cache",
  });
  response.end(body);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function read(path: string): Buffer | null {
  return (statSync(path, { throwIfNoEntry: false })?.isFile() ?? false) ? readFileSync(path) : null;
}
