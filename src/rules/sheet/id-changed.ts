import { renamedRecords } from "../../compare/compare-facts.ts";
import { briefingAddress } from "../../model/address.ts";
import type { Briefing, Fact, ResolvedQuestion } from "../../model/briefing.ts";
import type { Id } from "../../model/common.ts";
import type { PublishedVersion } from "../../model/history.ts";
import { exampleSheet } from "../example-sheet.ts";
import { recordIds } from "../prose/matching/notes.ts";
import { pathOf } from "../record-path.ts";
import { defineRule, type Finding, type RuleContext } from "../rule.ts";

const statement = (id: string, more = "") => `
  ${id}:${more}
    by: mayor
    says: A toll would pay for the repairs.
    when: unstated
    cite: p1`;

export const idChanged = defineRule({
  code: "id-changed",
  severity: "error",
  needsArchive: true,
  summary: "An id that was published still leads to its line.",
  why: "Others link to lines of a briefing and to the briefing itself. A link to an id that is gone leads to the top of a page, or to none.",
  exampleBefore: exampleSheet({ statements: statement("toll-view") }),
  bad: exampleSheet({ statements: statement("toll-opinion", " # was published as toll-view") }),
  good: exampleSheet({ statements: statement("toll-opinion", "\n    aka: [toll-view]") }),
  *check(context) {
    const { briefing, published } = context;
    yield* ofSheet(briefing, published);
    const records = [...briefing.statements, ...briefing.events, ...briefing.figures, ...briefing.questions];
    yield* ofEntities(records, context);
    const lost = [...renamedSince(published, briefing)];
    for (const record of records) {
      const olds = lost.flatMap(([old, id]) => (id === record.id ? [old] : []));
      if (olds.length === 0) continue;
      const [were, their] =
        olds.length === 1 ? ["was published and is", "its line"] : ["were published and are", "their lines"];
      yield {
        at: pathOf(record),
        part: "key",
        record: record.id,
        message: `${olds.map((old) => `"${old}"`).join(" and ")} ${were} "${record.id}" now, so that links to ${their} lead nowhere.`,
        hint: `Give it back the id "${olds[0]}", or write \`aka: [${[...record.aka, ...olds].join(", ")}]\` in "${record.id}".`,
      };
    }
  },
});

/** Former ids that are those of entities, which have their lines on the page too. Of the sheet's own that is known from reading it. */
function* ofEntities(
  records: readonly (Fact | ResolvedQuestion)[],
  { briefing, sheet }: RuleContext,
): Iterable<Finding> {
  for (const record of records)
    for (const [index, old] of record.aka.entries())
      if (Object.hasOwn(briefing.entities, old) && !Object.hasOwn(sheet.entities ?? {}, old))
        yield {
          at: pathOf(record, "aka", index),
          message: `"${old}" stands under \`aka:\` of "${record.id}" and is the id of an entity that this sheet names.`,
          hint: "Take it out of `aka:`: links to an id lead to one line.",
        };
}

/** Old ids that nothing on the page has any more, each with the id that its record has now. */
function renamedSince(published: readonly PublishedVersion[], current: Briefing): ReadonlyMap<Id, Id> {
  const lost = new Map<Id, Id>();
  for (const [index, { briefing }] of published.entries()) {
    const renamed = renamedRecords(briefing, published[index + 1]?.briefing ?? current);
    // What was renamed before may have been renamed again.
    for (const [first, then] of lost) lost.set(first, renamed.get(then) ?? then);
    for (const [old, id] of renamed) lost.set(old, id);
  }
  if (lost.size === 0) return lost;
  const still = new Set([
    ...recordIds(current),
    ...[current.statements, current.events, current.figures, current.questions].flatMap((records) =>
      records.flatMap(({ aka }) => aka),
    ),
  ]);
  return new Map([...lost].filter(([old]) => !still.has(old)));
}

/**
 * The sheet under another id than it was published with. What a host forwards can't be seen from here. A file in which half of
 * the records or more were others held another sheet, whatever git takes it for.
 */
function* ofSheet(current: Briefing, published: readonly PublishedVersion[]): Iterable<Finding> {
  const { id } = current;
  const ids = recordIds(current);
  const isThisOne = ({ briefing }: PublishedVersion) => {
    const old = [...recordIds(briefing)];
    return old.filter((one) => ids.has(one)).length * 2 > old.length;
  };
  const before = published.findLast(
    (version) => version.publishedAs !== id && isThisOne(version),
  )?.publishedAs;
  if (before !== undefined)
    yield {
      at: ["id"],
      severity: "warning",
      message: `This sheet was published as "${before}", so that links to ${briefingAddress(before)} lead nowhere.`,
      hint: `Give it back the id "${before}", or have your host forward that address.`,
    };
}
