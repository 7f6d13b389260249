import type { Briefing, ResolvedEntity } from "../../../model/briefing.ts";
import { sharedStems, wordStems } from "../../../reading/word-stems.ts";
import type { WrongRole } from "./role-words.ts";
import { kinOf } from "./sheet-names.ts";

/** "Otieno, who leads the union": a house that they have no office in, and that is another of the sheet. */
export function leadsAnother(after: string, entity: ResolvedEntity, briefing: Briefing): WrongRole | null {
  const [words, told = ""] = leads.exec(after) ?? [];
  if (words === undefined || entity.roles.length === 0) return null;
  const stems = wordStems(told);
  const called = (id: string) => {
    const { name = null, unnamed = null, aka = [] } = briefing.entities[id] ?? {};
    return `${name ?? ""} ${unnamed ?? ""} ${aka.join(" ")}`;
  };
  const own = kinOf(entity.id, briefing).flatMap((id) => [id, ...kinOf(id, briefing)]);
  const theirs = wordStems(
    [...own.map(called), ...entity.roles.map(({ title }) => title), entity.note ?? "", ...entity.aka].join(
      " ",
    ),
  );
  if (stems.size === 0 || sharedStems(stems, theirs) > 0) return null;
  const other = Object.values(briefing.entities).find(
    ({ id, type }) => type !== "person" && !own.includes(id) && sharedStems(stems, wordStems(called(id))) > 0,
  );
  if (other === undefined) return null;
  const [{ title, of } = { title: "", of: undefined }] = entity.roles;
  const house = of === undefined ? null : (briefing.entities[of]?.name ?? null);
  const office = house === null ? title : `${title} of ${house}`;
  return {
    words: words.replace(/^,? /u, ""),
    severity: "warning",
    message: `${entity.name} has no office in ${other.name ?? told} in the registry, but is ${office}.`,
    hint: `Write ${office}, or add the role under \`roles:\`.`,
  };
}

const leads =
  /^,? who (?:leads|heads|chairs|runs|led|headed|chaired|ran|presides over) ((?:the |its |their )?[\p{L}'’ -]{3,40}?)(?=[,.;]|$| (?:said|says|told|since|and)(?![\p{sc=Latn}\p{Lm}]))/u;
