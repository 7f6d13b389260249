import { styleText } from "node:util";
import { visibleLines } from "../text/visible.ts";

/** Where a command prints. Results go to `out`, everything about the work itself to `err`. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether `out` and `err` show colours. */
  readonly colours: { readonly out: boolean; readonly err: boolean };
}

export interface Colours {
  readonly bold: (text: string) => string;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly cyan: (text: string) => string;
}

export function coloursFor(isEnabled: boolean): Colours {
  const styled = (style: keyof Colours) => (text: string) => (isEnabled ? styleText(style, text) : text);
  return {
    bold: styled("bold"),
    red: styled("red"),
    green: styled("green"),
    yellow: styled("yellow"),
    cyan: styled("cyan"),
  };
}

/**
 * The terminal of this process. Whatever is printed, names of files and words of others among it, can't command it: this is the one
 * place where all of it passes. A reader that has gone (`readout check | head -1`, a window that was closed) is no error: the work
 * goes on. What can't be written for another reason, such as a full disk, is told where there is still a place to tell it.
 */
export function processTerminal(): Terminal {
  const gone = ["EPIPE", "EIO", "ENXIO", "ECONNRESET"];
  process.stderr.on("error", () => {});
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (gone.includes(error.code ?? "")) return;
    process.stderr.write(`Stopped. The output can't be written: ${error.code ?? error.message}\n`);
    process.exit(2);
  });
  const colours = { out: showsColours(process.stdout), err: showsColours(process.stderr) };
  return {
    out: (text) => void process.stdout.write(visibleLines(text, colours.out)),
    err: (text) => void process.stderr.write(visibleLines(text, colours.err)),
    colours,
  };
}

/** https://no-color.org and https://force-color.org: set and not empty; the terminal decides where neither is. */
function showsColours(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return stream.isTTY === true && TERM !== "dumb";
}
