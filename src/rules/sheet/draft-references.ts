import type { Id } from "../../model/common.ts";
import { grouped } from "../grouped.ts";
import { referencesWithHash } from "../other-sheets.ts";
import type { Finding, RuleContext } from "../rule.ts";

/**
 * References of a sheet that is published to one that is a draft. They are sound, and lead somewhere once the draft is published;
 * until then the build leaves out the note, the answer or the earlier state that they stand for.
 */
export function* referencesToDrafts(context: RuleContext): Iterable<Finding> {
  if (context.briefing.draft) return;
  yield* grouped(found(context));
}

function* found({ sheet, briefing, archive, prose }: RuleContext): Iterable<Finding> {
  const isDraft = (id: Id | null) =>
    id !== null && Object.hasOwn(archive.byId, id) && archive.byId[id]?.draft;
  for (const id of briefing.supersedes) if (isDraft(id)) yield finding(id, ["supersedes"], id);
  for (const { path, written, words } of referencesWithHash(sheet)) {
    const id = written.slice(0, written.indexOf("#"));
    if (isDraft(id)) yield finding(id, path, words);
  }
  for (const { notes } of prose.blocks)
    for (const { sheet: id, start, end } of notes)
      if (id !== null && isDraft(id)) yield finding(id, { prose: [start, end] });
}

const finding = (id: Id, at: Finding["at"], words?: string): Finding => ({
  at,
  words,
  severity: "warning",
  message: `Sheet "${id}" is a draft: the build leaves it out, and what refers to it here.`,
  hint: `Publish "${id}" too, by deleting its line \`draft: true\`, or take the reference out until then.`,
});
