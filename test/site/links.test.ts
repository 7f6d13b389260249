import { describe, expect, inject, test } from "vitest";
import type { BuiltSite } from "../support/built-sites.ts";
import { elementsOf, idsOf } from "../support/html.ts";
import { ready } from "../support/prepared.ts";
import { addressOf, filesOf, pagesOf, readText } from "../support/site-files.ts";

const host = "https://readout.example";

describe.each(ready(inject("sites")))("the site at $prefix", (site) => {
  test("every link and every loaded file is there, with its anchor", () => {
    expect(brokenLinks(site)).toEqual([]);
  });

  test("nothing is loaded from elsewhere", () => {
    const foreign = linksOf(site).filter(
      (link) => link.loads && /^(https?:)?\/\//.test(link.target) && !link.target.startsWith(host),
    );
    expect(foreign).toEqual([]);
  });

  test("full addresses in feeds, calendar, sitemap and data lead to files of the site", () => {
    const index = indexOf(site);
    const paths = filesOf(site.folder).filter(
      (path) => /\.(xml|json|ics|txt|md)$/.test(path) && !path.startsWith("pagefind/"),
    );
    const broken = paths.flatMap((path) => {
      // Calendar lines are folded at 75 octets.
      const text = readText(site.folder, path).replaceAll("\r\n ", "");
      const addresses = text.match(/https:\/\/readout\.example[^\s"'<>)\]\\]*/g) ?? [];
      return addresses
        .filter((address) => !leadsSomewhere(address.replace(/[.,;]$/, ""), site, index))
        .map((address) => `${path}: ${address}`);
    });
    expect(broken).toEqual([]);
  });
});

interface Link {
  readonly page: string;
  readonly target: string;
  /** True for what the browser fetches by itself. */
  readonly loads: boolean;
}

function linksOf(site: BuiltSite): readonly Link[] {
  return pagesOf(site.folder).flatMap((path) =>
    elementsOf(readText(site.folder, path)).flatMap(({ name, attributes }) => {
      const targets = [
        attributes.href,
        attributes.src,
        attributes.action,
        ...(attributes.srcset?.split(/,\s+/) ?? []),
      ];
      const loads =
        name !== "a" && name !== "form" && attributes.rel !== "canonical" && attributes.rel !== "alternate";
      return targets
        .filter((target) => target !== undefined)
        .map((target) => ({ page: addressOf(path), target, loads }));
    }),
  );
}

/** Every file by its address within the site, pages with their anchors. */
function indexOf(site: BuiltSite): ReadonlyMap<string, ReadonlySet<string> | null> {
  return new Map(
    filesOf(site.folder).map((path) => [
      addressOf(path),
      path.endsWith(".html") ? idsOf(readText(site.folder, path)) : null,
    ]),
  );
}

function brokenLinks(site: BuiltSite): readonly string[] {
  const index = indexOf(site);
  return linksOf(site)
    .filter(
      ({ page, target }) =>
        !leadsSomewhere(new URL(target, `${host}${site.prefix}${page.slice(1)}`).href, site, index),
    )
    .map(({ page, target }) => `${page} → ${target}`);
}

function leadsSomewhere(address: string, site: BuiltSite, index: ReturnType<typeof indexOf>): boolean {
  if (!URL.canParse(address)) return false;
  const { origin, pathname, hash, protocol } = new URL(address);
  if (origin !== host) return protocol === "https:" || protocol === "http:" || protocol === "mailto:";
  const path = decodeURIComponent(pathname);
  if (path === site.prefix.replace(/\/$/, "")) return true;
  if (!path.startsWith(site.prefix)) return false;
  const anchors = index.get(`/${path.slice(site.prefix.length)}`);
  if (anchors === undefined) return false;
  // A fragment such as `#:~:text=` names words, not an element.
  const anchor = decodeURIComponent(hash.slice(1).replace(/:~:.*$/, ""));
  return anchor === "" || anchors === null || anchors.has(anchor);
}
