import { type BriefingPageView, href } from "#engine";
import { Base } from "./parts/base.tsx";
import { BriefingBanners } from "./parts/briefing-banners.tsx";
import { BriefingAside, ContentsList } from "./parts/contents-list.tsx";
import { Contradictions } from "./parts/contradictions.tsx";
import { directionOf, inLanguage } from "./parts/foreign.ts";
import type { LayoutData } from "./parts/layout-data.ts";
import { NamedEntities } from "./parts/named-entities.tsx";
import { RelatedBriefings } from "./parts/related-briefings.tsx";
import { SinceThen } from "./parts/since-then.tsx";
import { words } from "./words.ts";

/** The reading page. The briefing's own text is `content`; everything around it comes from the view. */
export default function BriefingPage(data: LayoutData<BriefingPageView>) {
  const { site, view, content } = data;
  // The first screen (title, date, bottom line) ends where the first section begins; the contents list stands between.
  const start = content.indexOf("<h2");
  const lede = start === -1 ? content : content.slice(0, start);
  const body = start === -1 ? "" : content.slice(start);
  return (
    <Base data={data} frame={view.frame} kind="briefing">
      <BriefingBanners site={site} view={view} />
      <article class="briefing" {...inLanguage(view.frame.lang, site)}>
        <div class="briefing-lede" dangerouslySetInnerHTML={{ __html: lede }} />
        <SinceThen site={site} view={view} />
        <details class="contents-folded" lang={site.lang} dir={directionOf(site.lang)}>
          <summary>{words.briefing.contents}</summary>
          <ContentsList view={view} />
        </details>
        <BriefingAside site={site} view={view} />
        <div class="briefing-body" dangerouslySetInnerHTML={{ __html: body }} />
      </article>
      <Contradictions site={site} contradictions={view.contradictions} />
      <NamedEntities site={site} view={view} />
      <RelatedBriefings site={site} related={view.related} />
      {view.newer === null && view.older === null ? null : (
        <nav class="neighbours" aria-label={words.briefing.neighbours}>
          {view.older === null ? null : (
            <a class="neighbour neighbour-older" rel="prev" href={href(site, view.older.address)}>
              <span class="neighbour-direction">{words.briefing.older}</span>
              <span {...inLanguage(view.older.lang, site)}>{view.older.text}</span>
            </a>
          )}
          {view.newer === null ? null : (
            <a class="neighbour neighbour-newer" rel="next" href={href(site, view.newer.address)}>
              <span class="neighbour-direction">{words.briefing.newer}</span>
              <span {...inLanguage(view.newer.lang, site)}>{view.newer.text}</span>
            </a>
          )}
        </nav>
      )}
    </Base>
  );
}
