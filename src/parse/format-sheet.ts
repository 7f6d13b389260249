import type { SourceFile } from "../text/span.ts";
import { splitFrontMatter } from "../yaml/front-matter.ts";
import { parseYaml } from "../yaml/yaml.ts";
import { formatYaml } from "../yaml/yaml-format.ts";

/** A sheet with its YAML wrapped and indented; its prose stays, and so does a sheet in JSON. Null where it can't be read. */
export function formatSheet({ path, text }: SourceFile): string | null {
  if (path.endsWith(".json")) return text;
  if (!path.endsWith(".md")) return formatted(text);
  const split = splitFrontMatter(text);
  if (split.kind === "plain") return text;
  if (split.kind !== "split") return null;
  // What stands behind the hyphens that open the front matter belongs to their line.
  const opening = /^[^\n]*\n/.exec(split.yaml)?.[0] ?? "";
  const yaml = formatted(`${split.yaml.slice(opening.length)}\n`);
  if (yaml === null) return null;
  const before = text.slice(0, split.yamlStart);
  const after = text.slice(split.yamlStart + split.yaml.length);
  const made = `${before}${opening}${yaml.replace(/^\s*\n/, "").replace(/\r?\n$/, "")}${after}`;
  const again = splitFrontMatter(made);
  return again.kind === "split" && again.body === split.body && isSameYaml(again.yaml, split.yaml)
    ? made
    : null;
}

function isSameYaml(a: string, b: string): boolean {
  const [one, other] = [parseYaml(a), parseYaml(b)];
  return "value" in one && "value" in other && JSON.stringify(one.value) === JSON.stringify(other.value);
}

/** Line ends stay as most of them are, and so does a byte order mark. */
function formatted(text: string): string | null {
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  const isWindows = text.split("\r\n").length * 2 > text.split("\n").length;
  const made = formatYaml(text.slice(mark.length).replaceAll("\r\n", "\n"));
  return made === null ? null : `${mark}${isWindows ? made.replaceAll("\n", "\r\n") : made}`;
}
