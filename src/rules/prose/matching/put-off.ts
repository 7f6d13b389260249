import type { Fact } from "../../../model/briefing.ts";
import { wordsOf } from "./evidence.ts";

/** Whether a "not" says until when a thing was put off: "will not vote before 4 November". */
export function saysUntilWhen({ 0: no, index }: RegExpExecArray, words: string, fact: Fact): boolean {
  return / (?:not|never)|n['’]t/iu.test(no) && notBefore.test(words.slice(index)) && isSetLater(fact);
}

const notBefore =
  /^[^.;]{1,120}?(?<![\p{sc=Latn}\p{Lm}])(?:before|until|till|earlier than|sooner than) (?:the (?:end|start|middle|beginning) of |early |mid-?|late |next |noon|midnight|\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter)(?![\p{sc=Latn}\p{Lm}]))/u;

/** Whether a record has a first day and no last one, or was put off. */
function isSetLater(fact: Fact): boolean {
  return (
    (fact.kind === "event" &&
      (fact.state === "postponed" || (fact.when.earliest !== null && fact.when.latest === null))) ||
    /(?<![\p{sc=Latn}\p{Lm}])(?:no (?:earlier|sooner) than|not before|at the earliest|not until)(?![\p{sc=Latn}\p{Lm}])/iu.test(
      wordsOf(fact).join(" "),
    )
  );
}
