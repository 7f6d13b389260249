import { pageFields } from "../parse/page-fields.ts";

/** What a CMS is to edit; paths count from the top of the repository. */
export interface Edited {
  /** The repository: `owner/name`. */
  readonly repo: string;
  /** Null for the one that the host takes. */
  readonly branch: string | null;
  /** Where the site stands; null where nobody said. */
  readonly siteUrl: string | null;
  /** The folder of pages. */
  readonly pages: string;
  /** The prose halves of sheets whose facts stand in a file of their own. */
  readonly prose: readonly { readonly name: string; readonly title: string; readonly file: string }[];
}

/** The first line of a configuration that was written here, and may be written anew. */
export const writtenByReadout = "# Written by `npx readout cms`, which writes it anew.";

/**
 * The configuration of Sveltia CMS. Body texts are plain text fields: an editor for rich text would rewrite footnotes, links to
 * dossiers and comments. Prose halves are `raw`: nothing of such a file is read but its text.
 */
export function cmsConfig({ repo, branch, siteUrl, pages, prose }: Edited): string {
  const lines = [
    writtenByReadout,
    "# Settings of your own go into a second file, which index.html names.",
    "backend:",
    "  name: github",
    `  repo: ${JSON.stringify(repo)}`,
    ...(branch === null ? [] : [`  branch: ${JSON.stringify(branch)}`]),
    ...(siteUrl === null ? [] : [`site_url: ${JSON.stringify(siteUrl)}`]),
    `media_folder: ${JSON.stringify(`${pages}/media`)}`,
    "public_folder: /media",
    "media_libraries: {default: {config: {slugify_filename: true}}}",
    "slug: {encoding: ascii, clean_accents: true}",
    "output: {omit_empty_optional_fields: true}",
    "editor: {preview: false}",
    "collections:",
    "  - name: pages",
    "    label: Pages",
    "    label_singular: Page",
    `    folder: ${JSON.stringify(pages)}`,
    "    extension: md",
    "    format: yaml-frontmatter",
    "    nested: {depth: 20, subfolders: false}",
    "    fields:",
    ...Object.entries(pageFields).map(([name, field]) => `      - ${flow(widgetOf(name, field))}`),
    `      - ${flow(bodyOf(pageBody))}`,
  ];
  if (prose.length > 0)
    lines.push(
      "  - name: prose",
      "    label: Prose of briefings",
      "    format: raw",
      "    files:",
      ...prose.flatMap(({ name, title, file }) => [
        `      - name: ${JSON.stringify(name)}`,
        `        label: ${JSON.stringify(title)}`,
        `        file: ${JSON.stringify(file)}`,
        "        fields:",
        `          - ${flow({ ...bodyOf(proseBody), required: false })}`,
      ]),
    );
  return `${lines.join("\n")}\n`;
}

const pageBody = "Markdown.";
const proseBody =
  "Markdown. [^record] cites a record, [[entity]] links to a dossier. The facts stand in another file.";

function bodyOf(hint: string): Readonly<Record<string, unknown>> {
  return { name: "body", label: "Text", widget: "text", hint, use_emoji_autocomplete: false };
}

function widgetOf(
  name: string,
  { means, form, wanted }: (typeof pageFields)["title"],
): Readonly<Record<string, unknown>> {
  const field = { name, label: `${name[0]?.toUpperCase()}${name.slice(1)}`, required: false, hint: means };
  if (form === "line") return { ...field, widget: "string" };
  if (form !== "yes or no")
    return { ...field, widget: "string", pattern: [form.source, `This must be ${wanted}.`] };
  // A switch is always on or off, and a page that never said which would say it after the first save.
  const options = [
    { label: "Yes", value: true },
    { label: "No", value: false },
  ];
  return { ...field, widget: "select", options };
}

/** YAML on one line. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, one]) => `${key}: ${flow(one)}`)
    .join(", ")}}`;
}

/** The page of the CMS. Its script lies beside it, so that no other site's code gets hold of the repository. */
export const cmsPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Edit this site</title>
<link rel="cms-config-url" type="application/yaml" href="config.yml">
<!-- For settings of your own: <link rel="cms-config-url" type="application/yaml" href="own.yml"> -->
</head>
<body>
<script src="sveltia-cms.js"></script>
</body>
</html>
`;
