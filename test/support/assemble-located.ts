import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { eachOnce } from "../../src/diagnostics/each-once.ts";
import { locate } from "../../src/diagnostics/locate.ts";
import { type Assembly, assemble, type EngineInput } from "../../src/engine.ts";
import { noPages, textsOf } from "../../src/parse/parse-pages.ts";

/** Walks the whole road, and looks up all that is wrong as `check --format json` does. */
export function assembleLocated(
  input: EngineInput,
  assembly: Assembly = assemble(input),
): Assembly & { readonly diagnostics: readonly Diagnostic[] } {
  const { sheets, entities, storylines, pages = noPages } = input;
  const files = [...sheets, entities, storylines, ...textsOf(pages)].filter((file) => file !== null);
  return { ...assembly, diagnostics: locate(eachOnce(assembly.problems, files), files) };
}
