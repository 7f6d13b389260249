import type { CodeCard } from "../diagnostics/diagnostic.ts";

/** What the manual and `explain` say of problems with files and settings. Their examples are no fact sheets. */
export const readingCards: readonly CodeCard[] = [
  {
    code: "file-name-unsafe",
    severity: "error",
    summary: "Names of files and folders are made of characters that can be seen.",
    why: "A line end or a command for the terminal in a name makes it pass for something else where it is told, and a sheet that other systems can't write down is missing there.",
    bad: 'content/facts/"harbour\\nbridge.md"',
    good: "content/facts/harbour-bridge.md",
  },
  {
    code: "link-outside-content",
    severity: "error",
    summary: "Content is only what lies in its own folder.",
    why: "A symbolic link that leads elsewhere could publish any file of the machine that builds the site, and breaks on every other machine.",
    bad: "content/facts/harbour-bridge.md -> /home/editor/harbour-bridge.md",
    good: "content/facts/harbour-bridge.md",
  },
  {
    code: "file-not-ordinary",
    severity: "error",
    summary: "Content is made of ordinary files.",
    why: "To read a named pipe or a device could last for ever, and fill the memory on the way.",
    bad: "content/facts/harbour-bridge.md: a named pipe",
    good: "content/facts/harbour-bridge.md: an ordinary file",
  },
  {
    code: "site-setting-invalid",
    severity: "error",
    summary: "Each setting of site.ts has a value that can be used.",
    why: "A setting that is misspelt or of the wrong kind would be passed over, and nobody would know why it has no effect.",
    bad: 'export default { titel: "Harbour News", feedLimit: "50" };',
    good: 'export default { title: "Harbour News", feedLimit: 50 };',
  },
  {
    code: "site-settings-unreadable",
    severity: "error",
    summary: "site.ts loads and exports its settings.",
    why: "The settings are a small program. Where it fails, none of them are known, and the site would be built with other ones.",
    bad: 'export default { title: "Harbour News"',
    good: 'export default { title: "Harbour News" };',
  },
];
