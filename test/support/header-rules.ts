import { parse } from "smol-toml";

/** What a file of rules says about headers, in the order of the file. */
export interface HeaderRule {
  /** `/search/*`, `/briefings/:briefing/index.md`. */
  readonly path: string;
  /** Headers that rules above have set and this one takes back. */
  readonly takenBack: readonly string[];
  readonly set: readonly (readonly [name: string, value: string])[];
}

/** Reads Cloudflare's `_headers`. Throws at a line that Cloudflare would pass over or refuse. */
export function readHeadersFile(text: string): readonly HeaderRule[] {
  const rules: { path: string; takenBack: string[]; set: [string, string][] }[] = [];
  for (const line of text.split("\n")) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const [, takenBack, name = "", value = ""] = /^ {2}(?:! ([\w-]+)|([\w-]+): (.+))$/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (line.startsWith("/")) rules.push({ path: line, takenBack: [], set: [] });
    else if (rule === undefined || (takenBack === undefined && name === "")) throw new Error(`"${line}"`);
    else if (takenBack !== undefined) rule.takenBack.push(takenBack.toLowerCase());
    else rule.set.push([name.toLowerCase(), value]);
    if (line.length > 2000) throw new Error(`Cloudflare takes no line of ${line.length} characters.`);
  }
  if (rules.length > 100) throw new Error(`Cloudflare takes no ${rules.length} rules.`);
  return rules;
}

export interface NetlifySettings {
  readonly build: { readonly command: string; readonly publish: string };
  readonly headers: readonly { readonly for: string; readonly values: Readonly<Record<string, string>> }[];
  readonly redirects?: readonly { readonly from: string; readonly to: string; readonly status: number }[];
}

export const readNetlifySettings = (text: string): NetlifySettings =>
  parse(text) as unknown as NetlifySettings;

export function netlifyRules({ headers }: NetlifySettings): readonly HeaderRule[] {
  return headers.map((rule) => ({
    path: rule.for,
    takenBack: [],
    set: Object.entries(rule.values).map(([name, value]) => [name.toLowerCase(), value] as const),
  }));
}

export type Headers = Readonly<Record<string, string>>;

/** Cloudflare goes through all rules that match; what several of them set stands side by side, with commas. */
export function onCloudflare(rules: readonly HeaderRule[], address: string): Headers {
  const headers: Record<string, string> = {};
  for (const { takenBack, set } of rules.filter(({ path }) => matches(path, address))) {
    for (const name of takenBack) delete headers[name];
    for (const [name, value] of set)
      headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
  }
  return headers;
}

/** On Netlify a rule's value stands in place of those of rules above. */
export function onNetlify(rules: readonly HeaderRule[], address: string): Headers {
  return Object.fromEntries(rules.filter(({ path }) => matches(path, address)).flatMap(({ set }) => set));
}

/** A star at the end stands for anything, a name with a colon for one step of the path; both hosts know no more than these in common. */
function matches(pattern: string, address: string): boolean {
  if (/\*./.test(pattern)) throw new Error(`"${pattern}": a star may only stand at the end.`);
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
    .replace(/\/:\w+/g, "/[^/]+")
    .replace(/\*$/, ".*");
  return new RegExp(`^${source}$`).test(address);
}
