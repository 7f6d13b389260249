import { relative, resolve, sep } from "node:path";
import type { OutputFile } from "../outputs/output.ts";
import { Html } from "../text/jsx-runtime.ts";
import type { Layout } from "./load-layouts.ts";
import type { PageData } from "./page-data.ts";

/** The part of Eleventy's data that layouts written in TSX get, beside what front matter holds. */
interface LayoutData extends Record<string, unknown> {
  readonly content?: string;
  readonly readoutPage?: PageData;
}

/** What pages made from views need of the run that renders them. */
export interface PageTools {
  readonly renderMarkdown: (markdown: string) => string;
  /** Writes a file that stands beside a page. */
  readonly write: (file: OutputFile) => void;
}

/** Layouts in TSX: their folder, and what it holds by the paths in it. */
export interface Layouts {
  readonly folder: string;
  readonly byName: ReadonlyMap<string, Layout>;
}

/**
 * Eleventy's template type for `.11ty.tsx`: what a layout returns is rendered to HTML.
 * Pages made from views have no template body of their own. Their Markdown is rendered here, one page at a time:
 * Eleventy keeps every template's body until the end of the build, and at 10,000 briefings that is half a gigabyte.
 * It keeps compiled layouts for the life of the process, so that the tools of the run under way are asked for at each page.
 */
export function tsxLayouts({ folder, byName }: Layouts, tools: () => PageTools) {
  const layoutAt = (path: string) => byName.get(relative(folder, resolve(path)).split(sep).join("/")) ?? {};
  return {
    read: false,
    getData: true,
    getInstanceFromInputPath: layoutAt,
    compile(_text: unknown, path: string) {
      const { default: layout } = layoutAt(path);
      if (typeof layout !== "function")
        throw new Error(`${path} exports no layout: export default function …`);
      return async function render(data: LayoutData): Promise<unknown> {
        const page = data.readoutPage;
        if (!page) return print(await layout(data));
        const { renderMarkdown, write } = tools();
        const { view, files } = page.made;
        files.forEach(write);
        const content = view.markdown === null ? "" : renderMarkdown(view.markdown);
        // A layout prints its view. The archive is for owners' templates: most runs of a large site don't have it.
        const html = print(await layout({ ...data, archive: undefined, view, content }));
        page.release();
        return html;
      };
    },
  };
}

function print(result: unknown): unknown {
  return result instanceof Html ? `<!doctype html>\n${result.text}\n` : result;
}
