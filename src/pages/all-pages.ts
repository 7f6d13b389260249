import { briefingList } from "./briefing-list.ts";
import { briefingPage } from "./briefing-page.ts";
import { entityList } from "./entity-list.ts";
import { entityPage } from "./entity-page.ts";
import { errorPage } from "./error-page.ts";
import { home } from "./home.ts";
import { searchPage } from "./search-page.ts";
import { storylinePage } from "./storyline-page.ts";

/** Every kind of page, in the order in which they are built. */
export const allPages = [
  home,
  briefingList,
  briefingPage,
  entityList,
  entityPage,
  storylinePage,
  searchPage,
  errorPage,
] as const;
