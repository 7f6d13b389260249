import { setImmediate as otherWork } from "node:timers/promises";
import { KeptSheets } from "../build/kept-sheets.ts";
import { checkCommand, problemsInShort } from "../cli/report.ts";
import type { Problem } from "../diagnostics/diagnostic.ts";
import { locate } from "../diagnostics/locate.ts";
import { printText } from "../diagnostics/print-text.ts";
import { summarise, summaryWords } from "../diagnostics/summary.ts";
import { asCannotRun } from "../files/cannot-run.ts";
import { type LinkedProject, type LoadedProject, linkProject } from "../files/load-project.ts";
import { shownPath } from "../files/paths.ts";
import { type OpenedProject, openProject } from "../files/project.ts";
import { readContent } from "../files/read-content.ts";
import { readSources } from "../files/read-sources.ts";
import type { Past } from "../history/past.ts";
import type { SheetFiles } from "../model/fact-sheet.ts";
import { SheetReader } from "../read-sheets.ts";
import type { SourceFile } from "../text/span.ts";
import type {
  BuildAnswer,
  BuilderAnswer,
  BuilderRequest,
  BuildRequest,
  PageRemarks,
} from "./builder-messages.ts";
import { PreviewSite } from "./preview-site.ts";
import { sourceView } from "./source-view.ts";

/** Answers the parent process until it is gone. */
export function answerBuilds(): void {
  const builder = new PreviewBuilder((checked) => void process.send?.({ checked } satisfies BuilderAnswer));
  process.on("disconnect", () => process.exit());
  process.on("message", (asked: BuilderRequest) => {
    const answer = async (): Promise<BuilderAnswer> =>
      asked.kind === "read"
        ? { id: asked.id, read: await builder.read(asked.request) }
        : asked.kind === "make"
          ? { id: asked.id, failure: await builder.make(asked.path) }
          : { id: asked.id, html: await builder.source(asked.sheet) };
    void answer().then((reply) => process.send?.(reply));
  });
}

/** Beyond so many sheets, only those just saved are checked before they are shown, and all others right after: at the start, all. */
const sheetsAtOnce = 100;

/** Keeps the archive between saves: of a save only that sheet is read again. */
class PreviewBuilder {
  readonly #onChecked: (answer: BuildAnswer) => void;
  readonly #reader = new SheetReader();
  readonly #knownVersions = new WeakMap();
  #kept: KeptSheets | null = null;
  #opened: OpenedProject | null = null;
  #texts: ReadonlyMap<string, SourceFile> = new Map();
  #past: Past | undefined;
  #site: PreviewSite | null = null;
  #linked: LinkedProject | null = null;
  /** Remarks that the terminal has shown already. */
  #told: ReadonlySet<string> = new Set();
  #reads = 0;
  #reading: Promise<unknown> = Promise.resolve();
  /** Layouts or styles were saved and not shown yet: what was read with them may have had errors. */
  #isLayoutNew = false;

  constructor(onChecked: (answer: BuildAnswer) => void) {
    this.#onChecked = onChecked;
  }

  read(request: BuildRequest): Promise<BuildAnswer> {
    const reading = this.#read(request);
    this.#reading = reading;
    return reading;
  }

