import type { TypedFlags } from "../cli/command.ts";

/** To read what changed, and to show it if it can be: flags as typed, the folder to write to, the address it is served at. */
export interface BuildRequest {
  readonly flags: TypedFlags;
  readonly folder: string;
  readonly address: string;
  /** The files that were just saved; none for the first time. Absolute paths. */
  readonly changed: readonly string[];
  /** Whether the terminal shows colours. */
  readonly colour: boolean;
}

/**
 * What came of it. Errors come twice, for the page and for the terminal, those of the files just saved first. Warnings and notes are
 * for the terminal, which shows each once, in full where it is in a file just saved.
 */
export type BuildAnswer =
  | {
      readonly kind: "shown";
      readonly sheets: number;
      readonly remarks: string;
      readonly forPage: PageRemarks | null;
    }
  | { readonly kind: "errors"; readonly forPage: string; readonly forTerminal: string }
  | { readonly kind: "stopped"; readonly message: string };

/** Warnings and notes for open pages: those of the files just saved in full, of all others how many there are. */
export interface PageRemarks {
  readonly count: number;
  readonly text: string;
}

/** What the process is asked: to read what changed, or to make the file at a path of the site. */
export type BuilderRequest =
  | { readonly kind: "read"; readonly id: number; readonly request: BuildRequest }
  | { readonly kind: "make"; readonly id: number; readonly path: string }
  | { readonly kind: "source"; readonly id: number; readonly sheet: string };

/** Answers bear the number of what was asked; what a check found that was done afterwards bears none. */
export type BuilderAnswer =
  | { readonly id: number; readonly read: BuildAnswer }
  | { readonly id: number; readonly failure: string | null }
  | { readonly id: number; readonly html: string | null }
  | { readonly checked: BuildAnswer };
