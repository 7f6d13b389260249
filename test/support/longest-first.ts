import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * Files that take longest: one that begins last keeps a core busy when the others have nothing left to do. Those of a project stand
 * together, since a process runs the files of one.
 */
const longest = [
  ...["rules/unseen", "lint", "growth/any-text", "growth/whole-files", "rules/sound-sentences"],
  ...["preview/ending", "growth/harmful-yaml"],
  ...["cli/load-program", "cli/serve", "cli/build", "eleventy/owners-templates", "lsp/lsp"],
  ...["browser/accessibility", "browser/search-queries", "browser/search-parts", "browser/search-page"],
  ...[
    "browser/reading",
    "browser/search",
    "browser/search-filters",
    "browser/hostile-texts",
    "browser/preview",
  ],
  ...["rules/mutations", "link/sample-archive", "parse/schema-agrees"],
  ...["draft/draft", "yaml/yaml-locate", "parse/format-sheet"],
].map((name) => `/test/${name}.test.ts`);

/** Starts these first; the others follow as Vitest orders them. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((ending) => moduleId.endsWith(ending));
      return at === -1 ? longest.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}
