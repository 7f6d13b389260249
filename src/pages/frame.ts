import type { PageContext } from "../model/page-context.ts";
import type { PageFrame } from "./page.ts";
import { shorten } from "./plain-text.ts";

type FrameParts = Pick<PageFrame, "title" | "description" | "address"> & Partial<PageFrame>;

/** The frame of a page, with what is the same for most pages filled in. */
export function makeFrame(parts: FrameParts, { site, preview }: PageContext): PageFrame {
  return {
    lang: site.lang,
    openGraphType: "website",
    structuredData: null,
    alternates: [],
    breadcrumb: [],
    scripts: [],
    ...parts,
    description: shorten(parts.description),
    index: (parts.index ?? true) && site.index && !preview,
  };
}
