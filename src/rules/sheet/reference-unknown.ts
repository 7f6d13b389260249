import type { ValuePath } from "../../diagnostics/diagnostic.ts";
import type { Archive } from "../../model/archive.ts";
import type { Briefing } from "../../model/briefing.ts";
import type { Id } from "../../model/common.ts";
import { type FactSheet, recordMaps, recordNouns } from "../../model/fact-sheet.ts";
import type { UnknownReference } from "../../model/resolution.ts";
import { nearestName } from "../../text/nearest-name.ts";
import { exampleSheet } from "../example-sheet.ts";
import { grouped } from "../grouped.ts";
import { referencesToOtherSheets } from "../other-sheets.ts";
import { idNow, recordIds } from "../prose/matching/notes.ts";
import { defineRule, type Finding, type RuleContext } from "../rule.ts";
import { referencesToDrafts } from "./draft-references.ts";

export const referenceUnknown = defineRule({
  code: "reference-unknown",
  severity: "error",
  needsArchive: true,
  silenceable: false,
  summary: "Every id leads to a record, an entity, a source or a sheet that exists.",
  why: "A reference that leads nowhere is a line without its speaker, its source or its date. One to a draft leads nowhere until the draft is published, and is a warning.",
  bad: exampleSheet({
    statements: `
  toll-view:
    by: mayer
    says: A toll would pay for the repairs.
    when: unstated
    cite: p1`,
  }),
  good: exampleSheet({
    statements: `
  toll-view:
    by: mayor
    says: A toll would pay for the repairs.
    when: unstated
    cite: p1`,
  }),
  *check(context) {
    yield* grouped(context.resolution.unknownReferences.map((reference) => unknown(reference, context)));
    yield* referencesToOtherSheets(context);
    yield* inProse(context);
    yield* referencesToDrafts(context);
  },
});

function unknown(
  { path, written, wanted, near, isSure }: UnknownReference,
  { briefing, sheet }: RuleContext,
): Finding {
  const at = { at: path, words: path[0] === "bottomLine" ? written : undefined };
  const field = path.findLast((part) => typeof part === "string") ?? "";
  if (wanted === "record" && field === "supersedes" && !written.includes("#"))
    return {
      ...at,
      message: `"${written}" names no sheet.`,
      hint: `Write the earlier sheet too: \`sheet-id#${written}\`.`,
    };
  if (noId.test(written))
    return { ...at, message: `No ${wanted} has the id "${written}".`, hint: leaveOut(path) };
  const now = wanted === "record" ? idNow(briefing, written) : null;
  if (now !== null)
    return {
      ...at,
      message: `Record "${written}" is "${now}" now.`,
      hint: `Write ${now}.`,
      fix: { was: written, text: now },
    };
  const kind = wanted === "record" ? kindOf(written, sheet) : null;
  // The id is known, so what is wrong is where it stands.
  if (kind !== null)
    return { ...at, message: `"${written}" is ${kind}, which can't stand in \`${field}:\`.` };
  const forNew = wanted === "entity" ? `To add a new one: npx readout new entity ${written}` : null;
  const hint = [didYouMean(near), forNew].filter((words) => words !== null).join(" ");
  return {
    ...at,
    message: `No ${wanted} has the id "${written}".`,
    ...(hint === "" ? {} : { hint }),
    ...(isSure && near !== null && plainFields.has(field) && { fix: { was: written, text: near } }),
  };
}

/**
 * Fields whose ids may be mended. Any other id says who said or did it, on what it rests or what it denies: one that is near may be
 * another's (`tasr`: `tass`?), so that the editor has to say which was meant. A note and a mention in prose are of that kind.
 */
const plainFields: ReadonlySet<string> = new Set(["about", "key", "affects", "where", "place"]);

/** What is written where the source leaves something open, in a field that has no word for that. */
const noId = /^(?:unstated|unknown|unnamed|anonymous|none|nobody|n-a|tbd)$/;

function leaveOut(path: ValuePath): string {
  const field = path.findLast((part) => typeof part === "string");
  const item = typeof path.at(-1) === "number" ? `Take it out of \`${field}:\`` : `Leave \`${field}:\` out`;
  const speaker =
    field === "by"
      ? "; of a speaker without a name, make an entity with `unnamed:` and the words by which the source describes it"
      : "";
  return `${item} where the source does not say${speaker}.`;
}

function kindOf(id: Id, sheet: FactSheet): string | null {
  const map = recordMaps.find((one) => Object.hasOwn(sheet[one] ?? {}, id));
  return map === undefined ? null : recordNouns[map];
}

function* inProse(context: RuleContext): Iterable<Finding> {
  const { briefing, archive, prose } = context;
  const own = ownNotes(briefing.body);
  let told = 0;
  for (const { notes, mentions, ...block } of prose.blocks) {
    for (const { sheet, record, start, end } of notes) {
      if (own.has(record)) continue;
      const written = block.text.slice(start - block.start, end - block.start);
      const reason = whyNoRecord(context, { sheet, record, written }, told < mostNear);
      if (reason === null) continue;
      told++;
      yield { at: { prose: [start, end] }, ...reason };
    }
    for (const { entity, start, end } of mentions) {
      if (Object.hasOwn(briefing.entities, entity) || Object.hasOwn(archive.entities, entity)) continue;
      const ids =
        told++ < mostNear ? [...Object.keys(briefing.entities), ...Object.keys(archive.entities)] : [];
      const near = nearestName(entity, ids);
      yield {
        at: { prose: [start, end] },
        message: `No entity has the id "${entity}".`,
        hint: didYouMean(near) ?? undefined,
      };
    }
  }
}

/** Near names are looked for as long as few are unknown. */
const mostNear = 50;

/** An editor may write notes of their own, `[^label]: …`, beside those of the records. */
function ownNotes(body: string): ReadonlySet<string> {
  return new Set(Array.from(body.matchAll(/^ {0,3}\[\^([^\]\s]{1,201})\]:/gm), ([, label = ""]) => label));
}

function whyNoRecord(
  { briefing, archive }: RuleContext,
  { sheet, record, written }: { readonly sheet: Id | null; readonly record: Id; readonly written: string },
  withNear: boolean,
) {
  const home = sheet === null || sheet === briefing.id ? briefing : findBriefing(archive, sheet);
  if (home === undefined)
    return {
      message: `No sheet has the id "${sheet}".`,
      hint: didYouMean(nearestName(sheet ?? "", withNear ? Object.keys(archive.byId) : [])) ?? undefined,
    };
  const ids = recordIds(home);
  if (ids.has(record)) return null;
  const now = idNow(home, record);
  if (now !== null) {
    const text = `${written.slice(0, written.lastIndexOf(record))}${now}]`;
    return {
      message: `Record "${record}" is "${now}" now.`,
      hint: `Write ${text}.`,
      fix: { was: written, text },
    };
  }
  return {
    message:
      home === briefing ? `No record has the id "${record}".` : `Sheet "${sheet}" has no record "${record}".`,
    hint: didYouMean(nearestName(record, withNear ? ids : [])) ?? undefined,
  };
}

function findBriefing(archive: Archive, id: Id): Briefing | undefined {
  return Object.hasOwn(archive.byId, id) ? archive.byId[id] : undefined;
}

function didYouMean(near: string | null): string | null {
  return near === null ? null : `Did you mean "${near}"?`;
}
