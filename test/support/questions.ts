import { readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { projectFolder } from "./build-site.ts";

/** What a reader must be able to answer from the seed's page, and what the page must never say. */
export interface ReaderQuestion {
  readonly id: string;
  readonly ask: string;
  readonly answer: string;
  /** Records whose lines give the answer. */
  readonly from: readonly string[];
  /** Patterns of what a page would say if it outran its source. */
  readonly never: readonly string[];
}

export function readQuestions(): readonly ReaderQuestion[] {
  const text = readFileSync(join(projectFolder, "test/fixtures/seed/questions.yaml"), "utf8");
  const { questions } = load(text) as {
    questions: readonly (Omit<ReaderQuestion, "never"> & Partial<ReaderQuestion>)[];
  };
  return questions.map((question) => ({ never: [], ...question }));
}
