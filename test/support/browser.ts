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
  /** Opens an address in a page that no other test uses meanwhile; it may have shown other addresses to tests before. */
  readonly open: (address: string, options?: BrowserContextOptions) => Promise<WatchedPage>;
  /** The same in a page that has shown nothing before, for a test that counts what is loaded or gives it scripts. */
  readonly openNew: (address: string, options?: BrowserContextOptions) => Promise<WatchedPage>;
}

// One for all test files that share this process: it takes a second to start, and ends with the process.
const shared = process as typeof process & { browserOfTests?: Promise<Browser> | undefined };

/** The browser of this process. Its pages are our own, and containers offer no user namespaces to sandbox with. */
export async function theBrowser(): Promise<Browser> {
  const launched = await shared.browserOfTests?.catch(() => null);
  if (launched?.isConnected()) return launched;
  shared.browserOfTests = chromium.launch({
    executablePath: ready(inject("chromium")),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  return shared.browserOfTests;
}

/**
 * Serves the site for the tests of one file, and opens it in the browser. A page takes four times as long to make as to show an
 * address, so a page of the same options is used by one test after another. The site stores nothing in a browser.
 */
export function useBrowser(prefix: "/" | "/x/y/" = "/"): BrowserBench {
  let site: ServedSite;
  const idle = new Map<string, Page[]>();
  const opened: { readonly page: Page; readonly options: BrowserContextOptions; readonly isKept: boolean }[] =
    [];
  beforeAll(async () => {
    site = await serveFolder(builtSite(prefix).folder, prefix);
  });
  afterEach(async () => {
    await Promise.all(
      opened.splice(0).map(async ({ page, options, isKept }) => {
        if (!isKept || page.isClosed()) return page.context().close();
        for (const event of listenedTo) page.removeAllListeners(event);
        await page.emulateMedia({ media: null, colorScheme: options.colorScheme ?? "light" });
        await page.goto("about:blank");
        const kind = JSON.stringify(options);
        idle.set(kind, [...(idle.get(kind) ?? []), page]);
      }),
    );
  });
  afterAll(async () => {
    await Promise.all([...idle.values()].flat().map((page) => page.context().close()));
    await site?.close();
  });
  const makePage = async (options: BrowserContextOptions) =>
    (await (await theBrowser()).newContext(options)).newPage();
  const show = async (page: Page, address: string, options: BrowserContextOptions, isKept: boolean) => {
    opened.push({ page, options, isKept });
    // A test before may have made its window narrow.
    await page.setViewportSize(options.viewport ?? usualSize);
    const watched = watch(page);
    await page.goto(site.url(address));
    return watched;
  };
  return {
    get site() {
      return site;
    },
    async open(address, options = {}) {
      const page = idle.get(JSON.stringify(options))?.pop() ?? (await makePage(options));
      return show(page, address, options, true);
    },
    openNew: async (address, options = {}) => show(await makePage(options), address, options, false),
  };
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
