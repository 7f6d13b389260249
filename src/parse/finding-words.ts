import type { Place, Problem, ValuePath } from "../diagnostics/diagnostic.ts";
import { wrongByOurCheck } from "./fault-words.ts";
import type { RootKind, ShapeFinding } from "./shape-findings.ts";
import {
  emptyField,
  missingField,
  subjectOf,
  unknownField,
  wrongId,
  wrongType,
  wrongWord,
} from "./shape-words.ts";
import { tooLarge } from "./size-words.ts";
import type { WrittenAt } from "./written-values.ts";

/** One mistake in the shape of the data, as the editor is told of it. */
export function findingInWords(
  finding: ShapeFinding,
  root: RootKind,
  placeOf: (path: ValuePath, part?: "key" | "value") => Place,
  writtenAt: WrittenAt,
): Problem {
  switch (finding.kind) {
    case "unknown":
      return unknownField(finding, root, placeOf([...finding.path, finding.field], "key"));
    case "empty":
      return emptyField(finding, root, placeOf(finding.path, "key"));
    case "missing":
      return missingField(finding, root, placeOf(finding.path, "key"));
    case "type":
      return wrongType(finding, root, placeOf(finding.path), writtenAt(finding.path));
    case "word":
      return wrongWord(finding, placeOf(finding.path));
    case "id":
      return { ...wrongId(finding.value, placeOf(finding.path)), named: finding.value };
    case "size":
      return tooLarge(subjectOf(finding.path, root), finding.size, placeOf(finding.path, "key"));
    case "fault":
      return wrongByOurCheck(finding, placeOf(finding.path));
  }
}
