import { loadArchive } from "#engine";

/** The linked archive, for hand-written pages and owners' templates: `archive.briefings`, `archive.entities` … */
export default loadArchive;
