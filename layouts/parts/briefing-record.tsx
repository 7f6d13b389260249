import type { BriefingPageView, Site } from "#engine";
import { words } from "../words/en/words.ts";
import { Contradictions } from "./contradictions.tsx";
import { directionOf } from "./foreign.ts";

interface RecordProps {
  readonly site: Site;
  readonly view: BriefingPageView;
  /** The rendered record with its heading, and the notes. */
  readonly html: string;
}

/**
 * All that a reader with a minute can do without, each section folded. Browsers open what is folded around the target of a link by
 * themselves: Chromium since 97, Firefox since 139, Safari since 26.2; in older ones it opens by hand. On paper and in text
 * browsers all of it is there.
 */
export function BriefingRecord({ site, view, html }: RecordProps) {
  if (html === "") return null;
  const notesStart = html.lastIndexOf('<section class="notes"');
  const end = notesStart === -1 ? html.length : notesStart;
  const differing =
    view.contradictions.length === 0 ? null : (
      <details class="fold" lang={site.lang} dir={directionOf(site.lang)}>
        <summary>
          <h3 id="part_contradictions">
            {words.contradictions.heading} ({view.contradictions.length})
          </h3>
        </summary>
        <Contradictions site={site} contradictions={view.contradictions} isHeaded />
      </details>
    );
  return (
    <section class="briefing-record" aria-labelledby="section-record">
      <h2 id="section-record">{view.recordHeading}</h2>
      {foldsIn(html.slice(0, end), view.record).map(({ kind, anchor, title, isOpen, body }) => (
        <>
          {kind === "about" ? differing : null}
          <details class="fold" key={anchor} open={isOpen}>
            <summary>
              <h3 dangerouslySetInnerHTML={{ __html: title }} />
            </summary>
            <div id={anchor} class="fold-body" dangerouslySetInnerHTML={{ __html: body }} />
          </details>
        </>
      ))}
      {notesStart === -1 ? null : (
        <details class="fold">
          <summary>
            <h3>{words.briefing.notes}</h3>
          </summary>
          <div dangerouslySetInnerHTML={{ __html: withoutHeading(html.slice(notesStart)) }} />
        </details>
      )}
    </section>
  );
}

interface FoldedSection {
  readonly kind: string;
  readonly anchor: string;
  /** As rendered. */
  readonly title: string;
  readonly isOpen: boolean;
  readonly body: string;
}

/** The sections of the record, cut at their headings; each heading is found behind the one before. */
function foldsIn(html: string, record: BriefingPageView["record"]): readonly FoldedSection[] {
  const starts: { readonly at: number; readonly section: BriefingPageView["record"][number] }[] = [];
  for (const section of record) {
    const at = html.indexOf(`<h3 id="${section.anchor}"`, starts.at(-1)?.at ?? 0);
    if (at !== -1) starts.push({ at, section });
  }
  return starts.map(({ at, section }, index) => {
    const titleStart = html.indexOf(">", at) + 1;
    const titleEnd = html.indexOf("</h3>", titleStart);
    return {
      ...section,
      title: html.slice(titleStart, titleEnd),
      body: html.slice(titleEnd + "</h3>".length, starts[index + 1]?.at),
    };
  });
}

/** The summary has it; its id stays for links. */
function withoutHeading(notes: string): string {
  return notes.replace(/<h2 id="([^"]*)">[^<]*<\/h2>/, '<span id="$1"></span>');
}
