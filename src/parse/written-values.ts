import type { ValuePath } from "../diagnostics/diagnostic.ts";
import { yamlLocator } from "../yaml/yaml-locate.ts";

/** A value on one line as it was typed, quotes and all: `1.10` where YAML gives 1.1. Null where it can't be found. */
export type WrittenAt = (path: ValuePath) => string | null;

/** Looks values up in a YAML text; it is read with positions when the first one is asked for. */
export function writtenIn(yaml: string): WrittenAt {
  const locate = yamlLocator(yaml);
  return (path) => {
    const { start, end } = locate(path, "value");
    const typed = yaml.slice(start, end);
    return typed === "" || typed.includes("\n") ? null : typed;
  };
}
