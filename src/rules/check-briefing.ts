import type { Place, Problem, Severity } from "../diagnostics/diagnostic.ts";
import type { Id } from "../model/common.ts";
import type { SheetFiles } from "../model/fact-sheet.ts";
import type { Site } from "../model/site.ts";
import { allRules } from "./all-rules.ts";
import { type ProseAllowance, proseAllowances, silencedIn } from "./allowances.ts";
import type { Finding, Rule, RuleContext, SheetContext } from "./rule.ts";

/** What was mended in the sheets that have mistakes in their shape: records as `statements/chance-soon`, other fields by their name. */
export type BrokenSheets = ReadonlyMap<Id, ReadonlySet<string>>;

/** The files whose problems are told, what was mended in them, and in all sheets. */
interface Placing {
  readonly files: SheetFiles;
  readonly ownBroken: ReadonlySet<string> | undefined;
  readonly broken: BrokenSheets;
}

const ofSheetAlone = allRules.filter((rule) => !rule.needsArchive);
const ofArchive = allRules.filter((rule) => rule.needsArchive);

/**
 * What rests on a sheet alone, and on those that are looked up in `context.archive`. What an owner turned off or a sheet allows, with a
 * note, is left out.
 */
export function checkAlone(
  context: SheetContext,
  site: Pick<Site, "rules">,
  placing: Placing,
): readonly Problem[] {
  const rules = ofSheetAlone.filter(({ needsSources }) => !needsSources || context.grounding !== null);
  return checkBy(rules, context, site, placing);
}

/** What rests on other sheets, on the build's day or on what was published before. */
export function checkInArchive(
  context: RuleContext,
  site: Pick<Site, "rules">,
  placing: Placing,
): readonly Problem[] {
  return checkBy(ofArchive, context, site, placing);
}

type Checked = Pick<SheetContext, "briefing" | "sheet" | "archive">;
type RuleFor<Context> = Rule & { readonly check: (context: Context) => Iterable<Finding> };

function checkBy<Context extends Checked>(
  rules: readonly RuleFor<Context>[],
  context: Context,
  site: Pick<Site, "rules">,
  { files, ownBroken, broken }: Placing,
): readonly Problem[] {
  const problems: Problem[] = [];
  const isSound = soundIn(ownBroken, broken);
  const silenced = silencedIn(context.sheet);
  const inProse = proseAllowances(context.briefing);
  for (const rule of rules) {
    const severity = severityOf(rule, site);
    if (severity === "off") continue;
    const allowed = rule.silenceable ? silenced.get(rule.code) : undefined;
    if (allowed?.has(null)) continue;
    const most = problems.length + mostOfRule;
    for (const finding of rule.check(context)) {
      if (problems.length === most) break;
      if (rule.silenceable && isAllowedInProse(finding, rule, inProse)) continue;
      if ((allowed === undefined || !isAllowed(finding, allowed)) && isSound(finding, rule))
        problems.push(problemOf(finding, rule.code, severity, context, files));
    }
  }
  return problems;
}

/** More are not looked for; of so many, the first few hundred are told. */
const mostOfRule = 1_000;

/**
 * What can be said of a sheet with mistakes in its shape: errors, since advice on half a sheet would be guessing, and in a
 * record that was mended only what stands in a single value, such as a date that is none. Of no sheet, what rests on a
 * record that was mended in another: its author never wrote what stands there.
 */
function soundIn(
  own: ReadonlySet<string> | undefined,
  all: BrokenSheets,
): (finding: Finding, rule: Rule) => boolean {
  const isBroken = (at: Finding["at"], broken: ReadonlySet<string> | undefined) =>
    broken !== undefined &&
    !("prose" in at) &&
    (broken.has(String(at[0])) || broken.has(`${at[0]}/${at[1]}`));
  return ({ at, related = [] }, { silenceable, severity, needsWholeSheet }) => {
    if (related.some((one) => one.briefing !== undefined && isBroken(one.at, all.get(one.briefing))))
      return false;
    if (own === undefined || !silenceable) return true;
    if (needsWholeSheet) return false;
    return severity === "error" && !isBroken(at, own);
  };
}

/** As the owner wants it in `rules:` of the site's settings; a rule that can't be silenced keeps its own. */
function severityOf(rule: Rule, site: Pick<Site, "rules">): Severity | "off" {
  const wanted = rule.silenceable && Object.hasOwn(site.rules, rule.code) ? site.rules[rule.code] : undefined;
  return wanted ?? rule.severity;
}

function isAllowed({ at, record }: Finding, allowed: ReadonlySet<string | null>): boolean {
  if (record !== undefined && allowed.has(record)) return true;
  return !("prose" in at) && at.length > 1 && allowed.has(String(at[1]));
}

/** Whether a comment before its paragraph allows it, with a reason. */
function isAllowedInProse({ at }: Finding, { code }: Rule, allowances: readonly ProseAllowance[]): boolean {
  if (!("prose" in at)) return false;
  const [start] = at.prose;
  return allowances.some(
    (one) => one.code === code && one.why !== "" && one.end <= start && start <= one.until,
  );
}

function problemOf(
  finding: Finding,
  code: string,
  severity: Severity,
  context: Checked,
  files: SheetFiles,
): Problem {
  const { message, hint, related, fix } = finding;
  return {
    code,
    severity: finding.severity ?? severity,
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(fix && { fix: { ...fix, also: fix.also?.map((at) => placeOf({ at }, files)) ?? [] } }),
    at: placeOf(finding, files),
    ...(related === undefined
      ? {}
      : {
          related: related.map(({ message, at, briefing }) => ({
            message,
            at: placeOf({ at }, filesOf(briefing, context) ?? files),
          })),
        }),
  };
}

/** Of a pair, some keys stand in the front matter of the prose file. */
function placeOf({ at, part, words }: Pick<Finding, "at" | "part" | "words">, files: SheetFiles): Place {
  if ("prose" in at) return { file: files.prose ?? files.facts, start: at.prose[0], end: at.prose[1] };
  const inProseFile = files.prose !== null && files.proseKeys.includes(String(at[0]));
  return {
    file: inProseFile ? (files.prose ?? files.facts) : files.facts,
    path: at,
    ...(part === undefined ? {} : { part }),
    ...(words === undefined ? {} : { words }),
  };
}

function filesOf(briefing: string | undefined, { archive }: Checked): SheetFiles | undefined {
  return briefing !== undefined && Object.hasOwn(archive.byId, briefing)
    ? archive.byId[briefing]?.files
    : undefined;
}
