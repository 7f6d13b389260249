import type { CodeCard } from "../diagnostics/diagnostic.ts";

/** What can be wrong with the pages and files of `content/pages`. Each example is a folder of files. */
export const pageCodes: readonly CodeCard[] = [
  {
    code: "page-not-data",
    severity: "error",
    summary: "Nothing in content/pages runs.",
    why: "Whoever may write a page must not be able to run a program on the machine that builds the site. Templates stand in layouts/, which are for the owner.",
    bad: "=== about.md ===\n---\ntitle: About us\ntemplateEngineOverride: njk\n---\nWritten by hand.\n",
    good: "=== about.md ===\n---\ntitle: About us\n---\nWritten by hand.\n",
  },
  {
    code: "page-file-unknown",
    severity: "error",
    summary: "Every file in content/pages is a page, or of a kind that is copied.",
    why: "A file that is neither would be missing from the site, and whoever put it there believes it published.",
    bad: "=== budget.xlsx ===\nA table.\n",
    good: "=== budget.csv ===\nyear,amount\n2025,300\n",
  },
  {
    code: "page-file-active",
    severity: "error",
    summary: "HTML and SVG that is copied holds no script, and loads nothing from other sites.",
    why: "A script in such a file runs in the reader's browser as if the site itself had written it. What is loaded from elsewhere tells others who reads the page.",
    bad: '=== map.svg ===\n<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>\n',
    good: '=== map.svg ===\n<svg xmlns="http://www.w3.org/2000/svg"><circle r="1"/></svg>\n',
  },
  {
    code: "page-address-invalid",
    severity: "error",
    summary: "The address of a page or a copied file is plain and lies within the site.",
    why: "An address with steps up would write over other files of the machine; one with other signs works on some hosts and not on others.",
    bad: "=== about.md ===\n---\npermalink: ../../_data/site.ts\n---\nWritten by hand.\n",
    good: "=== about.md ===\n---\npermalink: /about/us/\n---\nWritten by hand.\n",
  },
  {
    code: "address-taken",
    severity: "error",
    summary: "No two things have one address.",
    why: "One of the two would be missing from the site, and nobody could say which.",
    bad: "=== about.md ===\nWritten by hand.\n=== who-we-are.md ===\n---\npermalink: /about/\n---\nWritten by hand, too.\n",
    good: "=== about.md ===\nWritten by hand.\n=== who-we-are.md ===\nWritten by hand, too.\n",
  },
  {
    code: "page-link-unsafe",
    severity: "error",
    summary: "Every link of a page leads to an address that is safe to follow.",
    why: "An address such as javascript: or data: would run code in the reader's browser. The page shows it as text, which is hardly what was meant.",
    bad: "=== about.md ===\nWritten [by hand](javascript:alert).\n",
    good: "=== about.md ===\nWritten [by hand](https://example.org).\n",
  },
];
