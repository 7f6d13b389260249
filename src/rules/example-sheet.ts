/** The parts of an example sheet, as YAML; a part that is not given is taken from the base below. */
interface ExampleParts {
  readonly bottomLine?: string;
  /** Further top-level keys, whole lines. */
  readonly top?: string;
  readonly sources?: string;
  readonly entities?: string;
  readonly statements?: string;
  readonly events?: string;
  readonly figures?: string;
  readonly questions?: string;
  readonly updates?: string;
  /** The editor's prose, Markdown. */
  readonly body?: string;
}

const base = {
  bottomLine: " A toll on the harbour bridge is possible, its mayor says.",
  sources: `
  article:
    type: news-report
    publisher: unstated
    title: unstated
    dateline: {date: 2026-03-04}`,
  entities: `
  mayor: {type: person, name: Ada Berg}`,
  statements: `
  toll-view:
    by: mayor
    says: A toll would pay for the repairs.
    when: unstated
    cite: p1`,
};

const mapsInOrder = [
  "sources",
  "entities",
  "statements",
  "events",
  "figures",
  "questions",
  "updates",
] as const;

/** A small complete fact sheet for the manual: the base with some parts replaced or added. */
export function exampleSheet(parts: ExampleParts): string {
  const filled: ExampleParts = { ...base, ...parts };
  const lines = [
    "---",
    "factsheet: 1",
    "id: 2026-03-04-harbour-bridge",
    "title: Town thinks about a bridge toll",
    `bottomLine: ${(filled.bottomLine ?? "").trim()}`,
  ];
  if (filled.top !== undefined) lines.push(filled.top.trim());
  for (const map of mapsInOrder) {
    const text = filled[map];
    if (text !== undefined) lines.push(`${map}:\n${text.replace(/^\n|\s+$/g, "")}`);
  }
  lines.push("---");
  if (filled.body !== undefined) lines.push("", filled.body.trim());
  return `${lines.join("\n")}\n`;
}
