import { Command as Commander, type CommanderError } from "commander";
import { programRoot } from "../files/project.ts";
import { readVersion } from "../files/version.ts";
import type { Command, ExitCode, TypedFlags } from "./command.ts";
import type { Terminal } from "./terminal.ts";

/** The commands as commander wants them. Commander prints help; what is wrong with a line is told by `usageMistake`. */
export function programOf(
  commands: readonly Command[],
  terminal: Terminal,
  onResult: (exitCode: ExitCode) => void,
): Commander {
  const program = new Commander("readout")
    .description("Structured facts from news articles become briefings and a searchable site.")
    .version(readVersion(programRoot), "--version", "print the version")
    .helpOption("--help", "show this help")
    .helpCommand("help [command]", "show the help of a command")
    .usage("<command> [options]")
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err, outputError: () => {} })
    .addHelpText("after", '\n"readout <command> --help" tells more of each. Guides: docs/ and README.md.');
  for (const command of commands) addCommand(program, command, terminal, onResult);
  return program;
}

function addCommand(
  program: Commander,
  command: Command,
  terminal: Terminal,
  onResult: (exitCode: ExitCode) => void,
): void {
  const added = program
    .command(command.name)
    .summary(command.summary)
    .description(`${command.summary}\n\n${command.details}`)
    .helpOption("--help", "show this help")
    .addHelpText("after", `\n${examplesOf(command)}`);
  if (command.argument) added.argument(command.argument.usage, command.argument.description);
  for (const { usage, description } of command.flags) added.option(usage, description);
  added.action(async () => {
    const flags: TypedFlags = added.opts();
    onResult(await command.run({ args: added.args, flags, terminal }));
  });
}

function examplesOf({ examples }: Command): string {
  return `Examples:\n${examples.map(({ line, does }) => `  npx readout ${line}\n      ${does}`).join("\n")}`;
}

/** What is wrong with the line that was typed, in our words. */
export function usageMistake(
  error: CommanderError,
  argv: readonly string[],
): { message: string; hint: string } {
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const near = /\(Did you mean (?:one of )?(.+?)\?\)/.exec(error.message)?.[1];
  const command = argv.find((word) => !word.startsWith("-"));
  const isCommand = error.code !== "commander.unknownCommand" && command !== undefined;
  const help = isCommand ? `See: npx readout ${command} --help` : "See: npx readout --help";
  const words: Readonly<Record<string, string>> = {
    "commander.unknownCommand": `There is no command "${named}".`,
    "commander.unknownOption": `There is no option "${named}".`,
    "commander.optionMissingArgument": `The option "${named}" needs a value.`,
    "commander.missingArgument": `"readout ${command}" needs to be told the ${named}.`,
    "commander.excessArguments": tooMany(command ?? "", error.message),
    "commander.help": "Which command?",
  };
  const cleaned = error.message.replace(/^error: /, "").replace(/\n\(Did you mean[\s\S]*$/, "");
  return {
    message: Object.hasOwn(words, error.code) ? (words[error.code] ?? cleaned) : `${cleaned}.`,
    hint: near ? `Did you mean "${near}"? ${help}` : help,
  };
}

/** "too many arguments for 'verify'. Expected 1 argument but got 2." */
function tooMany(command: string, message: string): string {
  const [, expected = "0", given = ""] = /Expected (\d+) arguments? but got (\d+)/.exec(message) ?? [];
  if (expected === "0") return `\`${command}\` takes no arguments.`;
  return `\`${command}\` takes ${expected === "1" ? "one argument" : `${expected} arguments`}, and these are ${given}.`;
}
