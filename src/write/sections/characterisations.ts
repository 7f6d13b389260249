import type { ResolvedStatement } from "../../model/briefing.ts";
import { finishLine } from "../sentences/finished-line.ts";
import { shortTypes } from "../sentences/source-names.ts";
import { statementLine } from "../sentences/statement-line.ts";
import { statementWords } from "../sentences/statement-words.ts";
import type { Writing } from "../writing.ts";
import { asList, type Section } from "./section.ts";

/** Opinion, mind-reading and colour, apart from the facts: first the source's own, then those of people it quotes. */
export const characterisations: Section = {
  kind: "characterisations",
  title(writing) {
    if (judgements(writing).every((statement) => statement.by !== null)) return "Opinions";
    const only = writing.readSources.length === 1 ? writing.readSources[0] : undefined;
    return only === undefined
      ? "The sources' own characterisations"
      : `The ${shortTypes[only.type]}'s own characterisations`;
  },
  names: [
    "the article's own characterisations",
    "the source's own characterisations",
    "the sources' own characterisations",
    "the document's own characterisations",
    "the transcript's own characterisations",
    "the post's own characterisations",
    "the interview's own characterisations",
    "the dataset's own characterisations",
    "characterisations",
    "opinions",
  ],
  lines(writing) {
    const own = judgements(writing).filter((statement) => statement.by === null);
    const others = judgements(writing).filter((statement) => statement.by !== null);
    return [
      ...(own.length === 0
        ? []
        : [
            "*Attributed to nobody in the source; not facts.*",
            "",
            ...asList(own.map((statement) => finishLine(statement, statementWords(statement), writing))),
          ]),
      ...(own.length > 0 && others.length > 0 ? [""] : []),
      ...(others.length === 0
        ? []
        : [
            "*Opinions of those quoted; not facts.*",
            "",
            ...asList(others.map((statement) => statementLine(statement, writing))),
          ]),
    ];
  },
};

function judgements(writing: Writing): readonly ResolvedStatement[] {
  return writing.briefing.statements.filter((statement) => statement.judgement);
}
