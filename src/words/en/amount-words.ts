import { type Amount, type Scale, scales } from "../../model/amount.ts";

type Money = Amount & { readonly currency: string | null };

/** The number or numbers alone: "1.3 million", "$90 billion", "300 to 500", with a true minus; scales stay as they are written. */
export function numbersInWords({ value, scales: written, currency }: Money): string {
  if (typeof value === "number") return inMoney(value, written[0] ?? null, currency);
  const [low, high] = value;
  const [from = null, to = null] = written;
  return `${inMoney(low, from, currency)} to ${inMoney(high, to, currency)}`;
}

/** "at least", "up to", "more than", "less than", "about" and a blank; nothing for a number given as it is. */
export function boundInWords(
  { bound, approximate }: Pick<Amount, "bound" | "approximate">,
  isCounted: boolean,
): string {
  const about = approximate ? "about " : "";
  switch (bound) {
    case null:
      return about;
    case "atLeast":
      return `at least ${about}`;
    case "atMost":
      return `up to ${about}`;
    case "moreThan":
      return `more than ${about}`;
    case "lessThan":
      return `${isCounted ? "fewer" : "less"} than ${about}`;
  }
}

/** Both, as a change or a message has them: "more than $90 billion". */
export function amountInWords(amount: Money): string {
  return boundInWords(amount, false) + numbersInWords(amount);
}

function inMoney(value: number, scale: Scale | null, currency: string | null): string {
  if (currency === null)
    return scale === null ? grouped(value) : `${grouped(inScale(value, scale))} ${scale}`;
  const number = scale === null ? inCents(grouped(value)) : `${grouped(inScale(value, scale))} ${scale}`;
  const sign = signs.get(currency) ?? `${currency} `;
  return value < 0 ? `−${sign}${number.slice(1)}` : sign + number;
}

/** "31.5" as "31.50": of money, what is smaller than the unit is told in two places. */
function inCents(number: string): string {
  return number.replace(/\.\d$/, "$&0");
}

/** 1300000 as 1.3 million again, whatever is lost where a number is divided. */
function inScale(value: number, scale: Scale): number {
  return Number((value / scales[scale]).toPrecision(15));
}

/** Signs that can be taken for no other currency; others keep their letters. */
const signs: ReadonlyMap<string, string> = new Map([
  ["USD", "$"],
  ["EUR", "€"],
  ["GBP", "£"],
  ["JPY", "¥"],
  ["CAD", "C$"],
  ["AUD", "A$"],
]);

/** 1234567 as "1,234,567", with a true minus; decimals stay as written. */
export function grouped(value: number): string {
  const [whole = "", fraction] = String(Math.abs(value)).split(".");
  if (whole.includes("e")) return String(value);
  const digits = whole.length < 4 ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return `${value < 0 ? "−" : ""}${digits}${fraction === undefined ? "" : `.${fraction}`}`;
}
