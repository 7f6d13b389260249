import { type CSSToken, TokenType, tokenizer } from "@csstools/css-tokenizer";

/** The addresses that a style sheet, or the value of a style attribute, makes a browser load, as written. */
export function styleAddresses(css: string): readonly string[] {
  const tokens = tokenizer({ css });
  const addresses: string[] = [];
  /** The functions that are open, by their names; "" for a plain bracket. */
  const open: string[] = [];
  let rule = "";
  for (let token = tokens.nextToken(); token[0] !== TokenType.EOF; token = tokens.nextToken()) {
    if (opens(token)) open.push(token[0] === TokenType.Function ? token[4].value.toLowerCase() : "");
    else if (token[0] === TokenType.CloseParen) open.pop();
    else if (token[0] === TokenType.AtKeyword) rule = token[4].value.toLowerCase();
    else if (endsRule(token)) {
      rule = "";
      open.length = 0;
    } else if (token[0] === TokenType.URL && rule !== "namespace") addresses.push(token[4].value);
    else if (token[0] === TokenType.String && loads(rule, open.at(-1))) addresses.push(token[4].value);
  }
  return addresses;
}

/** Where a string is an address. */
function loads(rule: string, within: string | undefined): boolean {
  if (within === undefined) return rule === "import";
  return rule !== "namespace" && loading.has(within);
}

const loading = new Set(["url", "src", "image", "image-set", "-webkit-image-set", "cross-fade"]);

function opens(token: CSSToken): token is Extract<CSSToken, { 0: TokenType.Function | TokenType.OpenParen }> {
  return token[0] === TokenType.Function || token[0] === TokenType.OpenParen;
}

function endsRule(token: CSSToken): boolean {
  const [type] = token;
  return type === TokenType.Semicolon || type === TokenType.OpenCurly || type === TokenType.CloseCurly;
}
