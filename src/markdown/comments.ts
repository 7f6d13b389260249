/** A text without its HTML comments; one that is never closed reaches to the end in Markdown, and is text elsewhere. Between backticks it is text. */
export function stripComments(text: string, isMarkdown = true): string {
  if (!text.includes("<!--")) return text;
  let result = "";
  let at = 0;
  while (at < text.length) {
    const next = text.slice(at).search(/`|<!--/);
    if (next === -1) break;
    const start = at + next;
    result += text.slice(at, start);
    if (text[start] === "`") {
      const ticks = /^`+/.exec(text.slice(start))?.[0] ?? "`";
      const close = text.indexOf(ticks, start + ticks.length);
      at = close === -1 ? start + ticks.length : close + ticks.length;
      result += text.slice(start, at);
      continue;
    }
    const close = text.indexOf("-->", start + 4);
    if (close === -1 && !isMarkdown) {
      at = start;
      break;
    }
    at = close === -1 ? text.length : close + 3;
    // Of the spaces around a comment one stays.
    if (/[ \t]$/.test(result) || result === "") while (text[at] === " " || text[at] === "\t") at++;
  }
  return (result + text.slice(at)).trim();
}

/** Takes the comments out of every text in the data, in place; true where there were any. */
export function stripCommentsIn(data: unknown): boolean {
  if (typeof data !== "object" || data === null) return false;
  const holder = data as Record<string, unknown>;
  let any = false;
  for (const key of Object.keys(holder)) {
    const value = holder[key];
    if (typeof value === "string") {
      if (!value.includes("<!--")) continue;
      Object.defineProperty(holder, key, {
        value: stripComments(value, key !== "title"),
        enumerable: true,
        configurable: true,
        writable: true,
      });
      any = true;
    } else any = stripCommentsIn(value) || any;
  }
  return any;
}
