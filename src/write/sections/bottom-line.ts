import { withoutComments } from "../prose/comments.ts";

/** The answer first, as a quotation block, so that it stands out in plain text as well. */
export function bottomLine(text: string): string {
  const words = withoutComments(text).trim();
  const lines = (
    startsBlock.test(words) ? `**Bottom line.**\n\n${words}` : `**Bottom line.** ${words}`
  ).split("\n");
  return lines.map((line) => (line === "" ? ">" : `> ${line}`)).join("\n");
}

/** A list, heading, quotation or table can't go on in the line of the label. */
const startsBlock = /^(?:[-*+>|#]|\d+[.)])\s?/;
