import type { ResolvedFigure } from "../../../model/briefing.ts";
import { rungTold } from "../../../reading/told-rung.ts";
import { sharedStems, wordStems } from "../../../reading/word-stems.ts";
import type { Finding } from "../../rule.ts";
import { levelWhere } from "./level.ts";
import { assertsHedged } from "./raised-deeds.ts";
import { assertsDone, wholeVerb } from "./told-in-clause.ts";

/** What a sentence makes more certain than its record. */
export type Raised = Pick<Finding, "message" | "hint" | "record" | "severity"> & {
  readonly words: string | undefined;
};

/** "41,000 doses were stored too warm" for a figure of doses that may have been. */
export function raisedFigure(sentence: string, { id, of }: ResolvedFigure): Raised | null {
  const [, hedge = "", deed = ""] = figureHedge.exec(of) ?? [];
  if (deed === "" || rungTold(sentence) !== "done") return null;
  const stems = wordStems(deed);
  const told = sharedStems(wordStems(sentence), stems);
  if (told === 0 || told < stems.size / 2 || !assertsDone(sentence, stems)) return null;
  return {
    words: wholeVerb(sentence),
    message: `This sentence tells as done what record "${id}" hedges with "${hedge}".`,
    hint: `Keep “${hedge}”, or cite the record that says more.`,
    record: id,
    ...levelWhere(assertsHedged(of, [hedge], sentence)),
  };
}

/** What may have been done to what is counted: of "doses that may have been stored too warm", "may" and the rest. */
const figureHedge =
  /(?<![\p{sc=Latn}\p{Lm}])(?:that|which|who) (?:\p{L}+ly )?(may|might|could)(?: have)?(?: been| be)? ([^,;]+)/iu;
