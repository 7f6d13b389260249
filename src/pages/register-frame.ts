import type { PageContext } from "../model/page-context.ts";
import { makeFrame } from "./frame.ts";
import type { PageFrame } from "./page.ts";
import type { PeriodRef } from "./periods.ts";

interface Register {
  readonly title: string;
  readonly description: string;
  readonly address: string;
}

/** The frame of a register's page; that of a year or month names it and leads back to the whole. */
export function registerFrame(
  { title, description, address }: Register,
  period: Pick<PeriodRef<unknown>, "address" | "name">,
  context: PageContext,
): PageFrame {
  if (period.name === null) return makeFrame({ title, description, address }, context);
  return makeFrame(
    {
      title: `${title}, ${period.name}`,
      description: `${description} Here: ${period.name}.`,
      address: period.address,
      breadcrumb: [{ text: title, address }],
    },
    context,
  );
}
