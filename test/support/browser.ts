import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, inject } from "vitest";
import type { BuiltSite } from "./built-sites.ts";
import { ready } from "./prepared.ts";
import { type ServedSite, serveFolder } from "./static-server.ts";

/** A page with a record of all that went wrong while it was open. */
export interface WatchedPage extends Page {
  /** Refused by the policy, failed to load, thrown by a script: one line each. */
  readonly troubles: readonly string[];
}

export interface BrowserBench {
  /** The site built at `/`, or under `/x/y/`. */
  readonly site: ServedSite;
  readonly open: (address: string, options?: BrowserContextOptions) => Promise<WatchedPage>;
}

/** Starts the browser and serves the site for the tests of one file; closes pages after each test. */
export function useBrowser(prefix: "/" | "/x/y/" = "/"): BrowserBench {
  const executablePath = ready(inject("chromium"));
  let browser: Browser;
  let site: ServedSite;
  beforeAll(async () => {
    // Containers offer no user namespaces to sandbox with; the pages are our own.
    browser = await chromium.launch({
      executablePath,
      args: ["--no-sandbox", "--disable-gpu"],
    });
    site = await serveFolder(builtSite(prefix).folder, prefix);
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  return {
    get site() {
      return site;
    },
    async open(address, options = {}) {
      const page = await watch(await (await browser.newContext(options)).newPage());
      await page.goto(site.url(address));
      return page;
    },
  };
}

export function builtSite(prefix: string): BuiltSite {
  const site = ready(inject("sites")).find((one) => one.prefix === prefix);
  if (site === undefined) throw new Error(`No site was built under ${prefix}.`);
  return site;
}

async function watch(page: Page): Promise<WatchedPage> {
  const troubles: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      troubles.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => {
    // The browser gives up a view transition when the next page comes too fast; nothing of ours has failed.
    if (!/^Transition was (?:aborted|skipped)/.test(error.message)) troubles.push(`script: ${error.message}`);
  });
  page.on("requestfailed", (request) =>
    troubles.push(`not loaded: ${request.url()} ${request.failure()?.errorText ?? ""}`),
  );
  page.on("response", (response) => {
    const isErrorPageItself = response.request().isNavigationRequest();
    if (response.status() >= 400 && !isErrorPageItself)
      troubles.push(`${response.status()}: ${response.url()}`);
  });
  return Object.assign(page, { troubles });
}
