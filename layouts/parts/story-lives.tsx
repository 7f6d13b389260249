import { href, type SaidLine, type Site, type StoryLife } from "#engine";
import { words } from "../words/en/words.ts";
import { BriefingDay } from "./briefing-mention.tsx";
import { inLanguage } from "./foreign.ts";
import { LifePath } from "./life-path.tsx";
import { StatementItem } from "./record-line.tsx";

/** What changed from briefing to briefing: each step with who says so, and below it everything said of it. */
export function StoryLives({ site, lives }: { readonly site: Site; readonly lives: readonly StoryLife[] }) {
  if (lives.length === 0) return null;
  return (
    <section class="story-lives" aria-labelledby="lives">
      <h2 id="lives">{words.storyline.lives}</h2>
      <p class="section-lede">{words.storyline.livesLede}</p>
      {lives.map((life) => (
        <article class="story-life" key={life.id} aria-labelledby={life.id}>
          <h3 id={life.id} {...inLanguage(life.lang, site)}>
            <a href={href(site, life.address)}>{life.text}</a>
          </h3>
          <LifePath site={site} path={life.path} />
          {life.overdue ? <p class="record-line-note record-line-overdue">{words.line.overdue}</p> : null}
          {life.silent === null ? null : (
            <p class="record-line-note record-line-overdue">{words.line.silent(life.silent)}</p>
          )}
          <Said site={site} said={life.said} total={life.totalSaid} />
        </article>
      ))}
    </section>
  );
}

interface SaidProps {
  readonly site: Site;
  readonly said: readonly SaidLine[];
  readonly total: number;
}

function Said({ site, said, total }: SaidProps) {
  if (said.length === 0) return null;
  return (
    <details class="story-said">
      <summary>{words.life.said(total)}</summary>
      {said.length < total ? <p class="more">{words.counts.shownOf(said.length, total)}</p> : null}
      <ol class="record-lines">
        {said.map((line) => (
          <StatementItem key={line.address} site={site} line={line}>
            <BriefingDay site={site} briefing={line.briefing} />
          </StatementItem>
        ))}
      </ol>
    </details>
  );
}
