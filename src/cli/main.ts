import { CommanderError } from "commander";
import { asCannotRun, type CannotRun } from "../files/cannot-run.ts";
import { visible, visibleLines } from "../text/visible.ts";
import { allCommands } from "./all-commands.ts";
import type { ExitCode } from "./command.ts";
import { programOf, usageMistake } from "./program.ts";
import { coloursFor, processTerminal, type Terminal } from "./terminal.ts";

/** Runs the command line and gives its exit code. Whatever goes wrong is told in words; a stack trace only with READOUT_DEBUG. */
export async function main(
  argv: readonly string[],
  terminal: Terminal = processTerminal(),
): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const program = programOf(allCommands, terminal, (result) => {
    exitCode = result;
  });
  try {
    await program.parseAsync(argv, { from: "user" });
    return exitCode;
  } catch (error) {
    // Commander ends by an error in any case, after help and version too.
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const told = error instanceof CommanderError ? usageMistake(error, argv) : asCannotRun(error);
    terminal.err(told ? inWords(told, terminal) : ownMistake(error, terminal));
    if (process.env.READOUT_DEBUG && error instanceof Error) terminal.err(`${error.stack}\n`);
    return 2;
  }
}

/** One line for what is wrong, whatever names stand in it; more only for what others say of a mistake of the program. */
function inWords(
  { message, hint }: Pick<CannotRun, "message" | "hint">,
  terminal: Terminal,
  words: (text: string) => string = visible,
): string {
  const colours = coloursFor(terminal.colours.err);
  return `${colours.red("Stopped.")} ${words(message)}\n${hint === null ? "" : `${visibleLines(hint)}\n`}`;
}

function ownMistake(error: unknown, terminal: Terminal): string {
  const message = error instanceof Error ? error.message : String(error);
  return inWords(
    {
      // Lines after the first are set in: they can't pass for words of this program.
      message: message.trim().replaceAll("\n", "\n  ") || "Something went wrong.",
      hint: "For the place in the program: READOUT_DEBUG=1",
    },
    terminal,
    visibleLines,
  );
}
