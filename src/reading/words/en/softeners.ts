import { sharedStems, stemOf, wordStems } from "../../word-stems.ts";

/** Words that make less of what was agreed or done. */
const inPart =
  /(?<![\p{sc=Latn}\p{Lm}])(in principle|in theory|on paper|provisional(?:ly)?|tentative(?:ly)?|preliminar(?:y|ily)|conditional(?:ly)?|informal(?:ly)?|partial(?:ly)?|partly|in part|temporar(?:y|ily)|for now|for the time being)(?![\p{sc=Latn}\p{Lm}])/giu;
/** What is agreed, closed or lifted in part: the verb beside such a word. */
const settled =
  /(?<![\p{sc=Latn}\p{Lm}])(?:agree[ds]?|accept(?:s|ed)?|approv(?:e[sd]?)|back(?:s|ed)?|clear(?:s|ed)?|endors(?:e[sd]?)|reach(?:es|ed)?|consent(?:s|ed)?|support(?:s|ed)?|clos(?:e[sd]?)|lift(?:s|ed)?|suspend(?:s|ed)?|halt(?:s|ed)?|stop(?:s|ped)?|destroy(?:s|ed)?|reopen(?:s|ed)?|open(?:s|ed)?|confirm(?:s|ed)?|grant(?:s|ed)?)(?![\p{sc=Latn}\p{Lm}])/giu;
/** Other words by which a text leaves it at that. */
const leavesItAt =
  /(?<![\p{sc=Latn}\p{Lm}])(?:princip|theor|paper|provision|tentativ|preliminar|condition|informal|partial|part(?:ly)?(?![\p{sc=Latn}\p{Lm}])|part of|some of|temporar|for now|time being|outline|framework|draft|basic|broad|subject to|not (?:yet )?(?:final|sign|bind)|interim|initial|first step|half|until|may|might|could|if|unless|would)/iu;

const thought =
  /(?<![\p{sc=Latn}\p{Lm}])((?:is |are |was |were )?(?:thought|believed|presumed|assumed|feared|suspected|rumou?red|reputed|supposed|considered|reported|said|alleged|understood)) to (?:have (?:been )?|be |(?=\p{L}))([^,;:.]+)/giu;
const known =
  /(?<![\p{sc=Latn}\p{Lm}])(?:known|shown|prove[dns]?|proven|confirmed|found|certain|sure|established|determined|verified)(?= to(?![\p{sc=Latn}\p{Lm}])| that(?![\p{sc=Latn}\p{Lm}]))/iu;
const isDoubted =
  /(?<![\p{sc=Latn}\p{Lm}])(?:thought|believ|presum|assum|fear|suspect|rumou?r|reputed|suppos|consider|report|said|says|alleg|understood|may|might|could|possibl|perhaps|likely|probabl|appear|seem|apparent|claim|if|whether)/iu;

/** To weigh something: "discussed offering", "examined whether", "had not ruled out". */
const weighed =
  /(?<![\p{sc=Latn}\p{Lm}])((?:discuss|consider|weigh|debat|examin|investigat|explor|stud[yi]|mull|review|contemplat|check|look|assess|ask|probe|test|question|propos|suggest|recommend|discuss|rul|exclud)(?:s|es|ed|ing|ies|ied)?(?: (?:at|into|out|over))?) (whether |if |(?:the (?:possibility|idea|option) of )?(?=\p{Ll}{3,}ing(?![\p{sc=Latn}\p{Lm}]))|(?=an? ))([^,;:.]+)/giu;
const foundOut =
  /(?<![\p{sc=Latn}\p{Lm}])(?:f(?:ou|i)nd(?:s|ing)?|conclud(?:e[sd]?|ing)|establish(?:es|ed)?|determin(?:e[sd]?)|confirm(?:s|ed)?|show(?:s|ed|n)?|prov(?:e[sd]?|en)|decid(?:e[sd]?)|ruled|sa(?:ys?|id)|revealed|discovered|learn(?:ed|t)) that(?![\p{sc=Latn}\p{Lm}])/iu;
const deed =
  /(?<![\p{sc=Latn}\p{Lm}])(?:(?:has|have|had) (?:already |now |also )?)(\p{L}+)(?![\p{sc=Latn}\p{Lm}])/giu;

