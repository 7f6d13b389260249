import type { Reporter, TestModule } from "vitest/node";

/**
 * Ends the run with one plain line, for people and for programs: `412 passed, 0 failed`. Before it stands why tests were skipped,
 * where they tell.
 */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const results = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result()));
    const count = (state: string) => results.filter((one) => one.state === state).length;
    // A file that could not be loaded, or whose preparation failed, has no tests to count; it fails as one.
    const broken = modules
      .flatMap((module) => [module, ...module.children.allSuites()])
      .filter((one) => one.errors().length > 0);
    const failed = count("failed") + broken.length + errors.length;
    const skipped = count("skipped");
    const reasons = results.flatMap((one) => (one.state === "skipped" && one.note ? [one.note] : []));
    const line = `${count("passed")} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
    const lines = [...new Set(reasons)].map((reason) => `skipped: ${reason}`).concat(line);
    // After the default reporter's own summary, which is printed when the run is over.
    process.once("exit", () => process.stdout.write(`${lines.join("\n")}\n`));
  }
}
