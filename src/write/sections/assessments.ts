import { escapeMarkdown } from "../../markdown/markdown.ts";
import type { ResolvedAssessment } from "../../model/briefing.ts";
import { endSentence } from "../../words/en/lists.ts";
import { upperStart } from "../sentences/case.ts";
import { recordInSentence } from "../sentences/conditions.ts";
import type { Writing } from "../writing.ts";
import { asList, type Section } from "./section.ts";

/** Our own forecasts, signed. How likely and how sure never share a sentence. */
export const assessments: Section = {
  kind: "assessments",
  title: () => "Assessments",
  names: ["assessments"],
  lines(writing) {
    const { briefing } = writing;
    if (briefing.assessments.length === 0) return [];
    return [
      "*Our own judgement, not that of the sources.*",
      "",
      ...asList(briefing.assessments.map((assessment) => assessmentLine(assessment, writing))),
    ];
  },
};

function assessmentLine(assessment: ResolvedAssessment, writing: Writing): string {
  writing.printed.add(assessment.id);
  const parts = [
    `**${upperStart(recordInSentence(assessment.judges, writing))}**: we judge this ${likelihoodInWords[assessment.likelihood] ?? assessment.likelihood}.`,
    `Our confidence in this judgement is ${assessment.confidence}.`,
    endSentence(`It rests on this: ${escapeMarkdown(assessment.basis)}`),
    endSentence(`Signed: ${escapeMarkdown(assessment.by)}`),
  ];
  return `${parts.join(" ")} {#${assessment.id}}`;
}

const likelihoodInWords: Readonly<Partial<Record<ResolvedAssessment["likelihood"], string>>> = {
  "almost no chance": "to have almost no chance",
  "roughly even chance": "to have a roughly even chance",
};
