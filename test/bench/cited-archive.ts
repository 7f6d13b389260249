import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const written = join(import.meta.dirname, "..", "fixtures", "unseen");

/**
 * Writes `count` sheets as people write them, each sentence with its note, and the articles that they are of, into `folder`: the prose of the
 * other archive is a few notes of its editor, of which rules have little to say.
 */
export function makeCitedArchive(folder: string, count: number): void {
  const facts = join(folder, "content", "facts");
  for (const place of [facts, join(folder, "_data")]) mkdirSync(place, { recursive: true });
  const sheets = readdirSync(written).map((id) => {
    const read = (name: string) => readFileSync(join(written, id, name), "utf8");
    return { id, sheet: read("sheet.md"), article: read("article.txt") };
  });
  for (let index = 0; index < count; index++) {
    const { id, sheet, article } = sheets[index % sheets.length]!;
    const name = `${id}-${index + 1}`;
    writeFileSync(join(facts, `${name}.md`), sheet.replace(`id: ${id}\n`, `id: ${name}\n`));
    mkdirSync(join(folder, "sources", name), { recursive: true });
    writeFileSync(join(folder, "sources", name, "article.txt"), article);
  }
}
