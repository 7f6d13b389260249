import { href, type RoleView, type Site } from "#engine";
import { words } from "../words/en/words.ts";

/** Titles with the time they were held, as the registry lists them. */
export function RoleTable({ site, roles }: { readonly site: Site; readonly roles: readonly RoleView[] }) {
  if (roles.length === 0) return null;
  const { title, of, from, to, inOffice, notRecorded, roles: heading } = words.entity;
  return (
    <section class="dossier-section" aria-labelledby="roles">
      <h2 id="roles">{heading}</h2>
      <div class="table-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{title}</th>
              <th scope="col">{of}</th>
              <th scope="col">{from}</th>
              <th scope="col">{to}</th>
            </tr>
          </thead>
          <tbody>
            {roles.map((role) => (
              <tr key={`${role.title} ${role.of} ${role.from}`}>
                <td data-label={title}>{role.title}</td>
                <td data-label={of}>
                  {role.ofAddress === null ? role.of : <a href={href(site, role.ofAddress)}>{role.of}</a>}
                </td>
                <td data-label={from}>{role.from ?? notRecorded}</td>
                <td data-label={to}>{role.to ?? (role.from === null ? notRecorded : inOffice)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
