import { expect, test } from "vitest";
import { ByteStore } from "../../src/text/byte-store.ts";
import { unpacked } from "../../src/text/packed.ts";

test("what is kept stays as it was, whatever is kept after it", () => {
  const store = new ByteStore();
  const texts = Array.from({ length: 400 }, (_, index) =>
    ["a", "é", "“", "😀"][index % 4]!.repeat(index * 3),
  );
  const kept = texts.map((text) => store.keepText(text));
  expect(kept.map((bytes) => Buffer.from(bytes).toString())).toEqual(texts);
});

test("a run longer than a block has one of its own", () => {
  const store = new ByteStore();
  expect(store.reserve(100_000)).toHaveLength(100_000);
  expect(store.reserve(1)).toEqual(new Uint8Array([0]));
});

test("a packed value comes back equal, without the fields that were undefined", () => {
  const value = { said: "“Ні” 😀", list: [1, null, { deep: true }], nothing: undefined };
  expect(unpacked(new ByteStore().keepText(JSON.stringify(value)))).toEqual({
    said: "“Ні” 😀",
    list: [1, null, { deep: true }],
  });
});
