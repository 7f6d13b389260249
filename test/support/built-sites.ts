import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildSite } from "./build-site.ts";
import { type Prepared, prepare } from "./prepared.ts";

/** A built site and where it is to be served. */
export interface BuiltSite {
  readonly folder: string;
  readonly prefix: string;
  /** The day of the build. */
  readonly now: string;
}

declare module "vitest" {
  interface ProvidedContext {
    /** At `/`, built the day after the seed's dateline; and under a prefix, built years later. */
    readonly sites: Prepared<readonly BuiltSite[]>;
  }
}

/**
 * Builds the project's site twice, once for all projects of tests that look at it. The one at `/` is built as far from Greenwich and from
 * English as machines are.
 */
export default function setup(project: TestProject): () => Promise<void> {
  // Each project loads this file anew; the process is the same.
  const shared = process as typeof process & { sitesOfTests?: ReturnType<typeof begin> };
  shared.sitesOfTests ??= begin();
  const { folder, prepared, over } = shared.sitesOfTests;
  project.provide("sites", prepared);
  return async () => {
    await over();
    rmSync(folder, { recursive: true, force: true });
  };
}

function begin() {
  const folder = mkdtempSync(join(tmpdir(), "readout-sites-"));
  // A web server's workers are another user.
  chmodSync(folder, 0o755);
  const atRoot = { folder: join(folder, "root"), prefix: "/", now: "2025-08-07" };
  const underPrefix = { folder: join(folder, "prefixed"), prefix: "/x/y/", now: "2031-02-03" };
  const built = prepare(async () => {
    const east = { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" };
    await Promise.all([
      buildSite({ out: atRoot.folder, now: atRoot.now, env: east }),
      buildSite({ out: underPrefix.folder, pathPrefix: underPrefix.prefix, now: underPrefix.now }),
    ]);
    return [atRoot, underPrefix];
  });
  return { folder, ...built };
}
