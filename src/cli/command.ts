import type { Terminal } from "./terminal.ts";

/** Clean · the content has errors · it could not run. */
export type ExitCode = 0 | 1 | 2;

/** A command of `readout`: what `--help` says of it, and what it does. One command, one file. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What is good to know before using it, for its own help. */
  readonly details: string;
  /** What it takes besides flags; null for nothing. */
  readonly argument: { readonly usage: string; readonly description: string } | null;
  readonly flags: readonly Flag[];
  readonly examples: readonly { readonly line: string; readonly does: string }[];
  readonly run: (input: CommandInput) => Promise<ExitCode>;
}

/** A flag as commander reads it: `--path-prefix <path>` comes to `run` as `pathPrefix`. */
export interface Flag {
  readonly usage: string;
  readonly description: string;
}

/** What was typed after the command's name. */
export interface CommandInput {
  readonly args: readonly string[];
  readonly flags: TypedFlags;
  readonly terminal: Terminal;
}

/** All flags of all commands, as typed; which of them a command takes stands in its `flags`. */
export interface TypedFlags {
  readonly content?: string;
  readonly data?: string;
  readonly out?: string;
  readonly url?: string;
  readonly pathPrefix?: string;
  readonly now?: string;
  readonly drafts?: boolean;
  /** False with `--no-search`. */
  readonly search?: boolean;
  readonly sources?: string;
  readonly quiet?: boolean;
  /** A folder; false with `--no-cache`. */
  readonly cache?: string | boolean;
  readonly format?: string;
  readonly port?: string;
  readonly date?: string;
  readonly id?: string;
  readonly review?: string;
  readonly from?: string;
  readonly staged?: boolean;
  readonly fix?: boolean;
  readonly editor?: string;
  readonly repo?: string;
  readonly branch?: string;
  readonly check?: boolean;
}
