import { expect, test } from "vitest";
import { ByteStore } from "../../src/text/byte-store.ts";
import { packed, unpacked } from "../../src/text/packed.ts";

test("what is kept stays as it was, whatever is kept after it", () => {
  const store = new ByteStore();
  const runs = Array.from({ length: 400 }, (_, index) => new Uint8Array(index * 7).fill(index % 256));
  const kept = runs.map((run) => store.keep(run));
  expect(kept.every((run, index) => Buffer.compare(run, runs[index]!) === 0)).toBe(true);
});

test("a run longer than a block has one of its own", () => {
  const store = new ByteStore();
  expect(store.reserve(100_000)).toHaveLength(100_000);
  expect(store.reserve(1)).toEqual(new Uint8Array([0]));
});

test("a packed value comes back equal, without the fields that were undefined", () => {
  const value = { said: "“Ні” 😀", list: [1, null, { deep: true }], nothing: undefined };
  expect(unpacked(new ByteStore().keep(packed(value)))).toEqual({
    said: "“Ні” 😀",
    list: [1, null, { deep: true }],
  });
});
