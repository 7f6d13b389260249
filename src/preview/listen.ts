import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { CannotRun, hasCode } from "../files/cannot-run.ts";

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface Listening {
  readonly servers: readonly Server[];
  readonly port: number;
}

/**
 * Listens on this machine's own addresses, on the wanted port or, where that is taken, on one of those after it.
 *
 * @throws CannotRun where none of as many as it may try is free.
 */
export async function listenNear(wanted: number, tries: number, handler: Handler): Promise<Listening> {
  const last = Math.min(wanted + tries - 1, 65_535);
  let mayNot = false;
  for (let port = wanted; port <= last; port++) {
    const tried = await listenOn(port, handler);
    if (typeof tried !== "string") return { servers: tried, port };
    mayNot ||= tried === "EACCES";
  }
  if (mayNot)
    throw new CannotRun(
      `Port ${wanted} can't be used: permission is denied.`,
      "Choose one above 1023: --port 8080",
    );
  if (tries === 1)
    throw new CannotRun(
      `Port ${wanted} is taken.`,
      "Choose another one with --port, or leave --port out: then the next free one is used.",
    );
  throw new CannotRun(
    `The ports from ${wanted} to ${last} are all taken.`,
    "Choose another one: --port 9000",
  );
}

/** Both addresses of this machine, since "localhost" means one or the other; why not, where the port can't be had on either. */
async function listenOn(
  port: number,
  handler: Handler,
): Promise<readonly Server[] | "EADDRINUSE" | "EACCES"> {
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
      return hasCode(failure, "EACCES") ? "EACCES" : "EADDRINUSE";
    } else if (host === "127.0.0.1") throw failure;
  }
  return servers;
}
