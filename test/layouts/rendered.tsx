import OwnersPage from "../../layouts/base.11ty.tsx";
import BriefingPage from "../../layouts/briefing.11ty.tsx";
import BriefingList from "../../layouts/briefing-list.11ty.tsx";
import Corrections from "../../layouts/corrections.11ty.tsx";
import Deadlines from "../../layouts/deadlines.11ty.tsx";
import EntityPage from "../../layouts/entity.11ty.tsx";
import EntityList from "../../layouts/entity-list.11ty.tsx";
import ErrorPage from "../../layouts/error.11ty.tsx";
import Home from "../../layouts/home.11ty.tsx";
import OwnPage from "../../layouts/own-page.11ty.tsx";
import Questions from "../../layouts/questions.11ty.tsx";
import SearchPage from "../../layouts/search.11ty.tsx";
import Sources from "../../layouts/sources.11ty.tsx";
import StorylinePage from "../../layouts/storyline.11ty.tsx";
import Timeline from "../../layouts/timeline.11ty.tsx";
import { createMarkdown } from "../../src/markdown/markdown-it.ts";
import type { PageContext } from "../../src/model/page-context.ts";
import { allPages } from "../../src/pages/all-pages.ts";
import type { PageKind, PageView } from "../../src/pages/page.ts";
import type { Html } from "../../src/text/jsx-runtime.ts";

// biome-ignore lint/suspicious/noExplicitAny: each layout wants the view of its own kind
const layouts: Readonly<Record<string, (data: any) => Html>> = {
  "briefing.11ty.tsx": BriefingPage,
  "briefing-list.11ty.tsx": BriefingList,
  "entity.11ty.tsx": EntityPage,
  "entity-list.11ty.tsx": EntityList,
  "error.11ty.tsx": ErrorPage,
  "own-page.11ty.tsx": OwnPage,
  "home.11ty.tsx": Home,
  "search.11ty.tsx": SearchPage,
  "timeline.11ty.tsx": Timeline,
  "sources.11ty.tsx": Sources,
  "questions.11ty.tsx": Questions,
  "deadlines.11ty.tsx": Deadlines,
  "corrections.11ty.tsx": Corrections,
  "storyline.11ty.tsx": StorylinePage,
};

/** Every page of the archive as HTML, by address. */
export function renderAll(context: PageContext): ReadonlyMap<string, string> {
  const markdown = createMarkdown({ prefix: context.site.pathPrefix });
  const pages = new Map<string, string>();
  for (const kind of allPages as unknown as readonly PageKind<never, PageView>[])
    for (const ref of kind.refs(context)) {
      const view = kind.view(ref, context);
      const content = view.markdown === null ? "" : markdown.render(view.markdown);
      pages.set(kind.address(ref), layouts[kind.layout]!({ ...sharedData(context), view, content }).text);
    }
  return pages;
}

/** What an owner's template gives, with its front matter. */
export function renderOwners(context: PageContext, frontMatter: object, content: string): string {
  return OwnersPage({ ...sharedData(context), ...frontMatter, content }).text;
}

function sharedData({ site, now, preview }: PageContext) {
  return {
    site,
    preview,
    assets: {
      "style.css": "/assets/hashed/style-1a2b.css",
      "lists.css": "/assets/hashed/lists-5e6f.css",
      "search.js": "/assets/hashed/search-3c4d.js",
    },
    build: { version: "1.2.3", now, hasAbout: true },
  };
}
