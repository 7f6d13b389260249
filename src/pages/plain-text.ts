/** As much as search engines and previews of links show. */
export const descriptionLength = 200;

/** The first sentences that fit, cut at a word and closed with an ellipsis where they don't. For `<meta name="description">`. */
export function shorten(text: string, length = descriptionLength): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const atWord = cut.lastIndexOf(" ");
  return `${cut.slice(0, atWord > length / 2 ? atWord : undefined).replace(danglingMark, "")}…`;
}

const danglingMark = /[\s,;:–—-]+$/;
