import type { TestProject } from "vitest/node";
import { ensureChromium } from "./chromium.ts";
import { type Prepared, prepare } from "./prepared.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Path of the browser that the tests drive. */
    readonly chromium: Prepared<string>;
  }
}

/** Before the first browser test: finds a browser or gets one. Without one those tests fail; they are never skipped. */
export default function setup(project: TestProject): () => Promise<void> {
  const { prepared, over } = prepare(() => ensureChromium());
  project.provide("chromium", prepared);
  return over;
}
