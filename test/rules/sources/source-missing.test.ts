import { expect, test } from "vitest";
import { exampleArticle } from "../../../src/rules/example-article.ts";
import { sourceMissing } from "../../../src/rules/sources/source-missing.ts";
import { diagnose } from "../check-sheets.ts";

const found = (sources: Readonly<Record<string, string>>) =>
  diagnose({ "a.md": sourceMissing.bad }, { sources }).filter(({ code }) => code === "source-missing");

test("a misnamed copy is an error, since its quotations go unchecked", () => {
  expect(found({ "article.txt": exampleArticle })).toMatchObject([
    { severity: "error", hint: 'Write the name of the copy; there is "article.txt".' },
  ]);
});

test("where nobody has stored a copy of the sheet, it is a note", () => {
  expect(found({})).toMatchObject([{ severity: "note", hint: null }]);
});
