import type { Id } from "../../../model/common.ts";
import type { SentenceNumber } from "../../../reading/numbers-in.ts";
import { periodsIn } from "../../../reading/periods.ts";
import type { Finding } from "../../rule.ts";
import type { EvidenceNumber } from "./evidence.ts";

export type Wrong = Pick<Finding, "message" | "hint" | "record" | "severity">;

/** "10.1 days a week" for "10.1 days a month": the number is the record's, the span is not. */
export function spanWrong(
  { end }: SentenceNumber,
  words: string,
  known: readonly EvidenceNumber[],
  texts: ReadonlyMap<Id, string>,
): Wrong | null {
  const [told] = periodsIn(words.slice(end, end + 60).split(/[.,;:()]/)[0] ?? "");
  if (told === undefined) return null;
  const has = known.flatMap(({ record }) =>
    periodsIn(texts.get(record ?? "") ?? "").map((period) => ({ ...period, record })),
  );
  const [own] = has;
  if (own === undefined || has.some(({ span }) => span === told.span)) return null;
  return {
    message: `"${told.words}" is not what record "${own.record}" has with this number: ${own.words}.`,
    hint: `Write “${own.words}”.`,
    record: own.record ?? undefined,
  };
}

/** "Two hours after" for "two hours before". */
export function sideWrong(
  { start, end }: SentenceNumber,
  words: string,
  known: readonly EvidenceNumber[],
  texts: ReadonlyMap<Id, string>,
): Wrong | null {
  const side = /^ (?:[\p{L}]+ )?(before|after|earlier|later)(?![\p{sc=Latn}\p{Lm}])/iu
    .exec(words.slice(end))?.[1]
    ?.toLowerCase();
  if (side === undefined) return null;
  const [same, opposite] = /before|earlier/.test(side) ? [earlier, later] : [later, earlier];
  const own = known.map(({ record }) => texts.get(record ?? "") ?? "");
  if (own.some((text) => same.test(text)) || !own.every((text) => opposite.test(text))) return null;
  const [first] = known;
  const has = opposite.exec(own[0] ?? "")?.[0] ?? "";
  return {
    message: `"${words.slice(start, end)} ${side}" turns round what record "${first!.record}" has: “${has}”.`,
    hint: `Write “${has}”.`,
    record: first!.record ?? undefined,
    // What came before one thing, the other came after.
    severity: "warning",
  };
}

const earlier = /(?<![\p{sc=Latn}\p{Lm}])(?:before|earlier)(?![\p{sc=Latn}\p{Lm}])/iu;
const later = /(?<![\p{sc=Latn}\p{Lm}])(?:after|later)(?![\p{sc=Latn}\p{Lm}])/iu;
