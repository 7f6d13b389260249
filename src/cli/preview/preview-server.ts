import { readFile, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { isIP } from "node:net";
import { extname, join } from "node:path";
import { CannotRun, hasCode } from "../../files/cannot-run.ts";
import { isWithin } from "../../files/paths.ts";
import { liveScript } from "./live-script.ts";

/** What open pages are told: which build they should show, and what is wrong with the newer one. */
export interface PreviewState {
  readonly build: string;
  /** Diagnostics as text; null where the newest content is what is shown. */
  readonly problems: string | null;
}

export interface PreviewServer {
  readonly port: number;
  readonly tell: (state: PreviewState) => void;
  readonly close: () => Promise<void>;
}

interface Options {
  readonly folder: string;
  readonly pathPrefix: string;
  readonly port: number;
}

const scriptPath = "/.readout/live.js";
const eventsPath = "/.readout/events";

/**
 * Serves a built folder as a static host would, to this machine alone, and tells open pages of new builds.
 * Where the port is taken, the next free one is used.
 */
export async function startPreviewServer({ folder, pathPrefix, port }: Options): Promise<PreviewServer> {
  let state: PreviewState = { build: "", problems: null };
  const listeners = new Set<ServerResponse>();
  const { servers, port: found } = await listenNear(port, (request, response) => {
    void answer(request, response).catch(() => fail(response, 500, "This file can't be read."));
  });
  return {
    port: found,
    tell: (next) => {
      state = next;
      for (const listener of listeners) sendState(listener, state);
    },
    close: async () => {
      for (const listener of listeners) listener.end();
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (!isOwnHost(request.headers.host))
      return fail(response, 403, "The preview answers to localhost only.");
    if (request.method !== "GET" && request.method !== "HEAD")
      return fail(response, 405, "Only reading is possible here.");
    const path = pathOf(request.url ?? "/");
    if (path === null) return fail(response, 400, "This address can't be read.");
    if (path === scriptPath) return send(request, response, 200, ".js", liveScript(eventsPath));
    if (path === eventsPath) return listen(response);
    if (!path.startsWith(pathPrefix)) {
      if (`${path}/` === pathPrefix || path === "/") return redirect(response, pathPrefix);
      return notFound(request, response);
    }
    return sendFile(request, response, path.slice(pathPrefix.length));
  }

  function listen(response: ServerResponse): void {
    response.writeHead(200, { "Content-Type": "text/event-stream; charset=utf-8" });
    sendState(response, state);
    listeners.add(response);
    response.on("close", () => listeners.delete(response));
  }

  async function sendFile(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const file = join(folder, path);
    if (!isWithin(folder, file)) return notFound(request, response);
    const isFolder = await stat(file).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (isFolder && path !== "" && !path.endsWith("/"))
      return redirect(response, `${pathPrefix}${encodeURI(path)}/`);
    const target = isFolder ? join(file, "index.html") : file;
    const bytes = path.endsWith("/") && !isFolder ? null : await readOrNull(target);
    if (bytes === null) return notFound(request, response);
    const isPage = extname(target) === ".html";
    send(
      request,
      response,
      200,
      extname(target),
      isPage ? withLiveScript(bytes.toString("utf8"), state) : bytes,
    );
  }

  async function notFound(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const page = await readOrNull(join(folder, "404.html"));
    const html =
      page?.toString("utf8") ?? "<!doctype html><title>Preview</title><p>There is no page here.</p>";
    send(request, response, 404, ".html", withLiveScript(html, state));
  }
}

/** The page with the script that reloads it. A policy that allows no scripts is for the published page, not for this one. */
function withLiveScript(html: string, { build }: PreviewState): string {
  const script = `<script src="${scriptPath}" data-build="${build}" defer></script>`;
  const open = html.replace(/<meta\b[^>]*http-equiv="?content-security-policy"?[^>]*>/gi, "");
  const end = open.indexOf("</head>");
  return end === -1 ? open + script : open.slice(0, end) + script + open.slice(end);
}

function sendState(response: ServerResponse, state: PreviewState): void {
  response.write(`data: ${JSON.stringify(state)}\n\n`);
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".gif": "image/gif",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".ico": "image/x-icon",
  ".pdf": "application/pdf",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".ndjson": "application/x-ndjson; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  ending: string,
  body: string | Uint8Array,
): void {
  response.writeHead(status, {
    "Content-Type": types[ending.toLowerCase()] ?? "application/octet-stream",
    "Content-Length": Buffer.byteLength(body),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

function redirect(response: ServerResponse, address: string): void {
  response.writeHead(302, { Location: address }).end();
}

function fail(response: ServerResponse, status: number, message: string): void {
  if (response.headersSent) return void response.end();
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(`${message}\n`);
}

async function readOrNull(path: string): Promise<Buffer | null> {
  return readFile(path).catch((error: unknown) => {
    if (hasCode(error, "ENOENT", "ENOTDIR", "EISDIR", "ENAMETOOLONG")) return null;
    throw error;
  });
}

function pathOf(url: string): string | null {
  try {
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname);
    return path.includes("\0") ? null : path;
  } catch {
    return null;
  }
}

/** A page elsewhere can give its own name the address of this machine; it could then read drafts. */
function isOwnHost(host: string | undefined): boolean {
  const name = (host ?? "").replace(/:\d+$/, "");
  return name === "localhost" || name.endsWith(".localhost") || isIP(name.replace(/^\[|\]$/g, "")) !== 0;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

async function listenNear(
  wanted: number,
  handler: Handler,
): Promise<{ servers: readonly Server[]; port: number }> {
  for (let port = wanted; port < wanted + 100 && port <= 65_535; port++) {
    const servers = await listenOn(port, handler);
    if (servers) return { servers, port };
  }
  throw new CannotRun(`The ports from ${wanted} on are all taken.`, "Name another one: --port 9000");
}

/** Both addresses of this machine, since "localhost" means one or the other; null where the port is taken on either. */
async function listenOn(port: number, handler: Handler): Promise<readonly Server[] | null> {
  const servers: Server[] = [];
  for (const host of ["127.0.0.1", "::1"]) {
    const server = createServer(handler);
    const failure = await new Promise<Error | null>((resolve) => {
      server.once("error", resolve);
      server.listen({ port, host, exclusive: true }, () => resolve(null));
    });
    if (failure === null) servers.push(server);
    else if (hasCode(failure, "EADDRINUSE", "EACCES")) {
      for (const one of servers) one.close();
      return null;
    } else if (host === "127.0.0.1") throw failure;
  }
  return servers;
}
