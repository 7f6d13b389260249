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
    else if (token[0] === TokenType.String && loads(rule, open)) addresses.push(token[4].value);
  }
  return addresses;
}

/** Where a string is an address. */
function loads(rule: string, within: readonly string[]): boolean {
  if (within.length === 0) return rule === "import";
  // `image-set(var(--none, "a.png") 1x)` loads it all the same.
  return rule !== "namespace" && within.some((name) => loading.has(name));
}

const loading = new Set(["url", "src", "image", "image-set", "-webkit-image-set", "cross-fade"]);

function opens(token: CSSToken): token is Extract<CSSToken, { 0: TokenType.Function | TokenType.OpenParen }> {
  return token[0] === TokenType.Function || token[0] === TokenType.OpenParen;
}

function endsRule(token: CSSToken): boolean {
  const [type] = token;
  return type === TokenType.Semicolon || type === TokenType.OpenCurly || type === TokenType.CloseCurly;
}

/** All that a style sheet or a style attribute could make a browser load, and whether it can run a program of its own in an old one. */
export interface MayLoad {
  readonly addresses: readonly string[];
  readonly isProgram: boolean;
}

/**
 * Every address, and every text that could be one: of variables nobody knows where their texts are put, so that these count, and
 * once anything is loaded by a text, all texts do.
 */
export function mayLoad(css: string): MayLoad {
  const tokens = tokenizer({ css });
  const addresses: string[] = [];
  const texts: string[] = [];
  let areTextsLoaded = false;
  let isProgram = false;
  for (let token = tokens.nextToken(); token[0] !== TokenType.EOF; token = tokens.nextToken()) {
    if (token[0] === TokenType.URL) addresses.push(token[4].value);
    else if (token[0] === TokenType.String) texts.push(token[4].value);
    else if (
      token[0] === TokenType.Function ||
      token[0] === TokenType.Ident ||
      token[0] === TokenType.AtKeyword
    ) {
      const name = token[4].value.toLowerCase();
      if (token[0] === TokenType.Function ? name === "expression" : oldPrograms.has(name)) isProgram = true;
      else if (loading.has(name) || variable.test(name) || name === "import") areTextsLoaded = true;
    }
  }
  return { addresses: areTextsLoaded ? [...addresses, ...texts] : addresses, isProgram };
}

const oldPrograms = new Set(["-moz-binding", "behavior"]);
/** `--x`, and what gives `@property --x` its value. */
const variable = /^(?:--|initial-value$)/;
