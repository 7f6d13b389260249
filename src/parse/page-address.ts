import type { Place, Problem } from "../diagnostics/diagnostic.ts";
import { plainName, printablePath, segmentFault } from "../model/plain-path.ts";
import { keeperOf } from "../model/reserved-addresses.ts";
import { problem } from "./read-file.ts";

/** The address of a page that gives none: `policies/corrections.md` → `/policies/corrections/`, `press/index.md` → `/press/`. */
export function addressOfFile(path: string): string {
  const parts = path.replace(/\.md$/, "").split("/");
  if (parts.at(-1) === "index") parts.pop();
  return parts.length === 0 ? "/" : `/${parts.join("/")}/`;
}

/**
 * What is wrong with the address of a page; null where nothing is. `path` is the file's, where the address was made from its name;
 * null where the page gives it itself.
 */
export function permalinkFault(address: string, path: string | null, at: Place): Problem | null {
  const fault = addressFault(address);
  if (fault === null) return null;
  if (path === null)
    return problem(
      "page-address-invalid",
      `"${shown(address)}" can't be the address of a page. ${fault}`,
      advice(address),
      at,
    );
  const name = path.split("/").at(-1)?.replace(/\.md$/, "") ?? "";
  const plain = plainName(name)?.replaceAll(".", "-") ?? null;
  const near = plain === null || keeperOf(`/${plain}/`) !== null ? null : plain;
  const hint =
    near === null
      ? "Rename the file."
      : `Name the file ${near}.md, or give the page a permalink such as /${near}/.`;
  return problem("page-address-invalid", `"${shown(name)}" can't be part of an address. ${fault}`, hint, at);
}

function addressFault(address: string): string | null {
  if (address === "/") return null;
  if (!address.startsWith("/") || !address.endsWith("/")) return "An address begins and ends with a slash.";
  if (address.length > longestAddress) return `An address has at most ${longestAddress} characters.`;
  for (const segment of address.slice(1, -1).split("/")) {
    if (segment === "") return "Between two slashes of an address stands at least a letter.";
    if (segment === "." || segment === "..") return "An address has no steps up or down.";
    const fault = segmentFault(segment);
    if (fault !== null) return fault;
    // What looks like a file would be a folder.
    if (segment.includes(".")) return "A page has no ending, and no dot in its address.";
  }
  return null;
}

const longestAddress = 400;

/** The address that was probably meant, where there is one. */
function advice(address: string): string {
  const parts = address
    .replace(/\.\w{1,8}$/, "")
    .split(/[/\\]/)
    .flatMap((part) => plainName(part)?.replaceAll(".", "-") ?? []);
  const near = `/${parts.join("/")}/`;
  return parts.length > 0 && addressFault(near) === null && keeperOf(near) === null
    ? `Write it plainly: \`permalink: ${near}\`.`
    : "Write it plainly, such as `permalink: /about/us/`.";
}

function shown(text: string): string {
  return printablePath(text.length > 80 ? `${text.slice(0, 79)}…` : text);
}
