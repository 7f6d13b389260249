import { articleExamples } from "../example-article.ts";
import { defineRule } from "../rule.ts";
import { citedWords, claimsOf } from "./claims.ts";

const view = (by: string) => `
  opening: {says: Ada Berg opened the bridge., cite: p1}
  cables:
    by: ${by}
    says: The bridge needs new cables.
    when: unstated
    cite: p2`;

export const speakerNotInSource = defineRule({
  code: "speaker-not-in-source",
  severity: "warning",
  needsSources: true,
  summary: "Who says it, through whom, and whom it binds, is named at the passage.",
  why: "Words given to the wrong person are a mistake that no correction undoes.",
  ...articleExamples(
    view("mayor"),
    view("moe"),
    "Ada Berg, the mayor, opened the bridge.\n\nThe bridge needs new cables, said Ole Moe, an engineer.\n",
    "\n  mayor: {type: person, name: Ada Berg}\n  moe: {type: person, name: Ole Moe}",
  ),
  *check({ grounding }) {
    for (const { fault, place } of claimsOf(grounding, [
      "speaker",
      "speaker-other",
      "speaker-lost",
      "carrier",
      "carrier-other",
    ])) {
      const { kind, has, path, words } = fault;
      const cited = citedWords(fault);
      const isBound = path.at(-1) === "binds";
      yield {
        ...place,
        message:
          kind === "carrier"
            ? `${cited} has this through ${has}, and the record names no \`via:\`.`
            : kind === "carrier-other"
              ? `${words} is not named in ${cited}${has === null ? "" : `, which has ${has}`}.`
              : kind === "speaker-other"
                ? `In ${cited}, ${has} says this.`
                : kind === "speaker-lost"
                  ? `In ${cited}, ${has ?? "somebody"} says this, and the record names nobody: the source itself would say it.`
                  : isBound
                    ? `${has} is named neither in ${cited} nor beside it.`
                    : `The speaker is not named in ${cited}${has === null ? "" : `, where ${has} speaks`}.`,
        hint:
          kind === "carrier"
            ? "Add who carried it in `via:`."
            : kind === "speaker-lost"
              ? "Add `by:` and `verb:`."
              : "Check who it is, or cite the paragraph that names them.",
      };
    }
  },
});
