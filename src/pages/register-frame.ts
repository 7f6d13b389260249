import type { PageContext } from "../model/page-context.ts";
import { type FrameParts, makeFrame } from "./frame.ts";
import type { ListPage } from "./long-list.ts";
import type { PageFrame } from "./page.ts";

/** The frame of one page of a list; that of a year, month or letter names it and leads back to the whole. */
export function registerFrame(
  register: FrameParts,
  page: Pick<ListPage<unknown>, "address" | "name" | "trail">,
  context: PageContext,
): PageFrame {
  if (page.name === null) return makeFrame(register, context);
  const { title, description, address, breadcrumb = [] } = register;
  const above = page.trail.slice(0, -1);
  return makeFrame(
    {
      title: `${title}, ${page.name}`,
      description: `${description} Here: ${page.name}.`,
      address: page.address,
      breadcrumb: [
        ...breadcrumb,
        { text: title, address },
        ...above.map(({ text, address: to }) => ({ text, address: to })),
      ],
    },
    context,
  );
}
