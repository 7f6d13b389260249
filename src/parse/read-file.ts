import type { Place, Problem } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "../text/span.ts";
import { parseYaml } from "../yaml/yaml.ts";
import type { YamlProblem } from "../yaml/yaml-faults.ts";
import type { FieldsOfText } from "../yaml/yaml-fields.ts";
import { controlCharacter, nameOfCharacter } from "../yaml/yaml-words.ts";

/**
 * What is wrong with a file before anyone reads its contents; null where nothing is.
 *
 * The reader at the edge decodes bytes as UTF-8 and lets the decoder put U+FFFD where they are none, so that
 * character is how a file in another encoding shows here. Nobody writes it on purpose.
 */
export function fileFault(file: SourceFile, largest: number): Problem | null {
  if (file.text.length > largest) {
    const [found, most] = [file.text.length, largest].map((count) => count.toLocaleString("en-US"));
    const message = `This file has ${found} characters; at most ${most} are read.`;
    return problem(
      "file-too-large",
      message,
      "Split it, or check that it is what it should be.",
      topOf(file),
    );
  }
  const conflict = conflictMark.exec(file.text);
  if (conflict) return conflictProblem(file, conflict);
  const strange = maybeNotText.test(file.text) ? notText.exec(file.text) : null;
  if (!strange) return null;
  const at = { file: file.path, start: strange.index, end: strange.index + strange[0].length };
  if (strange[0] === "\uFFFD")
    return problem(
      "text-not-utf8",
      "This file is not UTF-8: a character here can't be read.",
      "Save it as UTF-8.",
      at,
    );
  return problem(
    "text-not-utf8",
    `Text may not hold ${nameOfCharacter(strange[0])}.`,
    "Delete it, and save the file as UTF-8.",
    at,
  );
}

// A line of seven equals signs alone may underline a heading.
const conflictMark = /^(?:<{7}|>{7}|\|{7})(?: .*)?\r?$/m;

/** Git could not merge two versions of the file, and nobody has yet. */
function conflictProblem(file: SourceFile, { index, 0: mark }: RegExpExecArray): Problem {
  return problem(
    "merge-unfinished",
    "Two versions of these lines were merged and stand here one below the other.",
    "Keep one of them, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.",
    { file: file.path, start: index, end: index + mark.trimEnd().length },
  );
}

const notText = new RegExp(`\\uFFFD|${controlCharacter.source}`);

// Every character that may be one of them, halves of pairs included: nearly all texts have none, and a single class is
// looked for three times as fast.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const maybeNotText = /[\0-\x08\v\f\x0E-\x1F\x7F-\x9F\uD800-\uDFFF\uFDD0-\uFDEF\uFFFD-\uFFFF]/;

/** The data of a YAML text that begins at `offset` in its file. */
export function readYaml(
  file: SourceFile,
  yaml: string,
  offset: number,
  fields: FieldsOfText,
): { value: unknown; problems: readonly Problem[] } | { problems: readonly Problem[] } {
  const parsed = parseYaml(yaml, fields);
  if ("problems" in parsed) return { problems: parsed.problems.map((one) => yamlProblem(file, one, offset)) };
  return {
    value: parsed.value,
    problems: (parsed.misread ?? []).map((one) => yamlProblem(file, one, offset)),
  };
}

const codes = {
  unreadable: "yaml-unreadable",
  "key-duplicate": "key-duplicate",
  misread: "yaml-misread",
} as const;

function yamlProblem(
  file: SourceFile,
  { kind, message, hint, start, end, first }: YamlProblem,
  offset: number,
): Problem {
  const range = (from: number, to: number): Place => ({
    file: file.path,
    start: offset + from,
    end: offset + to,
  });
  return {
    code: codes[kind],
    severity: "error",
    message,
    hint: hint ?? undefined,
    at: range(start, end),
    ...(first && { related: [{ message: "It stands here first.", at: range(first.start, first.end) }] }),
  };
}

export function topOf(file: SourceFile): Place {
  const start = Math.max(0, file.text.slice(0, 10_000).search(/[^\s\uFEFF]/));
  const end = file.text.indexOf("\n", start);
  return { file: file.path, start, end: Math.min(start + 200, end === -1 ? file.text.length : end) };
}

export function problem(code: string, message: string, hint: string, at: Place): Problem {
  return { code, severity: "error", message, hint, at };
}

export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
