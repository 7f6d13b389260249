import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import type { ExitCode, TypedFlags } from "../cli/command.ts";
import { counted, duration } from "../cli/report.ts";
import type { Terminal } from "../cli/terminal.ts";
import { CannotRun } from "../files/cannot-run.ts";
import { openBuildProcess } from "./build-process.ts";
import type { BuildAnswer } from "./builder-messages.ts";
import { editorLinks } from "./editor-links.ts";
import { type PreviewState, startPreviewServer } from "./preview-server.ts";
import type { Watching } from "./watch-folders.ts";

export interface Preview {
  readonly flags: TypedFlags;
  readonly terminal: Terminal;
  /** Where to build; not there yet. */
  readonly folder: string;
  readonly port: number;
  /** Whether that port is wanted and no other; else the next free one does as well. */
  readonly isPortNamed: boolean;
  readonly pathPrefix: string;
  /** The address of the editor that opens places; null for none. */
  readonly editor: string | null;
  readonly watch: (onChange: (paths: readonly string[]) => void) => Watching;
  readonly shown: (path: string) => string;
  /** Resolves when the process is told to end. */
  readonly ending: Promise<void>;
}

/**
 * Builds, serves, and builds again on every change, until it is told to end.
 * Throws `CannotRun` where the first build can't even begin; whatever happens later is shown, and the preview goes on.
 */
export async function runPreview(preview: Preview): Promise<ExitCode> {
  const { flags, terminal, folder, pathPrefix } = preview;
  const say = (line: string) => {
    if (!flags.quiet) terminal.out(`${line}\n`);
  };
  let state: PreviewState = { build: "", problems: null };
  const builds = openBuildProcess((checked) => {
    // Only what is wrong with other sheets than the one just saved is news.
    if (isEnding) return;
    terminal.err(checked.kind === "shown" ? checked.remarks : "");
    if (checked.kind === "errors") terminal.err(checked.forTerminal);
    if (state.problems === null) tell(stateOf(state.build, checked, preview.editor));
  });
  const server = await startPreviewServer({
    folder,
    make: builds.make,
    source: builds.source,
    pathPrefix,
    port: preview.port,
    tries: preview.isPortNamed ? 1 : 100,
  });
  const address = `http://localhost:${server.port}`;
  // Told apart from an earlier preview at the same address, whose pages are still open.
  const session = randomUUID();
  let count = 0;
  let builtAs = "";
  let isEnding = false;
  const tell = (next: PreviewState) => {
    state = next;
    server.tell(next);
  };

  const show = async (paths: readonly string[]): Promise<BuildAnswer> => {
    const start = performance.now();
    const because = paths.length === 0 ? null : `${whatChanged(paths, preview.shown)} changed.`;
    const before = builtAs;
    const request = { flags, folder, address, changed: paths, colour: terminal.colours.err };
    const answer = await builds.read(request);
    if (isEnding) return answer;
    count += 1;
    if (answer.kind === "shown") {
      builtAs = `${session}-${count}`;
      terminal.err(answer.remarks);
      const took = duration(performance.now() - start);
      say(
        because === null
          ? `Read ${counted(answer.sheets, "sheet")} in ${took}.`
          : `${because} Shown in ${took}.`,
      );
    } else {
      terminal.err(answer.kind === "errors" ? answer.forTerminal : `${answer.message}\n`);
      const stays = builtAs === "" ? "There is nothing to show" : "The page stays as it was";
      say(`${because === null ? "" : `${because} `}${stays} until this is mended.`);
    }
    const next = stateOf(builtAs, answer, preview.editor);
    tell(before !== "" && paths.every(isStyle) ? { ...next, restyled: before } : next);
    return answer;
  };

  const end = async (watching: Watching | null) => {
    isEnding = true;
    watching?.close();
    await builds.end();
    await server.close();
  };

  const first = await Promise.race([show([]), preview.ending]);
  if (!first || first.kind === "stopped") {
    await end(null);
    if (first) throw new CannotRun(first.message);
    return 0;
  }
  const changes = inTurn(async (paths) => {
    if (isEnding) return;
    if (paths.some(needsAnotherProcess)) await builds.end();
    // It may have been told to end while the process did: no other is started.
    if (!isEnding) await show(paths);
  });
  const watching = preview.watch(changes);
  // Last, so that it stays in sight; and of all lines the one that is always wanted.
  const moved = server.port === preview.port ? "" : `port ${preview.port} is taken; `;
  terminal.out(`Preview at ${address}${pathPrefix}${flags.quiet ? "" : ` (${moved}end it with Ctrl+C)`}\n`);
  await preview.ending;
  await end(watching);
  return 0;
}

function stateOf(build: string, answer: BuildAnswer, editor: string | null): PreviewState {
  const problems = problemsOf(answer);
  const remarks = answer.kind === "shown" ? answer.forPage : null;
  return {
    build,
    problems,
    remarks,
    links: editorLinks(`${problems ?? ""}\n${remarks?.text ?? ""}`, editor),
  };
}

function problemsOf(answer: BuildAnswer): string | null {
  if (answer.kind === "shown") return null;
  return answer.kind === "errors" ? answer.forPage : answer.message;
}

/** One build at a time; what changes meanwhile is built right after, all at once. */
function inTurn(build: (paths: readonly string[]) => Promise<void>): (paths: readonly string[]) => void {
  let waiting: readonly string[] = [];
  let isBuilding = false;
  const next = async () => {
    isBuilding = true;
    while (waiting.length > 0) {
      const paths = waiting;
      waiting = [];
      await build(paths);
    }
    isBuilding = false;
  };
  return (paths) => {
    waiting = [...waiting, ...paths];
    if (!isBuilding) void next();
  };
}

/** Code is loaded once in the life of a process, but for layouts and the settings. */
function needsAnotherProcess(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path) && !/[\\/]layouts[\\/]|[\\/]site\.ts$/.test(path);
}

function isStyle(path: string): boolean {
  return /[\\/]layouts[\\/].+\.css$/.test(path);
}

/** Editors write to a file of another name first: what is there now is what was meant. */
function whatChanged(paths: readonly string[], shown: (path: string) => string): string {
  const existing = paths.filter((path) => existsSync(path));
  const named = existing.length > 0 ? existing : paths;
  return named.length === 1 ? shown(named[0] ?? "") : `${shown(named[0] ?? "")} and ${named.length - 1} more`;
}
