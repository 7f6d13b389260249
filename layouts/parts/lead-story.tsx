import { href, type LeadBriefing, type Site } from "#engine";
import { words } from "../words/en/words.ts";
import { BottomLineChange } from "./bottom-line-change.tsx";
import { inLanguage } from "./foreign.ts";
import { FigureItem, RecordLine } from "./record-line.tsx";

/** The newest briefing: its bottom line, and beside it where things stand. */
export function LeadStory({ site, lead }: { readonly site: Site; readonly lead: LeadBriefing }) {
  return (
    <article class="lead-story" {...inLanguage(lead.lang, site)}>
      <div class="lead-story-text">
        <p class="kicker">
          {words.home.latest} <span aria-hidden="true">·</span> <time datetime={lead.day}>{lead.date}</time>
          {lead.place === null ? null : (
            <>
              {" "}
              <span aria-hidden="true">·</span> {lead.place}
            </>
          )}
          {lead.draft ? <span class="draft-mark">{words.draft}</span> : null}
        </p>
        <h2 class="lead-story-title">
          <a href={href(site, lead.address)}>{lead.title}</a>
        </h2>
        <p class="lead-story-bottom-line">{lead.bottomLine}</p>
        <BottomLineChange site={site} change={lead.bottomLineChange} />
        <p class="more">
          <a href={href(site, lead.address)} aria-label={`${words.home.read}: ${lead.title}`}>
            {words.home.read}
          </a>
        </p>
        <NotKnown site={site} lead={lead} />
        {lead.storylines.length === 0 ? null : (
          <p class="lead-story-storylines">
            {words.home.partOf}{" "}
            {lead.storylines.map(({ address, title }, index) => (
              <span key={address}>
                {index === 0 ? null : ", "}
                <a href={href(site, address)}>{title}</a>
              </span>
            ))}
          </p>
        )}
      </div>
      {lead.standing.length === 0 ? null : (
        <section class="lead-story-standing" aria-labelledby="standing">
          <h3 id="standing">{words.home.standing}</h3>
          <ul class="record-lines">
            {lead.standing.map((line) =>
              line.kind === "figure" ? (
                <FigureItem key={line.address} site={site} line={line} />
              ) : (
                <RecordLine key={line.address} site={site} line={line} />
              ),
            )}
          </ul>
        </section>
      )}
    </article>
  );
}

/** The gaps are news too: what the briefing itself says is not known. */
function NotKnown({ site, lead }: { readonly site: Site; readonly lead: LeadBriefing }) {
  const { total, questions } = lead.open;
  if (questions.length === 0) return null;
  return (
    <section class="lead-story-open" aria-labelledby="not-known">
      <h3 id="not-known">{words.home.notKnown}</h3>
      <ul class="question-lines">
        {questions.map(({ address, text }) => (
          <li key={address}>
            <a href={href(site, address)}>{text}</a>
          </li>
        ))}
      </ul>
      {questions.length < total ? (
        <p class="more">{words.counts.moreOpen(total - questions.length)}</p>
      ) : null}
    </section>
  );
}
