import type { SourceFile } from "../text/span.ts";
import { splitFrontMatter } from "../yaml/front-matter.ts";
import { formatYaml } from "../yaml/yaml-format.ts";

/** A sheet with its YAML wrapped and indented; its prose stays, and so does a sheet in JSON. Null where it can't be read. */
export function formatSheet({ path, text }: SourceFile): string | null {
  if (path.endsWith(".json")) return text;
  if (!path.endsWith(".md")) return formatted(text);
  const split = splitFrontMatter(text);
  if (split.kind === "plain") return text;
  if (split.kind !== "split") return null;
  const yaml = formatted(`${split.yaml}\n`);
  if (yaml === null) return null;
  const before = text.slice(0, split.yamlStart);
  const after = text.slice(split.yamlStart + split.yaml.length);
  // The line that opens the front matter ends with a line end of its own.
  const start = /^\r?\n/.exec(split.yaml)?.[0] ?? "";
  return `${before}${start}${yaml.replace(/^\s*\n/, "").replace(/\r?\n$/, "")}${after}`;
}

/** Line ends stay as they are, and so does a byte order mark. */
function formatted(text: string): string | null {
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  const isWindows = text.includes("\r\n");
  const made = formatYaml(text.slice(mark.length).replaceAll("\r\n", "\n"));
  return made === null ? null : `${mark}${isWindows ? made.replaceAll("\n", "\r\n") : made}`;
}
