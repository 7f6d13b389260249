import type { PageContext } from "../model/page-context.ts";
import type { PageFrame } from "./page.ts";
import { shorten } from "./plain-text.ts";

/** What a page says of itself for its frame. */
export type FrameParts = Pick<PageFrame, "title" | "description" | "address"> &
  Partial<Omit<PageFrame, "structuredData">> & {
    /** JSON-LD as plain data. */
    readonly structuredData?: object;
  };

/** The frame of a page, with what is the same for most pages filled in. */
export function makeFrame(
  { structuredData, ...parts }: FrameParts,
  { site, preview }: PageContext,
): PageFrame {
  return {
    lang: site.lang,
    openGraphType: "website",
    structuredData: structuredData === undefined ? null : JSON.stringify(structuredData),
    alternates: [],
    breadcrumb: [],
    scripts: [],
    ...parts,
    description: shorten(parts.description),
    index: (parts.index ?? true) && site.index && !preview,
  };
}
