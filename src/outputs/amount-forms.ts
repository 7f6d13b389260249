/**
 * A share is found as "25%", "25 percent" and "25 per cent", an amount as "$90bn" and "$90 billion": beside what is written stands
 * the one form in which `scripts/search/reading.ts` asks.
 */
export function withOtherForms(
  parts: readonly (string | null | undefined)[],
): readonly (string | null | undefined)[] {
  const forms = parts.flatMap((part) =>
    Array.from(part?.matchAll(amountForm) ?? [], ([, amount, unit]) => `${amount} ${unitWords(unit ?? "")}`),
  );
  return [...parts, ...forms];
}

const amountForm = /(?<![\d.,])(\d[\d.,]*)\s?(%|per\scent\b|pct\b|bn\b|mn\b|mln\b|tn\b|trn\b)/giu;

function unitWords(unit: string): string {
  if (/^(?:%|p)/i.test(unit)) return "percent";
  if (/^b/i.test(unit)) return "billion";
  return /^m/i.test(unit) ? "million" : "trillion";
}
