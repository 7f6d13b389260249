import { unclear } from "./git-repository.ts";
import { runGit } from "./run-git.ts";

/** The sizes of git's objects by their names, told without reading them. A partial clone may lack some: fetching is not for a build. */
export async function sizesOf(
  top: string,
  blobs: readonly string[],
  deadline: number,
): Promise<{ readonly sizes: ReadonlyMap<string, number> } | { readonly failure: string }> {
  const sizes = new Map<string, number>();
  if (blobs.length === 0) return { sizes };
  const answer = await runGit(top, ["cat-file", "--batch-check"], {
    deadline,
    input: lines(blobs),
    mostBytes: blobs.length * 100,
  });
  if ("failure" in answer) return answer;
  const told = answer.out.toString("latin1").split("\n");
  for (const [index, name] of blobs.entries()) {
    const line = told[index] ?? "";
    if (line === `${name} missing`) return { failure: "this clone lacks earlier texts of the sheets" };
    const [, size] = /^[0-9a-f]+ blob (\d+)$/.exec(line) ?? [];
    if (size === undefined || !line.startsWith(`${name} `)) return { failure: unclear };
    sizes.set(name, Number(size));
  }
  return { sizes };
}

/** How much git is asked for at once. */
const bytesAtOnce = 8 * 1024 * 1024;

/** The texts of git's objects by their names. */
export async function textsOf(
  top: string,
  sizes: ReadonlyMap<string, number>,
  deadline: number,
): Promise<{ readonly texts: ReadonlyMap<string, string> } | { readonly failure: string }> {
  const texts = new Map<string, string>();
  const decoder = new TextDecoder("utf-8");
  for (const some of portions(sizes)) {
    const length = some.reduce((sum, [, size]) => sum + size, 0);
    const answer = await runGit(top, ["cat-file", "--batch"], {
      deadline,
      input: lines(some.map(([name]) => name)),
      mostBytes: length + some.length * 100,
    });
    if ("failure" in answer) return answer;
    let at = 0;
    for (const [name, size] of some) {
      const head = `${name} blob ${size}\n`;
      const start = at + head.length;
      if (answer.out.toString("latin1", at, start) !== head || answer.out[start + size] !== newline)
        return { failure: unclear };
      texts.set(name, decoder.decode(answer.out.subarray(start, start + size)));
      at = start + size + 1;
    }
  }
  return { texts };
}

const newline = 10;

function* portions(sizes: ReadonlyMap<string, number>): Generator<readonly (readonly [string, number])[]> {
  let some: (readonly [string, number])[] = [];
  let length = 0;
  for (const one of sizes) {
    if (some.length > 0 && length + one[1] > bytesAtOnce) {
      yield some;
      some = [];
      length = 0;
    }
    some.push(one);
    length += one[1];
  }
  if (some.length > 0) yield some;
}

function lines(names: readonly string[]): string {
  return `${names.join("\n")}\n`;
}
