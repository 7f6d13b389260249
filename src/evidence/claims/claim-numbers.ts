import type { Fact, ResolvedFigure } from "../../model/briefing.ts";
import type { ClaimFault } from "../../model/grounding.ts";
import { datesIn } from "../../reading/dates-in.ts";
import { factorBetween } from "../../reading/measures.ts";
import { scaled, scaleOf } from "../../reading/numbers.ts";
import { numbersIn, type SentenceNumber } from "../../reading/numbers-in.ts";
import { plainOf } from "../../reading/plain.ts";
import { boundsOtherwise } from "../../reading/words/en/bounds.ts";
import { currencyOf, currencyPattern, moneyOfCountry } from "../../reading/words/en/money.ts";
import { mayBeOneCurrency } from "../../reading/words/en/shared-money.ts";
import { unitPattern, unitWord } from "../../reading/words/en/units.ts";
import { claimTexts } from "./claim-texts.ts";
import type { Passage } from "./passages.ts";

/** A number of a record, as it stands there. */
interface Claimed extends Pick<ClaimFault, "path"> {
  readonly words: string;
  readonly values: readonly number[];
  /** A measure or a currency in the form that all are compared in; null for what is merely counted. */
  readonly unit: string | null;
  /** What is counted or measured, as it stands in a sentence; null where that can't be told. */
  readonly noun: string | null;
  readonly bound: Bound | null;
  /** The words on both sides of it. */
  readonly beside?: string;
  /** The unit of a figure, as written. */
  readonly counted?: string;
}

const inDigits = new Intl.NumberFormat("en-US", { maximumFractionDigits: 10 });

type Bound = "least" | "most" | "about";

/** The numbers, units and bounds of a record that are others in its passage. */
export function* numberFaults(
  fact: Fact,
  cited: readonly Passage[],
  all: readonly Passage[],
): Iterable<Omit<ClaimFault, "record" | "paragraphs">> {
  for (const one of fact.kind === "figure" ? ofFigure(fact) : inWords(fact)) {
    const { path, words } = one;
    const missing = one.values.find(
      (value) =>
        !cited.some(({ counts, numbers }) => has(counts, value) || isConverted(value, one.unit, numbers)),
    );
    if (missing !== undefined) {
      const elsewhere = all.find((passage) => tells(passage, missing, one.noun))?.number ?? null;
      const near = elsewhere === null ? nearest(one, missing, cited) : null;
      yield { kind: "number", path, words, has: near, elsewhere };
      continue;
    }
    const same = cited.flatMap(({ numbers, plain }) =>
      numbers
        .filter(({ value, valueMax }) =>
          one.values.every((each) => close(each, value) || close(each, valueMax ?? value)),
        )
        .map((number) => ({ number, written: writtenAs(number, plain) })),
    );
    const units = same.map(({ number: { unit }, written }) => {
      const money = moneyOfCountry(written);
      return { unit: money ?? measure(unit), isSure: money !== null };
    });
    if (
      units.length > 0 &&
      (one.unit === null
        ? one.counted !== undefined && isOtherThanMeasured(one.counted, same, cited)
        : units.every(
            ({ unit, isSure }) =>
              unit !== null && unit !== one.unit && (isSure || !mayBeOneCurrency(unit, one.unit ?? "")),
          ))
    )
      yield {
        kind: units.every(({ isSure, unit }) => !isSure && !/point/.test(unit ?? "") && one.unit !== null)
          ? "unit"
          : "unit-other",
        path,
        words,
        has: same[0]!.written,
        elsewhere: null,
      };
    const bounds = same.map(({ number }) => boundOf(number.bound));
    const [bound = null] = bounds;
    const isOther = bound !== null && bounds.every((each) => each === bound) && bound !== one.bound;
    if (
      isOther &&
      !(one.bound === null && boundsOtherwise(one.beside ?? "", bound)) &&
      !(bound === "about" && same.some(({ number }) => isNear(number.bound)) && one.bound === "most")
    )
      yield {
        kind: one.bound === null ? "bound-lost" : "bound",
        path,
        words,
        has: same[0]!.written,
        elsewhere: null,
      };
  }
}

function* ofFigure(figure: ResolvedFigure): Iterable<Claimed> {
  if (figure.derived) return;
  // "million tonnes" is a scale and its unit.
  const [, scale, rest] = /^(hundred|thousand|million|billion|trillion) (.+)$/i.exec(figure.unit ?? "") ?? [];
  const written = typeof figure.value === "number" ? [figure.value] : figure.value;
  const values = written.map((value) => scaled(value, scaleOf(scale)));
  const unit = measure(rest ?? figure.unit) ?? figure.currency;
  const path = ["figures", figure.id, "value"];
  const bound =
    figure.bound === "atLeast" || figure.bound === "moreThan"
      ? "least"
      : figure.bound !== null
        ? "most"
        : figure.approximate
          ? "about"
          : null;
  yield {
    path,
    words: written.map((value) => inDigits.format(value)).join(" to "),
    values: values.map(Math.abs),
    unit,
    noun: unit,
    bound,
    ...(rest === undefined && figure.unit !== null ? { counted: figure.unit } : {}),
  };
}

