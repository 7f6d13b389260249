/** Small words of which another in the same place says another thing, a group a line. */
const groups = `
and or
before after within until
all most some half majority minority none each
first second third fourth last
monday tuesday wednesday thursday friday saturday sunday
and not
both either neither
northern southern eastern western central
hours days weeks months years
`;

const groupsOf = new Map<string, number[]>();
for (const [at, line] of groups.trim().split("\n").entries())
  for (const word of line.split(" ")) groupsOf.set(word, [...(groupsOf.get(word) ?? []), at]);

/** Whether a word belongs to such a group. */
export function isOfGroup(word: string): boolean {
  return groupsOf.has(word.toLowerCase());
}

/** Whether two words are different ones of one group. */
export function areOfOneGroup(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a !== b && (groupsOf.get(a) ?? []).some((group) => groupsOf.get(b)?.includes(group));
}

export function isWeekday(word: string): boolean {
  return areOfOneGroup(word, word.toLowerCase() === "monday" ? "tuesday" : "monday") && /day$/i.test(word);
}