/** The words of a text by which it leaves something open that is told without them; null where there are none. */
export function lostSoftener(text: string, told: string, hedges: string): string | null {
  return lostPart(text, told, hedges) ?? lostThought(text, told, hedges) ?? lostWeighing(text, told);
}

function lostPart(text: string, told: string, hedges: string): string | null {
  if (leavesItAt.test(`${told} ${hedges}`)) return null;
  const own = wordStems(told);
  for (const { index, 0: words } of text.matchAll(inPart)) {
    const [before, behind] = [
      text.slice(Math.max(0, index - 24), index),
      text.slice(index + words.length, index + words.length + 24),
    ];
    const verbs = [...before.matchAll(settled), ...behind.matchAll(settled)].map(([verb]) => verb);
    const verb = verbs.find((one) => own.has(stemOf(one)));
    if (verb === undefined || /[,;:]/.test(before.slice(before.indexOf(verb)))) continue;
    return before.includes(verb)
      ? `${verb} … ${words}`.replace(/ … (?=in principle)/u, " ")
      : `${words} ${verb}`;
  }
  return null;
}

function lostThought(text: string, told: string, hedges: string): string | null {
  for (const [, words = "", rest = ""] of text.matchAll(thought)) {
    const theirs = wordStems(rest.split(" ").slice(0, 6).join(" "));
    if (theirs.size < 2) continue;
    const surely = known.exec(told);
    if (surely === null) continue;
    const behind = told.slice(surely.index + surely[0].length);
    const left = told.slice(Math.max(0, surely.index - 30), surely.index);
    if (sharedStems(wordStems(behind.split(" ").slice(0, 10).join(" ")), theirs) < 2) continue;
    if (
      /(?<![\p{sc=Latn}\p{Lm}])(?:not|never|n't|un)\s?$/iu.test(left) ||
      isDoubted.test(`${behind} ${hedges.replace(modal, "")}`)
    )
      continue;
    return `${words} to`;
  }
  return null;
}

function lostWeighing(text: string, told: string): string | null {
  const own = wordStems(told);
  for (const { index, 0: all, 1: words = "", 2: joint = "", 3: rest = "" } of text.matchAll(weighed)) {
    const verb = words.split(" ")[0]!;
    const isRuling = /^(?:rul|exclud)/iu.test(verb);
    // "Ruled out a sale" has a no of its own, and "had not ruled out a sale" leaves it open.
    if (isRuling && !/(?<![\p{sc=Latn}\p{Lm}])(?:not|never|n't) $/iu.test(text.slice(0, index))) continue;
    if (/^(?:rul)/iu.test(verb) && !/ out$/u.test(words)) continue;
    const isWhether = /^(?:whether|if)/u.test(joint);
    // "May have caused it" is what was asked as well.
    if (own.has(stemOf(verb)) || hasWeighing.test(isWhether ? told.replace(modal, "") : told)) continue;
    const theirs = wordStems(rest.split(" ").slice(0, 8).join(" "));
    const count = sharedStems(own, theirs);
    if (count < Math.min(2, theirs.size) || count < theirs.size * 0.5) continue;
    if (isWhether) {
      if (foundOut.test(told)) return all.slice(0, words.length + 1 + joint.trim().length);
      continue;
    }
    const [, gerund] = /^(\p{Ll}{3,})ing(?![\p{sc=Latn}\p{Lm}])/u.exec(rest) ?? [];
    for (const [, done = ""] of told.matchAll(deed))
      if (gerund === undefined ? isRuling : stemOf(done) === stemOf(`${gerund}ing`))
        return isRuling ? `not ${words}` : `${words} ${rest.split(" ")[0]}`;
  }
  return null;
}

const hasWeighing =
  /(?<![\p{sc=Latn}\p{Lm}])(?:discuss|consider|weigh|debat|examin|investigat(?!ors?)|explor|mull|contemplat|possib|may|might|could|whether|plan|idea|option|talk|propos|suggest|rul(?:e|ed|ing) out|excluded|thought about|toy)/iu;
const modal = /(?<![\p{sc=Latn}\p{Lm}])(?:may|might|could)(?![\p{sc=Latn}\p{Lm}])/giu;
