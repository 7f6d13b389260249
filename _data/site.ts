import { defineSite } from "#engine";

/** The settings of the site. Every one may be left out; see docs/owners.md. */
export default defineSite({
  title: "Readout",
  description:
    "Briefings from structured facts: what happened, what is only possible, who says so, what comes next.",
  lang: "en",
  timeZone: "UTC",
});
