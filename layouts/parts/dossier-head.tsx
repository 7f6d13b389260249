import { type EntityLink, type EntityPageView, href, type Site } from "#engine";
import { words } from "../words/en/words.ts";
import { PageHead } from "./page-head.tsx";

/** Name, other spellings, and where it belongs; of one period of a long dossier, the name alone. */
export function DossierHead({ site, view }: { readonly site: Site; readonly view: EntityPageView }) {
  const { entity } = words;
  if (view.period !== null) return <PageHead title={view.frame.title} kicker={entity.types[view.type]} />;
  return (
    <PageHead title={view.frame.title} kicker={entity.types[view.type]}>
      {view.role === null ? null : <p class="dossier-role">{view.role}</p>}
      <dl class="dossier-facts">
        {view.otherNames.length === 0 ? null : (
          <div>
            <dt>{entity.otherNames}</dt>
            <dd>
              <ul class="inline-list">
                {view.otherNames.map(({ text, lang }) => (
                  <li key={text} lang={lang ?? undefined} dir="auto">
                    {text}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        <EntityFact site={site} term={entity.partOf} links={view.partOf === null ? [] : [view.partOf]} />
        <EntityFact site={site} term={entity.seat} links={view.seat === null ? [] : [view.seat]} />
        <EntityFact
          site={site}
          term={view.type === "place" ? entity.parts : entity.members}
          links={view.members}
        />
        {view.membersUnstated ? (
          <div>
            <dt>{entity.members}</dt>
            <dd>{entity.membersUnstated}</dd>
          </div>
        ) : null}
        {view.wikidata === null ? null : (
          <div>
            <dt>Wikidata</dt>
            <dd>
              <a href={`https://www.wikidata.org/wiki/${view.wikidata}`}>{view.wikidata}</a>
            </dd>
          </div>
        )}
      </dl>
      {view.note === null ? null : <p class="dossier-note">{view.note}</p>}
    </PageHead>
  );
}

interface EntityFactProps {
  readonly site: Site;
  readonly term: string;
  readonly links: readonly EntityLink[];
}

function EntityFact({ site, term, links }: EntityFactProps) {
  if (links.length === 0) return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <ul class="inline-list">
          {links.map(({ text, address }) => (
            <li key={text}>{address === null ? text : <a href={href(site, address)}>{text}</a>}</li>
          ))}
        </ul>
      </dd>
    </div>
  );
}
