import type { TestProject } from "vitest/node";
import { type Prepared, prepare } from "./prepared.ts";
import { ensureWebServers, type WebServers } from "./web-servers.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** nginx and Caddy, for the tests of their guides. */
    readonly webServers: Prepared<WebServers>;
  }
}

/** Before the first test of a guide: finds its web server or gets it. */
export default function setup(project: TestProject): () => Promise<void> {
  const { prepared, over } = prepare(() => ensureWebServers());
  project.provide("webServers", prepared);
  return over;
}
