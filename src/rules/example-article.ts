import { exampleSheet } from "./example-sheet.ts";

/** The stored source of the examples. */
export const exampleArticle = `The mayor of Nordvik said on Wednesday: “A toll would pay for the repairs.”

The council has not named a day for its vote.
`;

export const exampleArticleSha256 = "d96098d006685ff2b06040cae78477c8b7b6fced38afd0e0c457c7cc0f173f5a";

const sources = `
  article:
    type: news-report
    publisher: unstated
    title: unstated
    dateline: {date: 2026-03-04}
    text: article.txt`;

/** A bad and a good example that are held against the stored source; their statements cite all its paragraphs. */
export function articleExamples(
  badStatements: string,
  goodStatements: string,
  article = exampleArticle,
  entities?: string,
) {
  const more = entities === undefined ? {} : { entities };
  return {
    bad: exampleSheet({ sources, statements: badStatements, ...more }),
    good: exampleSheet({ sources, statements: goodStatements, ...more }),
    exampleSources: { "article.txt": article },
  };
}

/** Examples whose records cite the first paragraph of a text of one paragraph or two. */
export function claimExamples(article: string, bad: string, good: string) {
  return articleExamples(`\n${bad.trimEnd()}`, `\n${good.trimEnd()}`, article);
}