  async #read(request: BuildRequest): Promise<BuildAnswer> {
    const number = ++this.#reads;
    try {
      const { folder, changed } = request;
      this.#isLayoutNew ||= changed.some((path) => /[\\/]layouts[\\/]/.test(path));
      const linked = await this.#link(request);
      const shown = changed.map((path) => shownPath(path));
      const isSaved = ({ facts, prose }: SheetFiles) =>
        shown.includes(facts) || (prose !== null && shown.includes(prose));
      const isLater = linked.sheetFiles.length > sheetsAtOnce;
      const loaded = linked.check(isLater ? isSaved : undefined);
      if (!isLater) this.#kept?.save();
      const answer = this.#answerTo(loaded, request, isLater);
      if (answer.kind === "shown") {
        this.#site ??= new PreviewSite(folder);
        await this.#site.show(this.#opened!.project, linked, this.#isLayoutNew);
        this.#isLayoutNew = false;
      }
      // Where it has errors, the next save will have them checked.
      if (isLater && answer.kind === "shown") void this.#checkLater(linked, request, number);
      return answer;
    } catch (error) {
      return { kind: "stopped", message: wordsFor(error) };
    }
  }

  /** Why the file at this path of the site can't be made; null where it can, or there is none. */
  async make(path: string): Promise<string | null> {
    try {
      // Whoever comes before the site is read for the first time waits for it.
      if (this.#site === null) await this.#reading;
      await this.#site?.prepare(path);
      return null;
    } catch (error) {
      return wordsFor(error);
    }
  }

  /** The stored texts of a sheet's sources with what its records cite; null where there is no such sheet. */
  async source(sheet: string): Promise<string | null> {
    const archive = this.#linked?.archive;
    const briefing = archive && Object.hasOwn(archive.byId, sheet) ? archive.byId[sheet] : undefined;
    if (archive === undefined || briefing === undefined) return null;
    const { sources, site } = this.#opened!.project;
    const wanted = briefing.sources.flatMap(({ text }) => (text === null ? [] : [{ sheet, text }]));
    const texts = sources === null ? {} : ((await readSources(sources, wanted))[sheet] ?? {});
    return sourceView(briefing, archive, texts, site.pathPrefix);
  }

  async #link({ flags, address, changed, folder }: BuildRequest): Promise<LinkedProject> {
    const isSetting = changed.some((path) => /[\\/](?:site\.[cm]?ts|package\.json)$/.test(path));
    if (this.#opened === null || isSetting) {
      const opened = await openProject({ ...flags, drafts: true });
      const site = opened.project.site.urlIsDefault
        ? { ...opened.project.site, url: address }
        : opened.project.site;
      this.#opened = { ...opened, project: { ...opened.project, site, outDir: folder } };
      this.#kept ??= new KeptSheets(this.#opened.project);
    }
    const { project } = this.#opened;
    const isKnown = new Set(changed);
    const content = await readContent(project, (path) =>
      isKnown.has(path) ? undefined : this.#texts.get(shownPath(path)),
    );
    const names = content.sheets.map(({ path }) => path).join("\n");
    if (names !== [...this.#texts.keys()].join("\n")) this.#past = undefined;
    this.#texts = new Map(content.sheets.map((file) => [file.path, file]));
    const linked = await linkProject(this.#opened, {
      content: async () => content,
      sheets: this.#reader,
      knownVersions: this.#knownVersions,
      past: this.#past,
      kept: this.#kept ?? undefined,
    });
    this.#past = linked.past;
    this.#linked = linked;
    return linked;
  }

  /** Checks every sheet while pages can be made, unless something was saved again meanwhile. */
  async #checkLater(linked: LinkedProject, request: BuildRequest, number: number): Promise<void> {
    const steps = linked.checkInSteps();
    for (let step = steps.next(); ; step = steps.next()) {
      if (number !== this.#reads) return;
      if (step.done) {
        this.#kept?.save();
        return this.#onChecked(this.#answerTo(step.value, request, false));
      }
      await otherWork();
    }
  }

  #answerTo(
    { assembly, problems, files }: LoadedProject,
    { flags, changed, colour }: BuildRequest,
    isInPart: boolean,
  ): BuildAnswer {
    const saved = changed.map((path) => shownPath(path));
    const errors = problems.filter(({ severity }) => severity === "error");
    const others = problems.filter(({ severity }) => severity !== "error");
    const fresh = others.filter((one) => !this.#told.has(nameOf(one)));
    const told = others.map(nameOf);
    this.#told = new Set(isInPart ? [...this.#told, ...told] : told);
    const inShort = { files, sheets: assembly.sheets, check: checkCommand(flags), first: saved };
    const remarks = problemsInShort([...errors, ...fresh], {
      ...inShort,
      colour,
      inFull: ({ severity, at }) => severity === "error" || saved.includes(at.file),
    });
    if (errors.length === 0)
      return {
        kind: "shown",
        sheets: assembly.sheets,
        remarks,
        forPage: this.#pageRemarks(others, saved, inShort),
      };
    const forPage = problemsInShort(problems, { ...inShort, colour: false });
    return { kind: "errors", forPage, forTerminal: remarks };
  }

  #pageRemarks(
    others: readonly Problem[],
    saved: readonly string[],
    { files, check }: { readonly files: LoadedProject["files"]; readonly check: string },
  ): PageRemarks | null {
    if (others.length === 0) return null;
    const own = others.filter(({ at }) => saved.includes(at.file));
    const elsewhere = summaryWords(summarise(others.filter((one) => !own.includes(one))));
    const full = printText(locate(own, files), files, { colour: false });
    const line =
      elsewhere === "" ? "" : `${elsewhere} in ${own.length === 0 ? "the" : "other"} sheets: ${check}\n`;
    return { count: others.length, text: [full, line].filter((part) => part !== "").join("\n") };
  }
}

function wordsFor(error: unknown): string {
  const told = asCannotRun(error);
  if (told) return [told.message, told.hint ?? ""].join("\n").trim();
  return error instanceof Error ? error.message : String(error);
}

/** A remark stays the same while the lines above it move. */
function nameOf({ at, code, message }: Problem): string {
  return `${at.file} ${code} ${message}`;
}