/** "Bushels" of what is in tonnes wherever the passage has the number, and which it does not name. */
function isOtherThanMeasured(
  counted: string,
  same: readonly { readonly number: SentenceNumber }[],
  cited: readonly Passage[],
): boolean {
  return (
    /^\p{Ll}{4,}$/u.test(counted) &&
    same.every(({ number: { unit } }) => unit !== null && measuredIn.test(unit)) &&
    !cited.some(({ plain }) => plain.toLowerCase().includes(counted.slice(0, -1)))
  );
}

const measuredIn =
  /^(?:km|m|cm|mm|mile|foot|inch|yard|acre|hectare|tonne|ton|kg|gram|mg|ounce|barrel|litre|gallon|pint|square .+|cubic .+|[MGkT]Wh?)$/u;

function* inWords(fact: Fact): Iterable<Claimed> {
  for (const { path, text } of claimTexts(fact)) {
    const plain = plainOf(text);
    for (const number of numbersIn(plain, datesIn(plain))) {
      // "Both leaders" may be two names in the source.
      if (!number.isExact && number.value < 4) continue;
      const words = plain.slice(number.start, number.end);
      const values = [number.value, ...(number.valueMax === null ? [] : [number.valueMax])];
      yield {
        path,
        words,
        values,
        unit: measure(number.unit),
        noun: number.unit,
        bound: boundOf(number.bound) ?? boundBefore(plain.slice(0, number.start)),
        beside: `${plain.slice(Math.max(0, number.start - 50), number.start)} ${plain.slice(number.end, number.end + 30).split(/[,.;:]/, 1)[0]}`,
      };
    }
  }
}

function has(counts: ReadonlySet<number>, value: number): boolean {
  if (counts.has(value)) return true;
  for (const count of counts) if (close(count, value)) return true;
  return false;
}

/** Whether a paragraph has the number, of the same thing where the claim says of what. */
function tells({ numbers, counts }: Passage, value: number, noun: string | null): boolean {
  if (noun === null) return has(counts, value);
  return numbers.some(
    (one) =>
      (close(one.value, value) || close(one.valueMax ?? value + 1, value)) &&
      (one.unit === noun || measure(one.unit) === noun),
  );
}

function close(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.abs(other) * 1e-9;
}

/** What the passage has in place of the number: one with its unit, else the one nearest to it. */
function nearest({ unit }: Claimed, value: number, cited: readonly Passage[]): string | null {
  const candidates = cited.flatMap(({ number: paragraph, numbers, plain }) =>
    numbers.map((one) => ({ one, text: `p${paragraph} has ${writtenAs(one, plain)}` })),
  );
  const alike = candidates.filter(({ one }) => unit !== null && measure(one.unit) === unit);
  const distance = ({ one }: (typeof candidates)[number]) =>
    Math.abs(Math.log((one.value + 0.01) / (value + 0.01)));
  return (
    (alike.length > 0 ? alike : candidates).toSorted((a, b) => distance(a) - distance(b))[0]?.text ?? null
  );
}

function writtenAs({ start, end, bound }: SentenceNumber, plain: string): string {
  const number = plain.slice(start, end).replace(/\s+/g, " ").trim();
  return bound === null ? number : `${bound} ${number}`;
}

const measurePattern = new RegExp(`^(?:${unitPattern})$`, "iu");
const currencyName = new RegExp(`^(?:${currencyPattern})$`, "iu");
const alike: Readonly<Record<string, string>> = { ton: "tonne", "metric ton": "tonne" };

/** A measure, a currency or per cent in one form; null for what is merely counted. */
function measure(unit: string | null): string | null {
  if (unit === null) return null;
  if (/^(?:%|per ?cent|percent|pct)$/i.test(unit)) return "percent";
  if (/^(?:basis|percentage) points?$/i.test(unit)) return unit.toLowerCase().replace(/s$/, "");
  const [, scale] = /^(?:°|degrees?) ?(c|f|celsius|fahrenheit)$/i.exec(unit) ?? [];
  if (scale !== undefined) return /^c/i.test(scale) ? "celsius" : "fahrenheit";
  if (/^[A-Z]{3}$/.test(unit)) return unit;
  if (currencyName.test(unit)) return currencyOf(unit);
  const word = measurePattern.test(unit) ? unitWord(unit) : null;
  return word === null ? null : (alike[word] ?? word);
}

/** Whether a passage has the number in a larger or smaller measure. */
function isConverted(value: number, unit: string | null, numbers: readonly SentenceNumber[]): boolean {
  return numbers.some((number) => {
    const factor = factorBetween(measure(number.unit), unit);
    return factor !== null && close(Number((number.value * factor).toPrecision(12)), value);
  });
}

/** "Nearly 700" is less than that. */
function isNear(words: string | null): boolean {
  return words !== null && /nearly|almost|close to/.test(words);
}

/** "Below 20 euros", "within 30 metres": words of a place that bound a number as well. */
function boundBefore(text: string): Bound | null {
  const found =
    /(?:(below|within|inside|short of)|above|beyond|exceed[a-z]*|in excess of|upwards of)(?: the| an?)? ?[€£$]?$/iu.exec(
      text,
    );
  return found === null ? null : found[1] === undefined ? "least" : "most";
}

function boundOf(words: string | null): Bound | null {
  if (words === null) return null;
  if (/at most|no more|not more|up to|as (?:many|much)/.test(words)) return "most";
  if (/at least|more than|over|no fewer|no less|not less|as few/.test(words)) return "least";
  if (/fewer|less than|under/.test(words)) return "most";
  return /between/.test(words) ? null : "about";
}
