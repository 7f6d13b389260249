/** What texts are made of that keep readers of patterns busy: what opens and is never closed, what nests, what repeats. */
export const patterns: readonly string[] = [
  ..."`~*_[]()<>!&\\|#-+.=:;?'\"{}^/%$,0aé\u0301\u200b\u202e😀“’— \t\n".split(/(?:)/u),
  ...["`a", "`` ` ", "\\`", "~~~\n", "```\n", "*a **a", "**_* ", "*_*_", "a**b ", "__a_"],
  ...["[a", "[](", "[]((", "[a](", "[a](<b", '[a](b "', "[a][", "![", "![[]()", "[^", "[^a", "[^a] ", "^["],
  ...["[[", "[[a", "[[a|", "[[a|b", "[[vik|", "[a]: x\n", "[^a]: x\n\n", "[a]:\n", "[\\]", "a](", "[`"],
  ...["<!--", "<!-- -->", "<!-- facts -->\n", "<a", "<http://a", "<a@b", "&#x", "&amp;", "<![CDATA["],
  ...["## a\n", "# a\n\n", "## #", "a\n---\n", "> ", "- ", "- a\n", "1. ", "| a |\n", "a|b\n-|-\n", "---\n"],
  ...[
    "{#",
    "{#a",
    "{#a} ",
    "a  \n",
    "\r\n",
    "\u2028",
    "A. ",
    "Mr. ",
    "a.[^",
    "... ",
    "a ... ",
    "a-a-",
    "http://",
  ],
  ...[
    "not confirmed [^toll] ",
    "a[^view] ",
    "- A toll.[^view]\n",
    "A.[^view] ",
    "who told the [^view] ",
    "is confirmed ",
    "is now now ",
    "if confirmed ",
    "may ",
    "said ",
    "told the ",
  ],
  ...[
    "two days after ",
    "in one hundred ",
    "on Wednesday ",
    "last next ",
    'p1 "a … b" ',
    "2025-01-01/",
    "../",
  ],
];

/** The pattern again and again, to this length. */
export function grown(pattern: string, length: number): string {
  return pattern
    .repeat(Math.ceil(length / pattern.length))
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, "");
}
