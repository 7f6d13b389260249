import { expect, test } from "vitest";
import { sheetWith, written } from "../written.ts";

/** The line of the one event of a sheet of Wednesday 6 August 2025. */
function lineOf(event: string): string {
  const { markdown } = written(
    sheetWith(`events:\n  it: {${event}, state: occurred, background: true, cite: p1}\n`),
  );
  return markdown.split("\n").find((line) => line.endsWith("[^it]")) ?? markdown;
}

test.each([
  ["what: A storm, when: 2025-03-02", "- **2 March: A storm**"],
  ["what: Review of the 2021 storm, when: 2025-03-02", "- **Sunday 2 March 2025: Review of the 2021 storm**"],
  ["what: Repairs, outcome: open again in 2026, when: 2025-03-02", "- **Sunday 2 March 2025: Repairs**"],
  ["what: Review of the 2025 storm, when: 2025-03-02", "- **2 March: Review of the 2025 storm**"],
  ["what: 'Loss of 2,021 trees', when: 2025-03-02", "- **2 March: Loss of 2,021 trees**"],
  ["what: A storm, when: 2024-03-02", "- **2 March 2024: A storm**"],
])("the briefing's own year goes without saying, unless another stands in the line: %s", (event, start) => {
  expect(lineOf(event)).toMatch(new RegExp(`^${start.replace(/[*.]/g, "\\$&")}`));
});
