/**
 * A passage of a line as it is shown: plain, with "…" where it is cut out of a sentence, and without the id by which the sheets call the
 * line, which its title says better. Null where the words stood in that alone.
 */
export function excerptOf(
  passage: string,
  { id, text }: { readonly id: string; readonly text: string },
): string | null {
  const parts = passage.split(" · ");
  const called = signs(id);
  const left = parts.filter((part, place) => {
    const said = signs(plain(part));
    const isCutId =
      parts.length > 1 &&
      ((place === 0 && called.endsWith(said)) || (place === parts.length - 1 && called.startsWith(said)));
    return said !== "" && said !== called && !isCutId;
  });
  if (!left.some((part) => part.includes("<mark>")))
    return left.length < parts.length ? null : plain(passage);
  const words = plain(left.join(" · "));
  const [cutBefore, cutAfter] = cutsOf(signs(plain(passage)), signs(plain(text)));
  const isEnd = /[.!?…”"]$/.test(words);
  return [
    cutBefore && left[0] === parts[0] ? "… " : "",
    words,
    cutAfter && left.at(-1) === parts.at(-1) && !isEnd ? " …" : "",
  ].join("");
}

/** Whether words of the same sentence stand before a passage and after it. */
function cutsOf(passage: string, text: string): readonly [boolean, boolean] {
  const at = text.indexOf(passage);
  // It may go on into the next line of the page.
  if (at < 0)
    return [!text.includes(`·${passage.slice(0, 20)}`) && !text.startsWith(passage.slice(0, 20)), true];
  const [before, after] = [text.charAt(at - 1), text.charAt(at + passage.length)];
  return [at > 0 && before !== "·", after !== "" && after !== "·"];
}

/** Letters, numbers and what parts the texts of a line: spaces and marks are set otherwise in a passage. */
const signs = (text: string): string => text.replace(/[^\p{L}\p{N}·]+/gu, "");

/** Pagefind escapes the passage and sets its marks; here it becomes plain text again. */
export function plain(passage: string): string {
  return passage
    .replace(/<\/?mark>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
