import { entityAddress } from "../model/address.ts";
import type { LinkedEntity } from "../model/archive.ts";
import type { ResolvedEntity } from "../model/briefing.ts";
import type { Role } from "../model/records/entity.ts";
import { roleDay } from "./date-view.ts";
import { ownValue } from "./record-lookup.ts";

/** A title with the organization and the time it was held. */
export interface RoleView {
  readonly title: string;
  readonly of: string | null;
  readonly ofAddress: string | null;
  readonly from: string | null;
  /** Null while it lasts, or where no dates are recorded. */
  readonly to: string | null;
}

type Entities = Readonly<Record<string, LinkedEntity>>;

export function roleView(role: Role, entities: Entities): RoleView {
  const of = ownValue(entities, role.of)?.entity;
  return {
    title: role.title,
    of: of?.name ?? null,
    ofAddress: of ? entityAddress(of) : null,
    from: role.from === undefined ? null : roleDay(role.from),
    to: role.to === undefined ? null : roleDay(role.to),
  };
}

/** "President, United States": the role held on a day; null where none is known. */
export function roleAt(entity: ResolvedEntity, day: string, entities: Entities): string | null {
  const role = entity.roles.find((one) => hasBegun(one, day) && !hasEnded(one, day));
  if (!role) return null;
  const of = ownValue(entities, role.of)?.entity.name;
  return of ? `${role.title}, ${of}` : role.title;
}

// A year or month that is the day's own counts as begun and as not yet ended: "from 2025" holds in all of 2025.
const hasBegun = ({ from }: Role, day: string): boolean =>
  from === undefined || isNotAfter(String(from), day);
const hasEnded = ({ to }: Role, day: string): boolean =>
  to !== undefined && String(to) < day.slice(0, String(to).length);
const isNotAfter = (date: string, day: string): boolean => date <= day.slice(0, date.length);
