import { href, type Site } from "#engine";
import { words } from "../words/en/words.ts";
import type { LayoutData } from "./layout-data.ts";

const registers = [
  ["/questions/", words.footer.questions],
  ["/sources/", words.footer.sources],
  ["/corrections/", words.footer.corrections],
  ["/organizations/", words.footer.organizations],
  ["/places/", words.footer.places],
] as const;

const forms = [
  ["/feed.xml", "application/atom+xml", words.footer.atom],
  ["/feed.json", "application/feed+json", words.footer.jsonFeed],
  ["/calendar.ics", "text/calendar", words.footer.calendar],
] as const;

/** The registers that the header leaves out, feeds, and what made the page. */
export function SiteFooter({ site, build }: { readonly site: Site; readonly build: LayoutData["build"] }) {
  const { footer } = words;
  return (
    <footer class="site-footer">
      <div class="site-footer-inner">
        <p class="site-footer-name">{site.title}</p>
        <p class="site-footer-description">{site.description}</p>
        <nav class="site-footer-group" aria-label={footer.registers}>
          <p class="site-footer-heading">{footer.registers}</p>
          <ul class="site-footer-links">
            {registers.map(([address, text]) => (
              <li key={address}>
                <a href={href(site, address)}>{text}</a>
              </li>
            ))}
            {build.hasAbout ? (
              <li>
                <a href={href(site, "/about/")}>{footer.about}</a>
              </li>
            ) : null}
          </ul>
        </nav>
        <div class="site-footer-group">
          <p class="site-footer-heading">{footer.forms}</p>
          <ul class="site-footer-links">
            {forms.map(([address, type, text]) => (
              <li key={address}>
                <a href={href(site, address)} type={type}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </div>
        <p class="site-footer-build">
          {footer.publishedBy(site.publisher.name)} {footer.builtWith(build.version)}.
        </p>
      </div>
    </footer>
  );
}
