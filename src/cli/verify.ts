import { resolve } from "node:path";
import { shownPath } from "../files/paths.ts";
import { openProject } from "../files/project.ts";
import { visible } from "../text/visible.ts";
import type { Command, CommandInput, ExitCode } from "./command.ts";
import { flag } from "./flags.ts";
import { counted } from "./report.ts";

export const verify: Command = {
  name: "verify",
  summary: "re-check a built site: its files against build.json, its links, and what its pages load",
  details:
    "Every file must have the hash that build.json gives it, none may be missing or added but what hosts want beside it\n" +
    "(_headers, _redirects, CNAME, .nojekyll, .well-known/). Every link within the site must lead to a file and to an\n" +
    "anchor in it. No page may load anything from another site or run a script of its own. Exit code 1 where something\n" +
    "is wrong, 2 where the folder is no site.",
  argument: { usage: "[dir]", description: 'the folder of the site (default "_site")' },
  flags: [flag.out, flag.quiet],
  examples: [
    { line: "verify", does: "checks _site/" },
    { line: "verify public", does: "checks another folder, such as a copy fetched from a host" },
  ],
  run,
};

async function run({ args, flags, terminal }: CommandInput): Promise<ExitCode> {
  const folder = args[0] === undefined ? (await openProject(flags)).project.outDir : resolve(args[0]);
  const { verifySite } = await import("../build/verify-site.ts");
  const { faults, files, links } = await verifySite(folder);
  for (const { place, message } of faults) terminal.out(`${visible(place)}  ${visible(message)}\n`);
  const checked = `${counted(files, "file")} and ${counted(links, "link")} in ${shownPath(folder)}`;
  if (faults.length > 0) {
    terminal.out(`\n${counted(faults.length, "fault")} in ${checked}\n`);
    return 1;
  }
  if (!flags.quiet) terminal.out(`Nothing wrong with ${checked}\n`);
  return 0;
}
