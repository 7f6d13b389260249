import type { ValuePath } from "../diagnostics/diagnostic.ts";
import { visiblePattern } from "../model/common.ts";
import type { RootKind, ShapeFinding } from "./shape-findings.ts";

/** Fields of which a record needs at least one. */
export const neededInSheet: Readonly<
  Record<string, readonly { readonly oneOf: readonly string[]; readonly description: string }[]>
> = {
  statements: [
    {
      oneOf: ["quote", "says"],
      description: "`quote` holds the speaker's words, verbatim; `says` holds your own.",
    },
    { oneOf: ["cite"], description: "The passage it stands on, such as p7." },
  ],
  events: [
    { oneOf: ["per", "cite"], description: "`per` names the statements that carry it, `cite` the passage." },
  ],
  figures: [
    {
      oneOf: ["per", "cite"],
      description: "`per` names the statements or events it comes from, `cite` the passage.",
    },
  ],
};

export const neededInRegistry: typeof neededInSheet = {
  entities: [
    { oneOf: ["type"], description: "person, organization, place or group." },
    {
      oneOf: ["name"],
      description: "The name in the house spelling. Unnamed entities belong into their sheets.",
    },
  ],
};

/** The records that lack all of the fields of which they need one. */
export function emptyFields(data: unknown, kind: RootKind): ShapeFinding[] {
  if (!isMap(data)) return [];
  const findings: ShapeFinding[] = [];
  if (kind === "sheet") {
    for (const map of Object.keys(neededInSheet)) check(data[map], neededInSheet[map] ?? [], [map], findings);
    checkDatelines(data.sources, findings);
  } else check(data, neededInRegistry[kind] ?? [], [], findings);
  return findings;
}

function check(
  records: unknown,
  rules: (typeof neededInSheet)[string],
  path: ValuePath,
  findings: ShapeFinding[],
): void {
  if (!isMap(records)) return;
  for (const id of Object.keys(records)) {
    const record = records[id];
    if (!isMap(record)) continue;
    for (const { oneOf, description } of rules) {
      if (oneOf.some((field) => Object.hasOwn(record, field) && !isEmpty(record[field]))) continue;
      findings.push({ kind: "missing", path: [...path, id], fields: oneOf, description });
    }
  }
}

/** A news report that we read ourselves needs its day: every relative date counts from it. */
function checkDatelines(sources: unknown, findings: ShapeFinding[]): void {
  if (!isMap(sources)) return;
  for (const id of Object.keys(sources)) {
    const source = sources[id];
    if (!isMap(source) || source.type !== "news-report") continue;
    if (["dateline", "via"].some((field) => Object.hasOwn(source, field) && !isEmpty(source[field])))
      continue;
    const description =
      "Relative dates count from it; `assumed: true` inside it says that the source shows none.";
    findings.push({ kind: "missing", path: ["sources", id], fields: ["dateline"], description });
  }
}

/** Nothing, no text, or a text of which nothing can be seen. */
export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === "string" && !visiblePattern.test(value));
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
