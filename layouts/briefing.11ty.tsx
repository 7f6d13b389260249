import { type BriefingPageView, href } from "#engine";
import { Base } from "./parts/base.tsx";
import { BriefingAside } from "./parts/briefing-aside.tsx";
import { BriefingBanners } from "./parts/briefing-banners.tsx";
import { BriefingRecord } from "./parts/briefing-record.tsx";
import { ChangedLines } from "./parts/changed-lines.tsx";
import { inLanguage } from "./parts/foreign.ts";
import type { LayoutData } from "./parts/layout-data.ts";
import { RelatedBriefings } from "./parts/related-briefings.tsx";
import { SinceThen } from "./parts/since-then.tsx";
import { words } from "./words/en/words.ts";

/** The reading page. The briefing's own text is `content`; everything around it comes from the view. */
export default function BriefingPage(data: LayoutData<BriefingPageView>) {
  const { site, view, content } = data;
  // Title; day and bottom line; what a reader has a minute for; the record.
  const titleEnd = content.indexOf("</h1>") + "</h1>".length;
  const recordStart = content.indexOf('<h2 id="section-record"');
  const openEnd = recordStart === -1 ? notesStart(content) : recordStart;
  const firstSection = content.indexOf("<h2");
  const bodyStart = firstSection === -1 ? openEnd : Math.min(firstSection, openEnd);
  return (
    <Base data={data} frame={view.frame} kind="briefing">
      <article class="briefing" {...inLanguage(view.frame.lang, site)}>
        <div class="briefing-lede">
          <div dangerouslySetInnerHTML={{ __html: content.slice(0, titleEnd) }} />
          <BriefingBanners site={site} view={view} />
          <div
            class="briefing-bottom-line"
            dangerouslySetInnerHTML={{ __html: content.slice(titleEnd, bodyStart) }}
          />
          <ChangedLines site={site} view={view} />
          <SinceThen site={site} view={view} />
        </div>
        <BriefingAside site={site} view={view} />
        <div class="briefing-body" dangerouslySetInnerHTML={{ __html: content.slice(bodyStart, openEnd) }} />
        <BriefingRecord site={site} view={view} html={content.slice(openEnd)} />
      </article>
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

/** Where the notes begin, or the end of what has none. */
function notesStart(content: string): number {
  const start = content.lastIndexOf('<section class="notes"');
  return start === -1 ? content.length : start;
}
