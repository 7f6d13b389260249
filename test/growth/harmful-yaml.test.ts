import { expect, test } from "vitest";
import { parseYaml } from "../../src/yaml/yaml.ts";

const size = 2 * 1024 * 1024;
const filled = (part: string) => part.repeat(Math.ceil(size / part.length));
const levels = Array.from(
  { length: 9 },
  (_, level) =>
    `l${level}: &l${level} [${Array(9)
      .fill(level === 0 ? "x" : `*l${level - 1}`)
      .join(", ")}]`,
);

test.each([
  ["aliases that multiply", levels.join("\n"), "The aliases in this text repeat too much."],
  ["aliases without end", `- &a x\n${filled("- *a\n")}`, "The aliases in this text repeat too much."],
  ["lists in lists", "[".repeat(10_000), "The values are nested too deeply to be read."],
  ["maps in maps", "{a: ".repeat(10_000), "The values are nested too deeply to be read."],
  ["items in items", `${"- ".repeat(10_000)}x`, "The values are nested too deeply to be read."],
  [
    "levels of indentation",
    Array.from({ length: 1_000 }, (_, i) => `${" ".repeat(i)}a:`).join("\n"),
    "The values are nested too deeply to be read.",
  ],
  ["brackets", filled("[ "), "The values are nested too deeply to be read."],
  ["braces", filled("{}"), "Something stands here after the end of a value."],
  ["exclamation marks", filled("! "), "This is not YAML: A node can have at most one tag."],
  ["quotes", filled('"" '), "Text stands after the closing quote."],
  [
    "colons",
    filled("a: "),
    "This line is indented as if it went on with the text above it, and has a colon, which starts a field.",
  ],
  ["the same key", filled("a:\n"), 'The key "a" stands here twice.'],
  [
    "percent signs",
    filled("%\n"),
    "A line that begins with % is a YAML directive, which fact sheets do not use.",
  ],
])("a text made to do harm gives a problem, in time: %s", { timeout: 20_000 }, (_, text, message) => {
  const parsed = parseYaml(text);
  const [start, end] = [expect.any(Number), expect.any(Number)];
  expect("problems" in parsed && parsed.problems[0]).toMatchObject({ message, start, end });
});
