/**
 * The HTML with an empty anchor of each former id inside the element that has the id of today, so that old links lead there.
 * One whose id is not there gets none, and no id is given twice.
 */
export function withFormerAnchors(
  html: string,
  former: Readonly<Record<string, readonly string[]>> | undefined,
): string {
  let anchored = html;
  for (const [id, olds] of Object.entries(former ?? {})) {
    // In rendered Markdown a quotation mark outside of a tag is written as an entity.
    const at = anchored.indexOf(` id="${id}"`);
    const end = anchored.indexOf(">", at) + 1;
    if (at === -1) continue;
    const anchors = olds
      .filter((old) => !anchored.includes(` id="${old}"`))
      .map((old) => `<span id="${old}"></span>`);
    anchored = anchored.slice(0, end) + anchors.join("") + anchored.slice(end);
  }
  return anchored;
}
