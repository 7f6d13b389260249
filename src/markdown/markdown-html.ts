/**
 * Markdown in which HTML prints as text whoever renders it: a backslash goes before each sign that could begin a tag, a comment or
 * an entity of one. Code and links between angle brackets stay as they are.
 */
export function withoutHtml(markdown: string): string {
  if (!markdown.includes("<")) return markdown;
  let fence: string | null = null;
  let block: string[] = [];
  const lines: string[] = [];
  // Code between backticks ends with its paragraph at the latest.
  const close = () => {
    if (block.length > 0) lines.push(escaped(block.join("\n")));
    block = [];
  };
  for (const line of markdown.split("\n")) {
    const mark = /^ {0,3}(?:> ?| |[-*+] |\d+[.)] )*(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== null) {
      lines.push(line);
      if (mark?.startsWith(fence) && line.trimEnd().endsWith(mark)) fence = null;
    } else if (
      mark !== undefined &&
      !(mark.startsWith("`") && line.slice(line.indexOf(mark) + mark.length).includes("`"))
    ) {
      close();
      fence = mark;
      lines.push(line);
    } else if (line.trim() === "") {
      close();
      lines.push(line);
    } else block.push(line);
  }
  close();
  return lines.join("\n");
}

function escaped(text: string): string {
  if (!text.includes("<")) return text;
  return text.replace(code, (whole: string, ticks: string | undefined) =>
    ticks === undefined && whole === "<" ? "\\<" : whole,
  );
}

// Escaped signs, code, links between angle brackets; then what is left of angle brackets that may open a tag.
const code =
  /\\[!-/:-@[-`{-~]|(`+)(?!`)(?:[^`]|(?!\1(?!`))`+)*?\1(?!`)|<(?:https?|mailto):[^\s<>]*>|<[\w.+-]+@[\w.-]+>|`+|<(?=[A-Za-z/!?])/g;
