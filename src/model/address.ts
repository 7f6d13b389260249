import type { ResolvedEntity } from "./briefing.ts";
import type { Id } from "./common.ts";
import type { Site } from "./site.ts";
import type { EntityType } from "./vocabulary.ts";

/** The one place where addresses are made. An address starts and ends with `/` and knows nothing of host or prefix. */
export const briefingAddress = (id: Id): string => `/briefings/${id}/`;
export const storylineAddress = (id: Id): string => `/storylines/${id}/`;

/** The list that an entity stands in; groups stand among the organizations. */
export const entitySections: Readonly<Record<EntityType, "people" | "organizations" | "places">> = {
  person: "people",
  organization: "organizations",
  group: "organizations",
  place: "places",
};

/** Address of an entity's dossier; null for one that has none (unnamed, or known to one sheet's source only by description). */
export function entityAddress(entity: Pick<ResolvedEntity, "id" | "type" | "name">): string | null {
  return entity.name === null ? null : `/${entitySections[entity.type]}/${entity.id}/`;
}

/** The address as a browser at this site must ask for it: `/x/y/briefings/…`. */
export function href(site: Pick<Site, "pathPrefix">, address: string): string {
  return site.pathPrefix + (address.startsWith("/") ? address.slice(1) : address);
}

/** The full address, for feeds, calendars, canonical links. */
export function absoluteUrl(site: Pick<Site, "url" | "pathPrefix">, address: string): string {
  return (site.url.endsWith("/") ? site.url.slice(0, -1) : site.url) + href(site, address);
}
