/**
 * True for an address that a text may link to: `http`, `https`, `mailto`, relative, and from the root of the site.
 *
 * A colon before the first slash, question mark or hash means a scheme, however it is disguised
 * (`java&#10;script:`, `JaVaScRiPt%3A`): only the three schemes pass. `//host` and `/\host` leave the site
 * without saying so and are refused as well.
 */
export function isAllowedLink(address: string): boolean {
  if (isOwnAddress(address)) return true;
  const plain = decode(address).replace(invisible, "");
  if (allowedScheme.test(plain)) return true;
  if (leavesSite.test(plain)) return false;
  const end = plain.search(endOfFirstSegment);
  const first = end === -1 ? plain : plain.slice(0, end);
  return !first.includes(":");
}

/** True for an address of this site, or of a place on its page, that holds no sign which could mean anything else. */
export function isOwnAddress(address: string): boolean {
  return ownAddress.test(address);
}

/** True for a link that leads out of the site. */
export function isExternalLink(address: string): boolean {
  return anyScheme.test(address);
}

/** The address with the site's prefix (`/x/y/`), where it starts at the root. */
export function prefixed(address: string, prefix: string): string {
  return prefix !== "/" && address.startsWith("/") ? prefix + address.slice(1) : address;
}

const ownAddress = /^[/#][a-z0-9-][a-z0-9/#-]*$/;
const allowedScheme = /^(?:https?:\/\/[^\s/?#\\]|mailto:[^\s/])/i;
const anyScheme = /^(?:https?|mailto):/i;
const leavesSite = /^[\\/]{2}/;
const endOfFirstSegment = /[/?#\\]/;
/** Control characters, spaces, soft hyphens, zero-width and directional marks, which browsers drop or editors don't see. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const invisible = /[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff]/g;

/** Decoded until nothing changes, at most three times: `%256a` is `%6a` is `j`. */
function decode(address: string): string {
  let text = address;
  for (let round = 0; round < 3 && text.includes("%"); round++) {
    try {
      text = decodeURIComponent(text);
    } catch {
      return text;
    }
  }
  return text;
}
