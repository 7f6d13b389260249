import type { Place, Problem, ValuePath } from "../diagnostics/diagnostic.ts";
import { type Hidden, type HiddenKind, hiddenIn } from "../text/hidden-characters.ts";
import type { SourceFile } from "../text/span.ts";
import type { PlaceOf } from "./check-shape.ts";
import { isEmpty } from "./required-fields.ts";

/** What is told of characters in a file that nobody sees; at most twenty, since they come in swarms. */
export function hiddenInFile({ path, text }: SourceFile): readonly Problem[] {
  return hiddenIn(text)
    .slice(0, 20)
    .map((one) => told(one, { file: path, start: one.start, end: one.end }));
}

/** The same for values whose YAML has escapes, such as "\\u202E", which the text of the file does not show. */
export function hiddenInData(data: unknown, placeOf: PlaceOf, path: ValuePath = []): readonly Problem[] {
  if (typeof data === "string")
    return (isEmpty(data) ? [] : hiddenIn(data)).map((one) => told(one, placeOf(path)));
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    hiddenInData(value, placeOf, [...path, Array.isArray(data) ? Number(key) : key]),
  );
}

function told({ name, kind }: Hidden, at: Place): Problem {
  return {
    code: "character-hidden",
    severity: severities[kind],
    message: `${name} stands here, ${what[kind]}.`,
    hint: todo[kind],
    at,
  };
}

/** What changes the meaning of a page unseen stops the build; what may have a reason does not. */
const severities: Readonly<Record<HiddenKind, Problem["severity"]>> = {
  order: "error",
  secret: "error",
  unseen: "warning",
  private: "warning",
};

const what: Readonly<Record<HiddenKind, string>> = {
  order: "which makes the words behind it appear in another order than they are written",
  secret: "which carries text that no page shows and programs read",
  unseen: "which nobody sees and which keeps search and comparison from finding the word",
  private: "which has no meaning of its own and prints as an empty box on most devices",
};

const todo: Readonly<Record<HiddenKind, string>> = {
  order: "Delete it; words of another direction find their order without it.",
  secret: "Delete it.",
  unseen: "Delete it, or write the word anew.",
  private: "Write the character that is meant.",
};
