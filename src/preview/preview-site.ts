import { existsSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { type WrittenAssets, writeAssets } from "../assets/write-assets.ts";
import { copyPages } from "../build/copy-pages.ts";
import { pageContext, pagePrinter } from "../build/page-printer.ts";
import { writeFile } from "../build/write-file.ts";
import { writeSearchIndex } from "../build/write-search-index.ts";
import { EleventyPage } from "../eleventy/eleventy-run.ts";
import { loadLayouts } from "../eleventy/load-layouts.ts";
import { runEleventy } from "../eleventy/run-eleventy.ts";
import type { Publishable } from "../engine.ts";
import type { Project } from "../files/project.ts";
import type { PageContext } from "../model/page-context.ts";
import { allOutputs } from "../outputs/all-outputs.ts";
import { type Layout, type PagePrinter, renderPage } from "../render/render-page.ts";
import { pathOfAddress, type SitePage, sitePages } from "../render/site-pages.ts";

/**
 * A site whose files are made when they are asked for, in a folder that a host can serve: of an archive of any size, one page a save.
 * Everything is made by what the build makes it with, and an owner's transforms and templates are Eleventy's work here too.
 */
export class PreviewSite {
  readonly #folder: string;
  #layouts: ReadonlyMap<string, Layout> | null = null;
  #assets: WrittenAssets | null = null;
  #shown: ShownSite | null = null;
  /** One thing after the other: Eleventy knows one run at a time. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Shows another state of the archive from now on; with `isLayoutNew`, printed by the layouts as they are now. */
  show(project: Project, publishable: Publishable, isLayoutNew: boolean): Promise<void> {
    return this.#inTurn(async () => {
      const folder = join(project.root, "layouts");
      const layouts = isLayoutNew ? null : this.#layouts;
      const assets = isLayoutNew ? null : this.#assets;
      const [newLayouts, newAssets] = [
        layouts ?? (await loadLayouts(folder)),
        assets ?? (await writeAssets(folder, this.#folder)),
      ];
      const context = pageContext(project, publishable, true);
      const printer = await pagePrinter(project, context, newAssets.addresses, newLayouts);
      const stale = new Set([...(this.#shown?.stale ?? []), ...(this.#shown?.written ?? [])]);
      const copied = publishable.own.copied.map(({ path }) => path);
      for (const path of copied) rmSync(join(this.#folder, path), { force: true });
      await copyPages(project.contentDir, publishable.own.copied, this.#folder);
      [this.#layouts, this.#assets] = [newLayouts, newAssets];
      this.#shown = new ShownSite(project, context, printer, this.#folder, { copied, stale });
    });
  }

  /** Makes the file at this path of the site, or the page whose folder it names, if there is one. */
  async prepare(path: string): Promise<void> {
    const shown = this.#shown;
    const file = path.endsWith("/") || path === "" ? `${path}index.html` : path;
    if (shown === null || shown.has(file)) return;
    // While it is made, pages can be.
    if (path.startsWith("pagefind/")) return shown.makeIndex();
    await this.#inTurn(() => (this.#shown ?? shown).makeOrRemove(path, file));
    if (/^search\/?$/.test(path)) shown.makeIndex().catch(() => {});
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => {});
    return result;
  }
}

/** One state of the archive, as far as it was looked at. */
class ShownSite {
  /** Paths of what was made of it. */
  readonly written = new Set<string>();
  /** Paths of what was made of earlier states. They stay until they are asked for: who is just being sent one gets a page, not none. */
  readonly stale: Set<string>;
  readonly #project: Project;
  readonly #context: PageContext;
  readonly #printer: PagePrinter;
  readonly #folder: string;
  readonly #pages: Iterator<SitePage>;
  readonly #byAddress = new Map<string, SitePage>();
  #owners: readonly string[] | null = null;
  #index: Promise<void> | null = null;

  constructor(
    project: Project,
    context: PageContext,
    printer: PagePrinter,
    folder: string,
    { copied, stale }: { readonly copied: readonly string[]; readonly stale: ReadonlySet<string> },
  ) {
    this.#project = project;
    this.#context = context;
    this.#printer = printer;
    this.#folder = folder;
    this.#pages = sitePages(context);
    for (const path of copied) this.written.add(path);
    this.stale = new Set([...stale].filter((path) => !this.written.has(path)));
  }

  /** Whether the file is there, as this state has it. */
  has(file: string): boolean {
    return existsSync(join(this.#folder, file)) && (this.written.has(file) || !this.stale.has(file));
  }

  /** Makes the file at this path; one of an earlier state that this one has no more is removed. */
  async makeOrRemove(path: string, file: string): Promise<void> {
    await this.#make(path);
    if (!this.has(file)) rmSync(join(this.#folder, file), { force: true });
  }

  async #make(path: string): Promise<void> {
    const isFile = /\.\w+$/.test(path);
    const page = this.#pageAt(path.endsWith("/") || path === "" || isFile ? `/${path}` : `/${path}/`);
    if (page !== null) return this.#makePage(page);
    const around = isFile && path.includes("/") ? this.#pageAt(`/${dirname(path)}/`) : null;
    if (around !== null) await this.#makePage(around);
    if (this.has(path)) return;
    await this.#makeOwners();
    if (isFile && !this.has(path)) this.#makeOutputs();
  }

  /** Makes the index of the search, once. */
  makeIndex(): Promise<void> {
    if (!this.#project.search) return Promise.resolve();
    this.#index ??= (async () => {
      rmSync(join(this.#folder, "pagefind"), { recursive: true, force: true });
      await writeSearchIndex(this.#context, this.#folder, null);
    })();
    return this.#index;
  }

  #pageAt(address: string): SitePage | null {
    const known = this.#byAddress.get(address);
    if (known !== undefined) return known;
    for (let next = this.#pages.next(); !next.done; next = this.#pages.next()) {
      this.#byAddress.set(next.value.address, next.value);
      if (next.value.address === address) return next.value;
    }
    return null;
  }

  async #makePage({ layout, address, make }: SitePage): Promise<void> {
    const { view, beside } = make();
    this.#write(beside);
    const { root } = this.#project;
    const print = () => renderPage({ layout, address }, view, this.#printer);
    this.written.add(pathOfAddress(address));
    await runEleventy({
      ...{ root, outDir: this.#folder, site: this.#context.site, data: this.#printer.data },
      layouts: this.#printer.layouts,
      pages: [new EleventyPage(address, print)],
      archive: null,
    });
  }

  /** What an owner adds to Eleventy, all at once. */
  async #makeOwners(): Promise<readonly string[]> {
    if (this.#owners !== null) return this.#owners;
    const files = await runEleventy({
      ...{
        root: this.#project.root,
        outDir: this.#folder,
        site: this.#context.site,
        data: this.#printer.data,
      },
      layouts: this.#printer.layouts,
      pages: [],
      archive: this.#context.archive,
    });
    for (const { path } of files) this.written.add(path);
    this.#owners = files.flatMap(({ address }) => address ?? []);
    return this.#owners;
  }

  /** What is made of the whole archive. */
  #makeOutputs(): void {
    const listPages = [...sitePages(this.#context)].flatMap(({ isList, address }) =>
      isList ? [address] : [],
    );
    const whole = { ...this.#context, ownersPages: this.#owners ?? [], listPages };
    for (const output of allOutputs) this.#write(output.files(whole));
  }

  #write(files: readonly { readonly path: string; readonly contents: string }[]): void {
    for (const { path, contents } of files) {
      writeFile(path, contents, this.#folder, null);
      this.written.add(path);
    }
  }
}
