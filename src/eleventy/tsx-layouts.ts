import { relative, resolve, sep } from "node:path";
import { type Layout, printHtml } from "../render/render-page.ts";

/** Layouts in TSX: their folder, and what it holds by the paths in it. */
interface Layouts {
  readonly folder: string;
  readonly byName: ReadonlyMap<string, Layout>;
}

/** Eleventy's template type for `.11ty.tsx`, in which the layout of an owner's templates is written: what it returns is printed as HTML. */
export function tsxLayouts({ folder, byName }: Layouts) {
  const layoutAt = (path: string) => byName.get(relative(folder, resolve(path)).split(sep).join("/"));
  return {
    read: false,
    getData: true,
    getInstanceFromInputPath: (path: string) => layoutAt(path) ?? {},
    compile(_text: unknown, path: string) {
      const layout = layoutAt(path)?.default;
      if (typeof layout !== "function")
        throw new Error(`${path} exports no layout: export default function …`);
      return async (data: Parameters<typeof layout>[0]) => printHtml(await layout(data));
    },
  };
}
