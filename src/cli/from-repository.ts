import { resolve } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { shownPath } from "../files/paths.ts";
import { repositoryTop } from "../files/repository-top.ts";
import type { Span } from "../text/span.ts";

/**
 * Diagnostics with paths that count from the top of the repository, as code hosts take them, in whichever folder of it the command is run.
 * Where there is no repository they count from the working directory, as everywhere.
 */
export async function fromRepository(diagnostics: readonly Diagnostic[]): Promise<readonly Diagnostic[]> {
  const here = process.cwd();
  const top = (await repositoryTop(here)) ?? here;
  if (top === here) return diagnostics;
  const named = <Placed extends { readonly span: Span }>(one: Placed): Placed => ({
    ...one,
    span: { ...one.span, file: shownPath(resolve(one.span.file), top) },
  });
  return diagnostics.map((one) => ({
    ...named(one),
    related: one.related.map(named),
    ...(one.fix && { fix: one.fix.map(named) }),
  }));
}
