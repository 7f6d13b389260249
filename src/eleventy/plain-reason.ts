import { visible } from "../text/visible.ts";

/**
 * Eleventy wraps an error in others that name every page of the template, a thousand of them if need be.
 * What a person needs is the first cause and the file it came from.
 */
export function firstCause(error: unknown): unknown {
  let cause = error;
  while (cause instanceof Error && "originalError" in cause && cause.originalError instanceof Error)
    cause = cause.originalError;
  return cause;
}

/** What went wrong, and in which line of the owner's code or of the program. */
export function plainReason(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const ours = (cause.stack ?? "").split("\n").filter((line) => !line.includes("node_modules"));
  const place = /\/((?:layouts|_data|src)\/[^\s():?]+|\.eleventy\.js)(?:\?[^:]*)?:(\d+)/.exec(
    ours.join("\n"),
  );
  // Eleventy repeats the name of a layout as it is written.
  const isName = /layout that does not exist/.test(cause.message);
  const message = isName ? visible(cause.message) : cause.message.trim();
  return place ? `${message} (${place[1]}:${place[2]})` : message;
}
