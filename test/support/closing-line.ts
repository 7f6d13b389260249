import type { Reporter, TestModule } from "vitest/node";

/** Ends the run with one plain line, for people and for programs: `412 passed, 0 failed`. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const states = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    );
    const count = (state: string) => states.filter((one) => one === state).length;
    // A file that could not be loaded, or whose preparation failed, has no tests to count; it fails as one.
    const broken = modules
      .flatMap((module) => [module, ...module.children.allSuites()])
      .filter((one) => one.errors().length > 0);
    const failed = count("failed") + broken.length + errors.length;
    const skipped = count("skipped");
    const line = `${count("passed")} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
    // After the default reporter's own summary, which is printed when the run is over.
    process.once("exit", () => process.stdout.write(`${line}\n`));
  }
}
