import type { Place, Problem } from "../diagnostics/diagnostic.ts";
import type { Size } from "./shape-findings.ts";

/** What is told of a text, a list or a map that is larger than any may be; `subject` is what it is called. */
export function tooLarge(subject: string, { of, found, most }: Size, at: Place): Problem {
  return {
    code: of === "characters" ? "text-too-long" : "list-too-long",
    severity: "error",
    message: `${subject} has ${counted(found)} ${of}; at most ${counted(most)} are read.`,
    hint: hints[of],
    at,
  };
}

const hints: Readonly<Record<Size["of"], string>> = {
  characters: "Shorten it, and check that no other text was pasted into it.",
  items: "Keep what belongs here, and check that no other list was pasted into it.",
  records: "Split the sheet; several sheets of one story share a storyline.",
  fields: "Delete those that the format does not have.",
  entities: "Keep those that briefings name.",
  storylines: "Keep those that briefings name.",
};

function counted(count: number): string {
  return count.toLocaleString("en-US");
}
