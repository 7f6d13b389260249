import { expect, test } from "vitest";
import { assemble } from "../../src/engine.ts";
import type { PageContext } from "../../src/model/page-context.ts";
import { defaultSite } from "../../src/model/site.ts";
import { allOutputs, briefingOutputs } from "../../src/outputs/all-outputs.ts";
import { allPages } from "../../src/pages/all-pages.ts";
import type { PageKind, PageView } from "../../src/pages/page.ts";
import { allRules } from "../../src/rules/all-rules.ts";

test.each(allRules)("pages and files can be made of facts that $code finds fault with", (rule) => {
  const { archive } = assemble({
    sheets: [{ path: "content/facts/example.md", text: rule.bad }],
    entities: null,
    storylines: null,
    site: defaultSite,
    now: rule.exampleNow,
    drafts: true,
    texts: null,
  });
  const context = { archive, site: defaultSite, now: rule.exampleNow, preview: false };
  expect(archive.briefings).toHaveLength(1);
  expect(addressesMade(context)).toContain(`/briefings/${archive.briefings[0]!.id}/`);
  expect(textsMade(context)).toHaveLength(allOutputs.length + briefingOutputs.length);
});

function addressesMade(context: PageContext): readonly string[] {
  return (allPages as unknown as readonly PageKind<never, PageView>[]).flatMap((kind) =>
    kind.refs(context).map((ref) => kind.view(ref, context).frame.address),
  );
}

/** Of each output of an archive with one briefing, all that it writes. */
function textsMade(context: PageContext): readonly string[] {
  const [briefing] = context.archive.briefings;
  return [
    ...allOutputs.map((output) => output.files(context)),
    ...briefingOutputs.map((output) => output.files(briefing!, "", context)),
  ].map((files) => files.map(({ contents }) => contents).join(""));
}
