import { codesOf } from "./currencies.ts";

/** What several countries call their money, that for which the bare word or sign stands first. */
const moneyOfMany = [
  `USD ${codesOf("dollar").join(" ")}`,
  `MXN ${codesOf("peso").join(" ")}`,
  // Their sign is "$" too. "Pesos" in words are read as those of Mexico, and are no dollars.
  `USD ${codesOf("peso")
    .filter((code) => code !== "MXN" && code !== "PHP")
    .join(" ")}`,
  `KES ${codesOf("shilling").join(" ")}`,
  `CHF ${codesOf("franc").join(" ")}`,
  "DKK NOK SEK ISK CZK EEK SKK",
  // Their sign is "Rs" or "Rp" too.
  `INR ${codesOf("rupee").join(" ")} IDR`,
  `GBP ${codesOf("pound").join(" ")}`,
  "AED MAD",
  `KWD ${codesOf("dinar").join(" ")}`,
  `IRR ${codesOf("rial").join(" ")}`,
  "SAR QAR",
  `ZMW ${codesOf("kwacha").join(" ")} PGK MMK`,
  "PHP BWP",
  "AZN TMT",
  "KGS UZS",
  "RON MDL",
  "CRC SVC",
  "TRY ITL",
].map((line) => line.split(" "));

/** Whether two codes may be one: a bare "$", and "pesos", are those of the country that the news is from. */
export function mayBeOneCurrency(a: string, b: string): boolean {
  return (
    a === b || moneyOfMany.some((all) => all.includes(a) && all.includes(b) && (all[0] === a || all[0] === b))
  );
}
