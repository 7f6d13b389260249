import { createHash } from "node:crypto";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { defaultSite, type Site } from "../../src/model/site.ts";
import { exampleSheet } from "../../src/rules/example-sheet.ts";
import { assembleLocated } from "../support/assemble-located.ts";

interface Settings {
  readonly now?: string;
  readonly sources?: Readonly<Record<string, string>>;
  readonly rules?: Site["rules"];
  /** Earlier versions of the first sheet, oldest first. */
  readonly past?: readonly string[];
  /** The registry, as YAML. */
  readonly entities?: string;
}

/** Walks the whole road with these sheets, as files of `content/facts/`, and gives what is told of them. */
export function diagnose(
  sheets: Readonly<Record<string, string>>,
  settings: Settings = {},
): readonly Diagnostic[] {
  const files = Object.entries(sheets).map(([name, text]) => ({ path: `content/facts/${name}`, text }));
  const stored = Object.entries(settings.sources ?? {}).map(
    ([file, text]) => [file, { text, sha256: createHash("sha256").update(text).digest("hex") }] as const,
  );
  const ids = Object.values(sheets).flatMap((text) => /^id: *(\S+)$/m.exec(text)?.[1] ?? []);
  return assembleLocated({
    sheets: files,
    entities:
      settings.entities === undefined ? null : { path: "_data/entities.yaml", text: settings.entities },
    storylines: null,
    site: { ...defaultSite, rules: settings.rules ?? {} },
    now: settings.now ?? "2026-03-05",
    drafts: true,
    texts:
      settings.sources === undefined
        ? null
        : Object.fromEntries(ids.map((id) => [id, Object.fromEntries(stored)])),
    history: {
      whole: true,
      versions: Object.fromEntries(
        ids.slice(0, 1).map((id) => [
          id,
          (settings.past ?? []).map((text, index) => ({
            day: `2026-03-0${index + 1}`,
            files: [{ path: files[0]?.path ?? "", text }],
          })),
        ]),
      ),
    },
  }).diagnostics;
}

/** What is told of one sheet: `line code: message hint`. */
export function told(sheet: string, settings: Settings = {}): readonly string[] {
  return diagnose({ "sheet.md": sheet }, settings).map(
    ({ span, code, message, hint }) => `${span.line} ${code}: ${message}${hint === null ? "" : ` ${hint}`}`,
  );
}

/** The codes that the example sheet gives with these parts in place of its own. */
export function codes(parts: Parameters<typeof exampleSheet>[0], settings: Settings = {}): readonly string[] {
  return diagnose({ "sheet.md": exampleSheet(parts) }, settings).map(({ code }) => code);
}

/** The words that the first diagnostic of a code points at. */
export function pointedAt(sheet: string, code: string, settings: Settings = {}): string | undefined {
  const span = diagnose({ "sheet.md": sheet }, settings).find((one) => one.code === code)?.span;
  if (span === undefined) return undefined;
  const lines = sheet.split("\n").slice(span.line - 1, span.endLine);
  lines[lines.length - 1] = lines.at(-1)?.slice(0, span.endColumn - 1) ?? "";
  lines[0] = lines[0]?.slice(span.column - 1) ?? "";
  return lines.join("\n");
}
