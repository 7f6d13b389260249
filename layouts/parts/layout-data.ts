import type { PageView, Site } from "#engine";

/** What every layout gets. `View` is the page's own; an owner's template has none and speaks through its front matter. */
export interface LayoutData<View extends PageView = PageView> {
  readonly view: View;
  /** The page's Markdown as HTML. */
  readonly content: string;
  readonly site: Site;
  /** Addresses of styles, scripts and images by file name, without path prefix: `/assets/hashed/style-1a2b3c.css`. */
  readonly assets: Readonly<Record<string, string>>;
  /** True in the live preview, whose pages have no address of their own on the web. */
  readonly preview: boolean;
  readonly build: {
    readonly version: string;
    /** Whether there is a page `/about/` to lead to. */
    readonly hasAbout: boolean;
  };
}
