import { expect, test } from "vitest";
import { readHouse, roomOf } from "./house.ts";

const house = readHouse(`
| Floor | Folder | May import |
| ---: | --- | --- |
| 1 | \`src/text\` | packages only |
| 2 | \`src/diagnostics\`, \`src/model\` | text, each other |
| 3 | \`parse\`, \`ground\`, \`rules\` | model, diagnostics, text; **not each other** (\`rules\` may use \`ground\`) |
| 4 | \`pages\` | model, ground, text |
| 5 | \`engine.ts\` | floors 1 to 4 |
| 6 | \`files\`, \`eleventy\` | engine and below (\`eleventy\` may use \`files\`) |
| 7 | \`cli\`, \`index.ts\` | all of \`src\` |
| 8 | \`layouts\`, \`.eleventy.js\` | \`#engine\` only (\`.eleventy.js\` may use \`src/cli/start.js\`) |

| Package | Only in |
| --- | --- |
| \`luxon\`, \`@types/luxon\` | \`src/words/en/date-words.ts\` |
`);

test("what each room may import is read from the table's words", () => {
  expect(Object.fromEntries(house.rooms.map(({ path, mayImport }) => [path, mayImport]))).toEqual({
    "src/text": [],
    "src/diagnostics": ["src/model", "src/text"],
    "src/model": ["src/diagnostics", "src/text"],
    "src/parse": ["src/text", "src/diagnostics", "src/model"],
    "src/ground": ["src/text", "src/diagnostics", "src/model"],
    "src/rules": ["src/text", "src/diagnostics", "src/model", "src/ground"],
    "src/pages": ["src/text", "src/model", "src/ground"],
    "src/engine.ts": [
      "src/text",
      "src/diagnostics",
      "src/model",
      "src/parse",
      "src/ground",
      "src/rules",
      "src/pages",
    ],
    "src/files": [
      "src/text",
      "src/diagnostics",
      "src/model",
      "src/parse",
      "src/ground",
      "src/rules",
      "src/pages",
      "src/engine.ts",
    ],
    "src/eleventy": [
      "src/text",
      "src/diagnostics",
      "src/model",
      "src/parse",
      "src/ground",
      "src/rules",
      "src/pages",
      "src/engine.ts",
      "src/files",
    ],
    "src/cli": [
      "src/text",
      "src/diagnostics",
      "src/model",
      "src/parse",
      "src/ground",
      "src/rules",
      "src/pages",
      "src/engine.ts",
      "src/files",
      "src/eleventy",
      "src/index.ts",
    ],
    "src/index.ts": [
      "src/text",
      "src/diagnostics",
      "src/model",
      "src/parse",
      "src/ground",
      "src/rules",
      "src/pages",
      "src/engine.ts",
      "src/files",
      "src/eleventy",
      "src/cli",
    ],
    layouts: ["src/index.ts"],
    ".eleventy.js": ["src/index.ts", "src/cli/start.js"],
  });
});

test("a package may have several names in one line", () => {
  expect(house.packages.map((one) => one.package)).toEqual(["luxon", "@types/luxon"]);
});

test("a file stands in the room whose path leads to it", () => {
  expect(roomOf("src/model/site.ts", house)?.path).toBe("src/model");
  expect(roomOf("src/engine.ts", house)?.path).toBe("src/engine.ts");
  expect(roomOf("src/attic/old.ts", house)).toBeNull();
});
