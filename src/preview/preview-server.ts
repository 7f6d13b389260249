import { readFile, realpath, stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { hasCode } from "../files/cannot-run.ts";
import { isWithin } from "../files/paths.ts";
import type { PageRemarks } from "./builder-messages.ts";
import { listenNear } from "./listen.ts";
import { liveScript } from "./live-script.ts";
import {
  escapedPath,
  isOwnHost,
  isPlainPath,
  type RequestAddress,
  requestAddress,
} from "./request-address.ts";

/** What open pages are told: which build they should show, and what is wrong with the newer one. */
export interface PreviewState {
  readonly build: string;
  /** The build before it, where style sheets alone have changed since; left out where more has. */
  readonly restyled?: string | undefined;
  /** Diagnostics as text; null where the newest content is what is shown. */
  readonly problems: string | null;
  /** Warnings and notes of the newest content. */
  readonly remarks?: PageRemarks | null;
  /** Addresses that open a place in an editor, by the place as it is told: `content/facts/a.md:25:12`. */
  readonly links?: Readonly<Record<string, string>>;
}

export interface PreviewServer {
  readonly port: number;
  readonly tell: (state: PreviewState) => void;
  readonly close: () => Promise<void>;
}

interface Options {
  readonly folder: string;
  /** Makes the file at a path of the site, if it is not there yet; why that can't be done, or null. */
  readonly make: (path: string) => Promise<string | null>;
  /** The source view of a sheet; null where there is none. */
  readonly source?: (sheet: string) => Promise<string | null>;
  readonly pathPrefix: string;
  readonly port: number;
  /** How many ports to try, from that one on. */
  readonly tries: number;
}

const scriptPath = "/.readout/live.js";
const eventsPath = "/.readout/events";
/** Followed by the id of a sheet and a slash. */
const sourcePath = "/.readout/source/";

/**
 * Serves a built folder as a static host would, to this machine alone, and tells open pages of new builds.
 *
 * @throws CannotRun where all ports it may try are taken.
 */
export async function startPreviewServer({
  folder,
  make,
  source = async () => null,
  pathPrefix,
  port,
  tries,
}: Options): Promise<PreviewServer> {
  let state: PreviewState = { build: "", problems: null };
  const listeners = new Set<ServerResponse>();
  const { servers, port: found } = await listenNear(port, tries, (request, response) => {
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
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("Allow", "GET, HEAD");
      return fail(response, 405, "Only reading is possible here.");
    }
    const address = requestAddress(request.url ?? "");
    if (address === null) return fail(response, 400, "This address can't be read.");
    const { path } = address;
    if (path === scriptPath) return send(request, response, 200, ".js", liveScript(eventsPath));
    if (path === eventsPath) return listen(request, response);
    if (path.startsWith(sourcePath)) return sendSource(request, response, path.slice(sourcePath.length));
    if (path.startsWith(pathPrefix)) return sendFile(request, response, address);
    if (`${path}/` === pathPrefix || path === "/") return redirect(response, encodeURI(pathPrefix));
    return notFound(request, response);
  }

  async function sendSource(request: IncomingMessage, response: ServerResponse, rest: string): Promise<void> {
    const sheet = /^([a-z0-9-]+)\/$/.exec(rest)?.[1];
    const html = sheet === undefined ? null : await source(sheet);
    if (html === null) return notFound(request, response);
    send(request, response, 200, ".html", withLiveScript(html, state));
  }

  function listen(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { "Content-Type": "text/event-stream; charset=utf-8" });
    if (request.method === "HEAD") return void response.end();
    sendState(response, state);
    listeners.add(response);
    response.on("close", () => listeners.delete(response));
  }

  async function sendFile(
    request: IncomingMessage,
    response: ServerResponse,
    address: RequestAddress,
  ): Promise<void> {
    // What is shown meanwhile makes this page an old one, that comes again: while the preview starts, there is none at any address.
    const asked = state;
    const path = address.path.slice(pathPrefix.length);
    const isFolder = path === "" || path.endsWith("/");
    const failure = isPlainPath(path) ? await make(path) : null;
    if (failure !== null)
      return send(request, response, 500, ".html", withLiveScript(failurePage(failure), asked));
    const found = isPlainPath(path) ? await kindOf(join(folder, path)) : null;
    if (found === "folder" && !isFolder)
      return redirect(response, `${encodeURI(pathPrefix)}${escapedPath(path)}/${address.query}`);
    const target = isFolder ? join(folder, path, "index.html") : join(folder, path);
    const isThere = found === (isFolder ? "folder" : "file") && (await kindOf(target)) === "file";
    const bytes = isThere ? await readOrNull(target) : null;
    if (bytes === null) return notFound(request, response, asked);
    const isPage = extname(target) === ".html";
    const body = isPage ? withLiveScript(bytes.toString("utf8"), asked) : bytes;
    send(request, response, 200, extname(target), body);
  }

  /** Null for what is neither, such as a pipe, and for a link that leads out of the folder. */
  async function kindOf(path: string): Promise<"file" | "folder" | null> {
    try {
      const [top, real] = await Promise.all([realpath(folder), realpath(path)]);
      const found = isWithin(top, real) ? await stat(real) : null;
      return found?.isDirectory() ? "folder" : found?.isFile() ? "file" : null;
    } catch {
      return null;
    }
  }

  async function notFound(request: IncomingMessage, response: ServerResponse, asked = state): Promise<void> {
    await make("404.html");
    const page = await readOrNull(join(folder, "404.html"));
    const html =
      page?.toString("utf8") ?? "<!doctype html><title>Preview</title><p>There is no page here.</p>";
    send(request, response, 404, ".html", withLiveScript(html, asked));
  }
}

/** A page that can't be printed: it follows when what it is printed with is mended. */
function failurePage(words: string): string {
  const text = words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">`;
  return `<!doctype html>${head}<title>Preview</title><p>This page can't be shown:</p><pre style="white-space: pre-wrap">${text}</pre>`;
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
