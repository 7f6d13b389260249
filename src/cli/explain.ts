import type { CodeCard } from "../diagnostics/diagnostic.ts";
import { CannotRun } from "../files/cannot-run.ts";
import { nearestName } from "../text/nearest-name.ts";
import type { Command, CommandInput, ExitCode } from "./command.ts";
import { type Colours, coloursFor } from "./terminal.ts";

export const explain: Command = {
  name: "explain",
  summary: "tell why a code exists, with a bad and a good example",
  details:
    "Every problem that is told carries a code, such as hedge-missing. Without a code, all of them are listed.",
  argument: { usage: "[code]", description: "the code of a problem" },
  flags: [],
  examples: [
    { line: "explain hedge-missing", does: "tells what the code means and how to mend it" },
    { line: "explain", does: "lists all codes" },
  ],
  run,
};

async function run({ args, terminal }: CommandInput): Promise<ExitCode> {
  const { allCards } = await import("./all-codes.ts");
  const colours = coloursFor(terminal.colours.out);
  const code = args[0];
  if (code === undefined) {
    terminal.out(listed(allCards, colours));
    return 0;
  }
  const card = allCards.find((one) => one.code === code);
  if (!card) throw unknownCode(code, allCards);
  terminal.out(inFull(card, colours));
  return 0;
}

function listed(cards: readonly CodeCard[], colours: Colours): string {
  const width = Math.max(...cards.map((card) => card.code.length));
  const lines = cards.map(({ code, severity, summary }) => {
    return `${colours.bold(code.padEnd(width))}  ${severity.padEnd("warning".length)}  ${summary}`;
  });
  return `${lines.join("\n")}\n\nFor more about one of them: npx readout explain ${cards[0]?.code ?? "<code>"}\n`;
}

function inFull({ code, severity, summary, why, bad, good }: CodeCard, colours: Colours): string {
  const parts = [`${colours.bold(code)}  ${severity}`, summary, why];
  if (bad.trim() !== "") parts.push(frame("Bad", bad, colours.red));
  if (good.trim() !== "") parts.push(frame("Good", good, colours.green));
  return `${parts.join("\n\n")}\n`;
}

/** An example between a line above and a line below, with a bar before each of its lines. */
function frame(title: string, example: string, colour: (text: string) => string): string {
  const lines = example.replace(/^\n+|\s+$/g, "").split("\n");
  return [`${colour(title)}`, ...lines.map((line) => `  ${colour("│")} ${line}`.trimEnd())].join("\n");
}

function unknownCode(code: string, cards: readonly CodeCard[]): CannotRun {
  const near = nearestName(
    code,
    cards.map((card) => card.code),
  );
  const hint = near ? `Did you mean "${near}"?` : "All codes are listed by: npx readout explain";
  return new CannotRun(`There is no code "${code}".`, hint);
}
