import { daysInMonth } from "../model/days-in-month.ts";
import { isoDay } from "../reading/full-date.ts";
import { currencyOf, currencySign } from "../reading/words/en/money.ts";
import type { DraftDate } from "./dates.ts";
import type { DraftFigure } from "./figures.ts";
import type { Article } from "./read-article.ts";

// Of a text in a language without word lists, what needs none: dates and figures in digits.

const dates =
  /\b(\d{4})-(\d\d)-(\d\d)\b|\b(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})\b|\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/g;

export function datesInDigits({ plain, sentences }: Article, day: string): readonly DraftDate[] {
  return sentences.flatMap(({ from, end }, sentence) =>
    Array.from(plain.slice(from, end).matchAll(dates)).flatMap((match): readonly DraftDate[] => {
      const [whole, y, m, d, dd, dm, dy, sd, sm, sy] = match.map((one) =>
        one === undefined ? undefined : one,
      );
      const [year, month, number] = [Number(y ?? dy ?? sy), Number(m ?? dm ?? sm), Number(d ?? dd ?? sd)];
      // 3/4/2026 is in March or in April; only a number beyond twelve says which.
      if (sd !== undefined && number <= 12) return [];
      if (month < 1 || month > 12 || number < 1 || number > daysInMonth(year, month)) return [];
      const start = from + (match.index ?? 0);
      const edtf = isoDay(year, month, number);
      return [
        {
          start,
          end: start + (whole ?? "").length,
          edtf,
          sentence,
          isRelative: false,
          isSure: true,
          direction: edtf > day ? "future" : "past",
        },
      ];
    }),
  );
}

const number = "(\\d{1,3}(?:[., \\u00a0]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d+)?)";
const figures = new RegExp(
  `(?<![\\p{L}\\d])(${currencySign}) ?${number}|(?<![\\d.,])${number} ?(%|€|£|\\$|¥)`,
  "gu",
);

export function figuresInDigits({ plain, sentences }: Article): readonly DraftFigure[] {
  return sentences.flatMap(({ from, end }, sentence) =>
    Array.from(plain.slice(from, end).matchAll(figures)).flatMap((match): readonly DraftFigure[] => {
      const [whole, sign, a, b, after] = match;
      const value = numberIn(a ?? b ?? "");
      const unit = after === "%" ? "percent" : currencyOf(sign ?? after);
      if (!Number.isFinite(value) || unit === "") return [];
      const start = from + match.index;
      return [
        {
          start,
          end: start + whole.length,
          value,
          valueMax: null,
          unit,
          bound: null,
          sentence,
          isSure: false,
        },
      ];
    }),
  );
}

/** The last mark parts the decimals, unless three digits follow it. */
function numberIn(written: string): number {
  const decimals = /[.,](\d{1,2})$/.exec(written) ?? /^0[.,](\d+)$/.exec(written);
  const whole = (
    decimals === null ? written : written.slice(0, decimals.index + (written.startsWith("0") ? 1 : 0))
  ).replace(/\D/g, "");
  return Number(decimals === null ? whole : `${whole}.${decimals[1]}`);
}
