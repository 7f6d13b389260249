import type { PageContext } from "../model/page-context.ts";
import { briefingList } from "./briefing-list.ts";
import { correctionsPage } from "./corrections-page.ts";
import { deadlinesPage } from "./deadlines-page.ts";
import { entityList } from "./entity-list.ts";
import { entityPage } from "./entity-page.ts";
import type { PageKind, PageView } from "./page.ts";
import { questionsPage } from "./questions-page.ts";
import { sourcesPage } from "./sources-page.ts";
import { storylinePage } from "./storyline-page.ts";
import { timelinePage } from "./timeline-page.ts";

/** Every kind of page that may be longer than one page can hold. */
const longKinds = [
  briefingList,
  entityList,
  entityPage,
  storylinePage,
  timelinePage,
  deadlinesPage,
  questionsPage,
  sourcesPage,
  correctionsPage,
] as const;

/** The addresses of all their pages: those of years, months, letters and publishers among them. */
export function listPages(context: PageContext): readonly string[] {
  return (longKinds as readonly unknown[] as readonly PageKind<never, PageView>[]).flatMap((kind) =>
    kind.refs(context).map((ref) => kind.address(ref)),
  );
}
