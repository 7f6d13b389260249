import { policyFor, readingPolicy } from "./content-security-policy.ts";

/** What a host is to send with a file, whatever its own habits. */
export interface ExpectedHeaders {
  readonly type: RegExp;
  readonly policy: string;
  readonly cache: string;
}

/** What is answered at an address inside the site: `/briefings/x/`, `/feed.xml`. */
export function expectedHeaders(address: string): ExpectedHeaders {
  const type = types.find(([pattern]) => pattern.test(address))?.[1] ?? /^application\//;
  const cache = address.startsWith("/assets/hashed/") ? "public, max-age=31536000, immutable" : "no-cache";
  return { type, policy: policyFor(address), cache };
}

/** What goes with 404.html where an address is not there, whatever file its name promises. */
export const expectedOfMissing: ExpectedHeaders = {
  type: /^text\/html; charset=utf-8$/,
  policy: readingPolicy,
  cache: "no-cache",
};

const types: readonly (readonly [pattern: RegExp, type: RegExp])[] = [
  [/\/$|\.html$/, /^text\/html; charset=utf-8$/],
  [/\/feed\.xml$/, /^application\/atom\+xml; charset=utf-8$/],
  [/\/feed\.json$/, /^application\/feed\+json; charset=utf-8$/],
  [/\.ics$/, /^text\/calendar; charset=utf-8$/],
  [/\.md$/, /^text\/markdown; charset=utf-8$/],
  [/\.json$/, /^application\/json; charset=utf-8$/],
  [/\.xml$/, /^text\/xml; charset=utf-8$/],
  [/\.css$/, /^text\/css; charset=utf-8$/],
  [/\.txt$/, /^text\/plain; charset=utf-8$/],
  [/\.js$/, /^(?:text|application)\/javascript; charset=utf-8$/],
  [/\.svg$/, /^image\/svg\+xml$/],
];
