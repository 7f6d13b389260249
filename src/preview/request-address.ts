import { isIP } from "node:net";

/** What a request asks for: the path without escapes, and the query as it was sent. */
export interface RequestAddress {
  readonly path: string;
  readonly query: string;
}

/** Null for an address that can't be read, or that no file can have: one with control characters in it. */
export function requestAddress(target: string): RequestAddress | null {
  const [, written = "", query = ""] = /^(?:https?:\/\/[^/?#]*)?(\/[^?#]*)(\?[^#]*)?/i.exec(target) ?? [];
  if (written === "") return null;
  try {
    const path = decodeURIComponent(written);
    return /\p{Cc}/u.test(path) ? null : { path, query };
  } catch {
    return null;
  }
}

/**
 * Whether a path within the site names a file or a folder plainly. Of the others, such as "/a" after the first slash, a browser would
 * take a part for a host, or climb.
 */
export function isPlainPath(path: string): boolean {
  const parts = path.replace(/\/$/, "").split("/");
  return (
    path === "" || parts.every((part) => part !== "" && part !== "." && part !== ".." && !part.includes("\\"))
  );
}

/** The path as a `Location` may have it. */
export function escapedPath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

/** A page elsewhere can give its own name the address of this machine; it could then read drafts. */
export function isOwnHost(host: string | undefined): boolean {
  const name =
    /^(\[[^\]]*\]|[^:[\]]*)(?::\d{1,5})?$/
      .exec(host ?? "")?.[1]
      ?.toLowerCase()
      .replace(/\.$/, "") ?? "";
  const isAddress = isIP(name.replace(/^\[(.*)\]$/, "$1")) !== 0;
  return name === "localhost" || /^(?:[a-z0-9-]+\.)+localhost$/.test(name) || isAddress;
}
