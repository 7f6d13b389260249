import type { FactSheet } from "../model/fact-sheet.ts";
import type { Path } from "../model/resolution.ts";
import type { RecordKind, ReferenceCheck } from "./references.ts";

const statements: readonly RecordKind[] = ["statement"];
const events: readonly RecordKind[] = ["event"];
/** What can be denied, told otherwise or left open. */
const facts: readonly RecordKind[] = ["statement", "event", "figure"];
const evidence: readonly RecordKind[] = ["statement", "event"];

/** Follows every reference that a sheet makes, in the order of its records. */
export function followReferences(sheet: FactSheet, check: ReferenceCheck): void {
  check.inText(sheet.bottomLine, [], "bottomLine");
  check.records(sheet.key, [], "key");
  followSupersedes(sheet, check);
  followSources(sheet, check);
  followStatements(sheet, check);
  followEvents(sheet, check);
  followFigures(sheet, check);
  for (const [id, question] of Object.entries(sheet.questions ?? {})) {
    const path = ["questions", id];
    check.recordOrEntity(question.about, path, "about");
    check.acrossSheets(question.answered, path, "answered");
  }
  for (const [index, update] of (sheet.updates ?? []).entries())
    check.recordsOrSources(update.affects, ["updates", index], "affects");
  for (const [id, assessment] of Object.entries(sheet.assessments ?? {}))
    check.record(assessment.judges, ["assessments", id], "judges", events);
  followEntities(sheet, check);
}

function followSupersedes({ supersedes }: FactSheet, check: ReferenceCheck): void {
  if (typeof supersedes === "string") check.sheet(supersedes, [], "supersedes");
  else supersedes?.forEach((id, index) => void check.sheet(id, ["supersedes"], index));
}

function followSources(sheet: FactSheet, check: ReferenceCheck): void {
  for (const [id, source] of Object.entries(sheet.sources)) {
    const path = ["sources", id];
    if (source.publisher !== "unstated") check.entity(source.publisher, path, "publisher");
    if (source.dateline !== undefined) check.entity(source.dateline.place, [...path, "dateline"], "place");
    check.source(source.via, path, "via");
  }
}

function followStatements(sheet: FactSheet, check: ReferenceCheck): void {
  for (const [id, statement] of Object.entries(sheet.statements ?? {})) {
    const path = ["statements", id];
    check.entity(statement.by, path, "by");
    check.entity(statement.to, path, "to");
    check.idOrText(statement.channel, path, "channel", "entity");
    check.entities(statement.via, path, "via");
    check.recordOrEntity(statement.about, path, "about");
    for (const field of ["denies", "leavesOpen", "disputes"] as const)
      statement[field]?.forEach((written, index) => {
        check.acrossSheets(written, [...path, field], index, facts);
      });
    statement.differs?.forEach((written, index) => {
      const list = [...path, "differs"];
      if (typeof written === "string") check.acrossSheets(written, list, index, facts);
      else check.acrossSheets(written.from, [...list, index], "from", facts);
    });
    followCommon(statement, path, check);
  }
}

function followEvents(sheet: FactSheet, check: ReferenceCheck): void {
  for (const [id, event] of Object.entries(sheet.events ?? {})) {
    const path = ["events", id];
    check.entities(event.who, path, "who");
    if (event.where !== "unstated") check.entity(event.where, path, "where");
    check.records(event.per, path, "per", statements);
    check.record(event.after, path, "after", events);
    check.record(event.within, path, "within", events);
    check.entity(event.setBy, path, "setBy");
    check.entity(event.binds, path, "binds");
    check.idOrText(event.otherwise, path, "otherwise", "record");
    followCommon(event, path, check);
  }
}

/** What a figure can count otherwise. */
const figures: readonly RecordKind[] = ["figure"];

function followFigures(sheet: FactSheet, check: ReferenceCheck): void {
  for (const [id, figure] of Object.entries(sheet.figures ?? {})) {
    check.records(figure.per, ["figures", id], "per", evidence);
    figure.differs?.forEach((written, index) => {
      check.acrossSheets(written, ["figures", id, "differs"], index, figures);
    });
    followCommon(figure, ["figures", id], check);
  }
}

function followCommon(
  record: { anchor?: string | undefined; if?: string | undefined; supersedes?: string | undefined },
  path: Path,
  check: ReferenceCheck,
): void {
  check.recordOrSource(record.anchor, path, "anchor");
  check.idOrText(record.if, path, "if", "record");
  check.carriedRecord(record.supersedes, path, "supersedes");
}

function followEntities(sheet: FactSheet, check: ReferenceCheck): void {
  for (const [id, entity] of Object.entries(sheet.entities ?? {})) {
    const path = ["entities", id];
    entity.roles?.forEach((role, index) => void check.entity(role.of, [...path, "roles", index], "of"));
    check.entity(entity.seat, path, "seat");
    check.entity(entity.of, path, "of");
    if (Array.isArray(entity.members)) check.entities(entity.members, path, "members");
  }
}
