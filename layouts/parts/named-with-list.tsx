import { href, type NamedWith, type Site } from "#engine";
import { words } from "../words/en/words.ts";

/** Who is named in the same events and statements most often. */
export function NamedWithList({
  site,
  names,
}: {
  readonly site: Site;
  readonly names: readonly NamedWith[];
}) {
  if (names.length === 0) return null;
  return (
    <section class="dossier-section" aria-labelledby="named-with">
      <h2 id="named-with">{words.entity.namedWith}</h2>
      <ul class="inline-list">
        {names.map(({ name, address, times }) => (
          <li key={address}>
            <a href={href(site, address)}>{name}</a> <span class="count">{words.counts.lines(times)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
