import { type BriefingPageView, href, type Site } from "#engine";
import { words } from "../words.ts";

/** Who and where, each with a link to everything recorded about them. */
export function NamedEntities({
  site,
  view,
}: {
  readonly site: Site;
  readonly view: Pick<BriefingPageView, "named">;
}) {
  if (view.named.length === 0) return null;
  return (
    <section class="named-entities" aria-labelledby="part_named">
      <h2 id="part_named">{words.briefing.named}</h2>
      <dl>
        {view.named.map(({ section, entities }) => (
          <div key={section}>
            <dt>{words.sections[section]}</dt>
            <dd>
              <ul>
                {entities.map(({ address, text }) => (
                  <li key={address}>
                    <a href={href(site, address)}>{text}</a>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
