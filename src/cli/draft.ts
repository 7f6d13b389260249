import { createHash } from "node:crypto";
import { CannotRun } from "../files/cannot-run.ts";
import { shownPath } from "../files/paths.ts";
import { openProject } from "../files/project.ts";
import { readNow } from "../files/read-flags.ts";
import { checkedId } from "./checked-id.ts";
import type { Command, CommandInput, ExitCode, TypedFlags } from "./command.ts";
import { flag } from "./flags.ts";
import { counted } from "./report.ts";
import type { Terminal } from "./terminal.ts";

/** The flags that `new --from` takes too. */
export const draftFlags = {
  date: {
    usage: "--date <date>",
    description: "the day that the article was written, where it does not say",
  },
  review: {
    usage: "--review <file>",
    description: "write a page that shows the article beside what was taken from it",
  },
} as const;

export const draft: Command = {
  name: "draft",
  summary: "read an article and draft a fact sheet from it",
  details:
    "Every value is cut from the article, with its passage; what is not certain is marked # check:, what is yours to word TODO.\n" +
    "The text is stored in sources/<id>/, which git leaves alone, for check to compare with. What exists is never overwritten.",
  argument: {
    usage: "<article>",
    description: "a file of text, Markdown or a saved web page; - for standard input",
  },
  flags: [
    draftFlags.date,
    {
      usage: "--id <id>",
      description: "the id of the sheet (default: the day and the first words of the headline)",
    },
    {
      usage: "--format <format>",
      description: "sheet, or neutral: what was found as JSON, and nothing is written (default: sheet)",
    },
    draftFlags.review,
    flag.content,
    flag.data,
    flag.now,
    flag.quiet,
  ],
  examples: [
    { line: "draft article.txt", does: "writes a draft into content/facts and the text into sources" },
    {
      line: "draft page.html --date 2026-05-22 --review review.html",
      does: "the same of a saved page, with a page to look it over",
    },
    { line: "draft - --format neutral", does: "reads standard input and prints what was found as JSON" },
  ],
  run,
};

async function run({ args, flags, terminal }: CommandInput): Promise<ExitCode> {
  const [named, ...rest] = args;
  if (named === undefined || rest.length > 0)
    throw new CannotRun(
      named === undefined
        ? "Which article?"
        : `One article is read at a time, and these are ${args.length}: ${args.join(" ")}`,
      "Write: npx readout draft article.txt",
    );
  return runDraft(named, flags, terminal);
}

/** Drafts a sheet from the article named, with the id and the day of the flags where they are given. */
export async function runDraft(named: string, flags: TypedFlags, terminal: Terminal): Promise<ExitCode> {
  const format = flags.format ?? "sheet";
  if (format !== "sheet" && format !== "neutral")
    throw new CannotRun(`There is no format "${format}".`, "The formats are sheet, neutral.");
  const id = flags.id === undefined ? null : checkedId(flags.id, "sheet");
  const given = flags.date === undefined ? null : readDay(flags.date);
  const { draftFile } = await import("./draft-file.ts");
  const { project } = await openProject(flags);
  const drafted = await draftFile(named, { id, day: given, project });
  if (format === "neutral") {
    const { neutralDraft } = await import("../draft/neutral.ts");
    terminal.out(`${JSON.stringify(neutralDraft(drafted.draft), null, 2)}\n`);
    if (!drafted.isEnglish && !flags.quiet) terminal.err(notEnglish);
    return 0;
  }
  const { writeDraft } = await import("../files/write-draft.ts");
  const { reserveReview } = await import("../files/write-review.ts");
  const bytes = new TextEncoder().encode(drafted.text);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const written = drafted.sheet(sha256);
  const review = flags.review === undefined ? null : await reserveReview(flags.review);
  const paths = await writeDraft(
    { id: drafted.id, sheet: written.text, source: { file: drafted.sourceFile, bytes } },
    project.contentDir,
    project.sourcesDir,
  ).catch(async (error: unknown) => {
    await review?.giveUp();
    throw error;
  });
  if (review !== null) {
    const { reviewPage } = await import("../draft/review-page.ts");
    await review.write(reviewPage(drafted.draft, written.records));
  }
  if (flags.quiet) return 0;
  terminal.out(`Wrote ${shownPath(paths.sheet)}, and the article's text to ${shownPath(paths.source)}.\n`);
  if (!drafted.isEnglish) terminal.out(notEnglish);
  terminal.out(
    summaryOf(
      drafted.draft.speech.quotes.map(({ speaker, isSure }) => ({ has: speaker !== null, isSure })),
      written,
    ),
  );
  terminal.out(`Now: npx readout check ${shownPath(paths.sheet)}\n`);
  return 0;
}

const notEnglish =
  "The article does not read as English: only quotations, and figures and dates in digits, were drafted. Who speaks is yours to fill in.\n";

function summaryOf(
  quotes: readonly { readonly has: boolean; readonly isSure: boolean }[],
  { text, records }: import("../draft/write-sheet.ts").WrittenDraft,
): string {
  const parts = [
    counted(records.statements.length, "statement"),
    counted(records.events.length, "event"),
    counted(records.figures.length, "figure"),
  ];
  const speakers = quotes.filter(({ has }) => has).length;
  const doubts = text.split("\n").filter((line) => /# check:/.test(line)).length - 1;
  return [
    `${parts.slice(0, 2).join(", ")} and ${parts[2]}. `,
    quotes.length === 0 ? "" : `${speakers} of ${counted(quotes.length, "quotation")} with a speaker. `,
    `${counted(doubts, "line")} to check, ${counted(records.unread.length, "sentence")} from which nothing came.\n`,
  ].join("");
}

function readDay(written: string): string {
  const reading = /T/.test(written) ? null : readNow(written, "UTC");
  if (reading !== null && "now" in reading) return reading.now;
  throw new CannotRun(`"${written}" is no day.`, "Write the day of the article as 2026-05-22.");
}
