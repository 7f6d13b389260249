import type { EntityPageView } from "#engine";
import { Base } from "./parts/base.tsx";
import { BriefingEntries } from "./parts/briefing-entries.tsx";
import { DossierHead } from "./parts/dossier-head.tsx";
import { DossierSection } from "./parts/dossier-section.tsx";
import type { LayoutData } from "./parts/layout-data.ts";
import { ListNav, ListSteps } from "./parts/list-nav.tsx";
import { NamedWithList } from "./parts/named-with-list.tsx";
import { RoleTable } from "./parts/role-table.tsx";
import { words } from "./words/en/words.ts";

/** A dossier: who it is, what it said, what it took part in, where it is named. */
export default function EntityPage(data: LayoutData<EntityPageView>) {
  const { site, view } = data;
  const isPerson = view.type === "person";
  const { said, saidByUnnamed, carried, events, about } = view;
  const isEmpty =
    view.otherPages.groups.length === 0 &&
    [said, saidByUnnamed, carried, events, about].every(({ total }) => total === 0);
  return (
    <Base data={data} frame={view.frame} kind="dossier">
      <DossierHead site={site} view={view} />
      <RoleTable site={site} roles={view.period === null ? view.roles : []} />
      <ListNav site={site} pages={view.otherPages} />
      <DossierSection
        site={site}
        id="said"
        heading={isPerson ? words.entity.said : words.entity.saidByOrganization}
        list={said}
        withSpeaker={false}
      />
      <DossierSection
        site={site}
        id="said-unnamed"
        heading={words.entity.saidByUnnamed(view.nameInSentence)}
        list={saidByUnnamed}
      />
      <DossierSection
        site={site}
        id="carried"
        heading={isPerson ? words.entity.carriedByPerson : words.entity.carried}
        list={carried}
      />
      <DossierSection
        site={site}
        id="events"
        heading={view.type === "place" ? words.entity.tookPlace : words.entity.tookPart}
        list={events}
      />
      <DossierSection site={site} id="about" heading={words.entity.about} list={about} />
      <NamedWithList site={site} names={view.namedWith} />
      {isEmpty ? (
        <p class="empty">{view.totalBriefings === 0 ? words.entity.nothing : words.entity.onlyNamed}</p>
      ) : null}
      <BriefingEntries
        site={site}
        briefings={view.briefings}
        heading={words.entity.briefings}
        class="dossier-briefings"
      />
      <ListSteps site={site} pages={view.otherPages} />
    </Base>
  );
}
