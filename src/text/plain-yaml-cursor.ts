/** Thrown where plain YAML ends. Made once: an error notes where it was made, which takes as long as reading half a sheet. */
export const notPlain = new Error("This is more than plain YAML.");

export const lineFeed = 10;
export const space = 32;
export const quote = 34;
export const hash = 35;
export const apostrophe = 39;
export const comma = 44;
export const hyphen = 45;
export const nine = 57;
export const colon = 58;
export const greater = 62;
export const openBracket = 91;
export const closeBracket = 93;
export const openBrace = 123;
export const pipe = 124;
export const closeBrace = 125;

/** Where a reader of plain YAML stands. The text ends with a line feed. */
export class Cursor {
  readonly text: string;
  at = 0;
  /** Of the line at whose first character the cursor stands; -1 at the end of the text. */
  indent = -1;

  constructor(text: string) {
    this.text = text.endsWith("\n") ? text : `${text}\n`;
  }

  code(at = this.at): number {
    return this.text.charCodeAt(at);
  }

  skipSpaces(): void {
    while (this.code() === space) this.at++;
  }

  /** Over spaces and line ends, to the character that follows. */
  skipGap(): number {
    while (isSpace(this.code())) this.at++;
    return this.code();
  }

  lineEnd(from = this.at): number {
    const end = this.text.indexOf("\n", from);
    return end === -1 ? this.text.length : end;
  }

  /** From a line's beginning to the next line that holds more than a comment. */
  nextLine(): void {
    for (;;) {
      const start = this.at;
      this.skipSpaces();
      const code = this.code();
      if (code === lineFeed) this.at++;
      else if (code === hash) this.at = this.lineEnd() + 1;
      else {
        this.indent = this.at < this.text.length ? this.at - start : -1;
        return;
      }
    }
  }

  /** From the end of a value to the next line: nothing but a comment may stand between. */
  finishLine(): void {
    const end = this.at;
    this.skipSpaces();
    const code = this.code();
    if (code === hash && this.at > end) this.at = this.lineEnd();
    else if (code !== lineFeed) throw notPlain;
    this.at++;
    this.nextLine();
  }
}

export function isSpace(code: number): boolean {
  return code === space || code === lineFeed;
}
