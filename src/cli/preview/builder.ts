import { publishSite } from "../../build/build-site.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { asCannotRun } from "../../files/cannot-run.ts";
import { loadProject } from "../../files/load-project.ts";
import { openProject } from "../../files/project.ts";
import type { TypedFlags } from "../command.ts";
import { checkCommand, diagnosticsInShort } from "../tell.ts";

/** What the preview asks for: flags as typed, the folder to write to, the address it is served at. */
export interface BuildRequest {
  readonly flags: TypedFlags;
  readonly folder: string;
  readonly address: string;
  readonly search: boolean;
  /** The files that were just saved, as diagnostics name them; none for the first build. */
  readonly changed: readonly string[];
  /** Remarks that the terminal has shown already, as the last answer gave them. */
  readonly told: readonly string[];
  /** Whether the terminal shows colours. */
  readonly colour: boolean;
}

/**
 * What came of it. Errors come twice, for the page and for the terminal, those of the files just saved first. Warnings and notes are
 * for the terminal, which shows each once, in full where it is in a file just saved: `told` names those there are now.
 */
export type BuildAnswer =
  | {
      readonly kind: "written";
      readonly pages: number;
      readonly sheets: number;
      readonly remarks: string;
      readonly told: readonly string[];
    }
  | {
      readonly kind: "errors";
      readonly forPage: string;
      readonly forTerminal: string;
      readonly told: readonly string[];
    }
  | { readonly kind: "stopped"; readonly message: string };

/** Answers each request of the parent process by a build, one after the other, until the parent is gone. */
export function answerBuilds(): void {
  process.on("disconnect", () => process.exit());
  process.on("message", (request: BuildRequest) => {
    void answer(request).then((reply) => process.send?.(reply));
  });
}

async function answer(request: BuildRequest): Promise<BuildAnswer> {
  const { flags, folder, address, search, colour } = request;
  try {
    const opened = await openProject({ ...flags, drafts: true });
    const site = opened.project.site.urlIsDefault
      ? { ...opened.project.site, url: address }
      : opened.project.site;
    const project = { ...opened.project, site, outDir: folder, search };
    const { assembly, diagnostics, files } = await loadProject({ ...opened, project });
    const { errors, others } = inTurn(diagnostics, request.changed);
    const inWords = (
      which: readonly Diagnostic[],
      inColour: boolean,
      inFull?: (one: Diagnostic) => boolean,
    ) => {
      const check = checkCommand(flags);
      return diagnosticsInShort(which, { files, sheets: assembly.sheets, colour: inColour, check, inFull });
    };
    const before = new Set(request.told);
    const fresh = others.filter((one) => !before.has(nameOf(one)));
    const told = others.map(nameOf);
    const isOfNow = ({ severity, span }: Diagnostic) =>
      severity === "error" || request.changed.includes(span.file);
    const remarks = inWords([...errors, ...fresh], colour, isOfNow);
    if (errors.length > 0)
      return { kind: "errors", forPage: inWords([...errors, ...others], false), forTerminal: remarks, told };
    const { pages } = await publishSite(project, assembly, true);
    return { kind: "written", pages, sheets: assembly.sheets, remarks, told };
  } catch (error) {
    const told = asCannotRun(error);
    const message = told
      ? [told.message, told.hint ?? ""].join("\n").trim()
      : error instanceof Error
        ? error.message
        : String(error);
    return { kind: "stopped", message };
  }
}

/** Errors and all else, each with those of these files first. */
function inTurn(
  diagnostics: readonly Diagnostic[],
  files: readonly string[],
): { readonly errors: readonly Diagnostic[]; readonly others: readonly Diagnostic[] } {
  const isInThese = ({ span }: Diagnostic) => files.includes(span.file);
  const sorted = [...diagnostics.filter(isInThese), ...diagnostics.filter((one) => !isInThese(one))];
  return {
    errors: sorted.filter(({ severity }) => severity === "error"),
    others: sorted.filter(({ severity }) => severity !== "error"),
  };
}

/** A remark stays the same while the lines above it move. */
function nameOf({ span, code, message }: Diagnostic): string {
  return `${span.file} ${code} ${message}`;
}
