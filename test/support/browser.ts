import { type Browser, chromium, type Page } from "playwright-core";
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
  /** Opens an address in a page that no other test uses meanwhile; it may have shown other addresses to tests before. */
  readonly open: (address: string, options?: PageOptions) => Promise<WatchedPage>;
  /** The same for all tests of the file, which ask one after another what they want to know of it. */
  readonly openForAll: (address: string, options?: PageOptions) => Promise<WatchedPage>;
  /** The same in a page that has shown nothing before, for a test that counts what is loaded or gives it scripts. */
  readonly openNew: (address: string, options?: PageOptions) => Promise<WatchedPage>;
}

// One for all test files that share this process: it takes a second to start, and ends with the process. So do the pages that no test
// uses just now, by what can't be changed of a page once it is made.
const shared = process as typeof process & {
  browserOfTests?: Promise<Browser> | undefined;
  idlePages?: Map<string, Page[]>;
};

/** The browser of this process. Its pages are our own, and containers offer no user namespaces to sandbox with. */
export async function theBrowser(): Promise<Browser> {
  const launched = await shared.browserOfTests?.catch(() => null);
  if (launched?.isConnected()) return launched;
  shared.browserOfTests = chromium.launch({
    executablePath: ready(inject("chromium")),
    // Pages are open too shortly to win back what it takes to compile their scripts for speed.
    args: ["--no-sandbox", "--disable-gpu", "--js-flags=--no-maglev --no-turbofan"],
  });
  shared.idlePages = new Map();
  return shared.browserOfTests;
}

/** What a test asks of its page beside the address. All but scripts can be changed of a page that is there. */
export interface PageOptions {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: "light" | "dark";
  readonly forcedColors?: "active";
  readonly javaScriptEnabled?: false;
}

/**
 * Serves the site for the tests of one file, and opens it in the browser. A page takes five times as long to make as to show an
 * address, so one test uses it after another. The site stores nothing in a browser.
 */
export function useBrowser(prefix: "/" | "/x/y/" = "/"): BrowserBench {
  // Where a browser has still to be got, this waits for it, while no test's time runs.
  ready(inject("chromium"));
  let site: ServedSite;
  const opened: { readonly page: Page; readonly kind: string; readonly isKept: boolean }[] = [];
  const openedForAll: typeof opened = [];
  beforeAll(async () => {
    site = await serveFolder(builtSite(prefix).folder, prefix);
  });
  afterEach(() => putBack(opened));
  afterAll(async () => {
    await putBack(openedForAll);
    await site?.close();
  });
  const show = async (address: string, options: PageOptions, isKept: boolean, until = opened) => {
    const browser = await theBrowser();
    const { javaScriptEnabled = true, viewport = usualSize, colorScheme = "light", forcedColors } = options;
    const kind = `scripts: ${javaScriptEnabled}`;
    const page =
      (isKept ? shared.idlePages?.get(kind)?.pop() : undefined) ??
      (await (await browser.newContext({ javaScriptEnabled })).newPage());
    until.push({ page, kind, isKept });
    await page.setViewportSize(viewport);
    await page.emulateMedia({ media: null, colorScheme, forcedColors: forcedColors ?? null });
    const watched = watch(page);
    if (address !== "about:blank") await page.goto(site.url(address));
    return watched;
  };
  return {
    get site() {
      return site;
    },
    open: (address, options = {}) => show(address, options, true),
    openForAll: (address, options = {}) => show(address, options, true, openedForAll),
    openNew: (address, options = {}) => show(address, options, false),
  };
}

/** Closes these pages, or leaves them to the next test. */
async function putBack(
  pages: { readonly page: Page; readonly kind: string; readonly isKept: boolean }[],
): Promise<void> {
  await Promise.all(
    pages.splice(0).map(async ({ page, kind, isKept }) => {
      if (!isKept || page.isClosed()) return page.context().close();
      for (const event of listenedTo) page.removeAllListeners(event);
      await page.unrouteAll({ behavior: "ignoreErrors" });
      await page.goto("about:blank");
      const idle = shared.idlePages?.get(kind) ?? [];
      shared.idlePages?.set(kind, [...idle, page]);
    }),
  );
}

/** That of a window whose options name no other. */
const usualSize = { width: 1280, height: 720 };

/** What is told to a test, and to no later one. */
const listenedTo = ["console", "pageerror", "request", "requestfailed", "response"] as const;

export function builtSite(prefix: string): BuiltSite {
  const site = ready(inject("sites")).find((one) => one.prefix === prefix);
  if (site === undefined) throw new Error(`No site was built under ${prefix}.`);
  return site;
}

function watch(page: Page): WatchedPage {
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
