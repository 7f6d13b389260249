import type { OutputFile } from "../outputs/output.ts";
import { Html } from "../text/jsx-runtime.ts";
import type { PageData } from "./page-data.ts";

/** The part of Eleventy's data that layouts written in TSX get, beside what front matter holds. */
interface LayoutData extends Record<string, unknown> {
  readonly content?: string;
  readonly readoutPage?: PageData;
}

type Renderer = (data: LayoutData) => unknown;

/** What pages made from views need of the run that renders them. */
export interface PageTools {
  readonly renderMarkdown: (markdown: string) => string;
  /** Writes a file that stands beside a page. */
  readonly write: (file: OutputFile) => void;
}

/**
 * Eleventy's template type for `.11ty.tsx`: what a layout returns is rendered to HTML.
 * Pages made from views have no template body of their own. Their Markdown is rendered here, one page at a time:
 * Eleventy keeps every template's body until the end of the build, and at 10,000 briefings that is half a gigabyte.
 * It keeps compiled layouts for the life of the process, so that the tools of the run under way are asked for at each page.
 */
export function tsxLayouts(tools: () => PageTools) {
  return {
    key: "11ty.js",
    compile() {
      return async function render(this: { defaultRenderer: Renderer }, data: LayoutData): Promise<unknown> {
        const page = data.readoutPage;
        if (!page) return print(await this.defaultRenderer(data));
        const { renderMarkdown, write } = tools();
        const { view, files } = page.made;
        files.forEach(write);
        const content = view.markdown === null ? "" : renderMarkdown(view.markdown);
        // A layout prints its view. The archive is for owners' templates: most runs of a large site don't have it.
        const html = print(await this.defaultRenderer({ ...data, archive: undefined, view, content }));
        page.release();
        return html;
      };
    },
  };
}

function print(result: unknown): unknown {
  return result instanceof Html ? `<!doctype html>\n${result.text}\n` : result;
}
