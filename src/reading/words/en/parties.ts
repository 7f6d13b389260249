import { isRoleNoun, isRolePlural } from "./roles.ts";

/** Nouns by which houses, crowds and vehicles are called in the place of their names; one line may mean the same. */
const groups = `
company firm operator maker manufacturer builder employer owner carrier airline group business developer supplier contractor bidder buyer seller suitor rival consortium chain retailer producer distributor subsidiary parent
government state cabinet ministry administration authorities authority regulator agency office commission watchdog department
parliament senate house lawmakers assembly chamber
court tribunal judge bench judges jury
council city town municipality county region province district borough village
union unions association federation
police officers detectives investigators inspectors
insurer insurers reinsurer underwriter
museum gallery
bank lender banks
creditor creditors lenders bondholders
shareholder shareholders investors
club team side
league federation association
school schools college university
hospital clinic hospitals clinics
residents villagers locals inhabitants neighbours families
workers staff employees strikers labourers
tenant tenants landlord landlords
ferry ship vessel boat freighter tanker trawler
train tram bus lorry car
opposition coalition party
army military troops soldiers forces
rebels militia militants insurgents gunmen
prosecution prosecutors prosecutor
defence
`;

const groupsOf = new Map<string, number[]>();
for (const [at, line] of groups.trim().split("\n").entries())
  for (const word of line.split(" ")) groupsOf.set(word, [...(groupsOf.get(word) ?? []), at]);

/** Whether a noun stands for somebody or something that does things and has things done to it. */
export function isPartyNoun(word: string): boolean {
  const small = word.toLowerCase();
  return groupsOf.has(small) || isRoleNoun(small) || isRolePlural(small);
}

/** Whether a noun says what a house is, and not only what it does here: "museum", and not "owner". */
export function isKindNoun(word: string): boolean {
  return /^(?:museum|gallery|insurer|bank|court|tribunal|council|parliament|senate|government|police|union|school|university|hospital|club|army)$/i.test(
    word,
  );
}

/** Whether two nouns are known to mean others: a museum is no insurer, and a firm may be an operator. */
export function areOthers(one: string, other: string): boolean {
  const [a, b] = [groupsOf.get(one.toLowerCase()), groupsOf.get(other.toLowerCase())];
  return a !== undefined && b !== undefined && !a.some((group) => b.includes(group));
}
