const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A JSON-able value as bytes: a third of the memory that the value itself takes. */
export function packed(value: unknown): Uint8Array {
  return encoder.encode(JSON.stringify(value));
}

/** The value of such bytes anew; fields that were `undefined` are left out. */
export function unpacked<Value>(bytes: Uint8Array): Value {
  return JSON.parse(decoder.decode(bytes)) as Value;
}
