/** A text in the quotes in which YAML keeps every character of it, on one line. */
export function inQuotes(text: string): string {
  const line = text.replace(/\s*\n\s*/g, " ");
  return /["\\]/.test(line) ? `'${line.replaceAll("'", "''")}'` : `"${line}"`;
}
