import { absoluteUrl } from "../model/address.ts";
import { defineOutput } from "./output.ts";

/** `robots.txt`. A site that is not to be indexed says so here and on each page. */
export const robots = defineOutput({
  name: "robots",
  files: ({ site, preview }) => {
    const rule = site.index && !preview ? "Allow: /" : "Disallow: /";
    const lines = ["User-agent: *", rule, "", `Sitemap: ${absoluteUrl(site, "/sitemap.xml")}`, ""];
    return [{ path: "robots.txt", contents: lines.join("\n") }];
  },
});
