import type { Conditional } from "../../reading/conditionals.ts";
import { wordStems } from "../../reading/word-stems.ts";
import { shared } from "./passages.ts";

/** What hangs on a condition: the clause before it; behind it, where it opens the sentence or stands inside it. */
export function mainOf(text: string, { start, end }: Conditional): string {
  const before = clausesOf(text.slice(0, start)).at(-1);
  const behind = clausesOf(text.slice(end)).at(0);
  // "It may reopen on Monday, provided the gas is safe, she said": who says so does not hang on it.
  const opens =
    before === undefined ||
    (/[,;]\s*$/u.test(text.slice(0, start)) && behind !== undefined && !speaks.test(behind));
  return (opens ? behind : before) ?? "";
}

function clausesOf(text: string): readonly string[] {
  return text.split(clauseSeam).filter((one) => /\p{L}/u.test(one) && !onlySpeaks.test(one));
}

const speaks = /^\W*(?:[\p{L}'.-]+ ){0,5}(?:said|says|told|added|warned|according)(?![\p{sc=Latn}\p{Lm}])/iu;

/** "It might offer a deferral, he said, if the jobs were kept". */
const onlySpeaks = /^\W*(?:[\p{L}'.-]+ ){1,4}(?:said|says|added|warned)(?: on \p{Lu}\p{Ll}+)?\W*$/u;

/** Of "the offer could rise; she gave no amount", what the passage hangs on the condition. */
export function tellingPart(main: string, theirs: string): string {
  const stems = wordStems(theirs);
  return (
    main.split(";").toSorted((a, b) => shared(wordStems(b), stems) - shared(wordStems(a), stems))[0] ?? ""
  );
}

const clauseSeam =
  /[,;:"]|(?<![\p{sc=Latn}\p{Lm}])(?:and|but|that|while|although|because)(?![\p{sc=Latn}\p{Lm}])/u;
