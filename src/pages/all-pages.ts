import { briefingList } from "./briefing-list.ts";
import { briefingPage } from "./briefing-page.ts";
import { correctionsPage } from "./corrections-page.ts";
import { deadlinesPage } from "./deadlines-page.ts";
import { entityList } from "./entity-list.ts";
import { entityPage } from "./entity-page.ts";
import { errorPage } from "./error-page.ts";
import { historyPage } from "./history-page.ts";
import { home } from "./home.ts";
import { ownPage } from "./own-page.ts";
import { questionsPage } from "./questions-page.ts";
import { searchPage } from "./search-page.ts";
import { sourcesPage } from "./sources-page.ts";
import { storylinePage } from "./storyline-page.ts";
import { timelinePage } from "./timeline-page.ts";

/** Every kind of page, in the order in which they are built. */
export const allPages = [
  home,
  briefingList,
  briefingPage,
  historyPage,
  entityList,
  entityPage,
  storylinePage,
  timelinePage,
  deadlinesPage,
  questionsPage,
  sourcesPage,
  correctionsPage,
  searchPage,
  ownPage,
  errorPage,
] as const;
