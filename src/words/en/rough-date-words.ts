/** What EDTF numbers like months from 21 on: seasons, quarters, thirds and halves of a year. */
const seasons: Readonly<Record<string, string>> = {
  ...{
    21: "spring",
    22: "summer",
    23: "autumn",
    24: "winter",
    25: "spring",
    26: "summer",
    27: "autumn",
    28: "winter",
  },
  ...{ 29: "spring", 30: "summer", 31: "autumn", 32: "winter" },
  ...{
    33: "the first quarter of",
    34: "the second quarter of",
    35: "the third quarter of",
    36: "the fourth quarter of",
  },
  ...{ 37: "the first four months of", 38: "the middle four months of", 39: "the last four months of" },
  ...{ 40: "the first half of", 41: "the second half of" },
};

/** "spring 2025", "the second quarter of 2025", for `21` and `34`. */
export function seasonWords(code: string, year: number): string {
  return `${seasons[code] ?? "some time in"} ${year}`;
}

/** Years of which digits are unknown: "the 1960s", "the years 1900 to 1999". */
export function yearsWords(text: string): string {
  const [, digits = "", unknown = ""] = digitsLeft.exec(text) ?? [];
  const missing = Math.max(unknown.length, 4 - digits.length);
  if (digits.length === 0 || missing > 3) return "a year not known";
  if (missing === 0) return `about ${Number(digits)}`;
  const first = digits.padEnd(4, "0");
  return missing === 1 ? `the ${Number(first)}s` : `the years ${Number(first)} to ${digits.padEnd(4, "9")}`;
}

const digitsLeft = /^(\d{0,4})(X*)(?:-|S|$)/;
