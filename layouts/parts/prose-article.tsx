import type { PageFrame, Site } from "#engine";
import { inLanguage } from "./foreign.ts";

interface ProseArticleProps {
  readonly frame: PageFrame;
  readonly site: Site;
  /** The text as HTML. */
  readonly content: string;
}

/** A text under its title; one that begins with a main heading of its own keeps that. */
export function ProseArticle({ frame, site, content }: ProseArticleProps) {
  return (
    <article class="prose" {...inLanguage(frame.lang, site)}>
      {content.includes("<h1") ? null : <h1>{frame.title}</h1>}
      <div dangerouslySetInnerHTML={{ __html: content }} />
    </article>
  );
}
