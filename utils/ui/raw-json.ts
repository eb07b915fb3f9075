/**
 * Writes values as JSON that a person can send, whatever is in them: a row of the store may hold
 * what JSON does not know.
 */
export function rawJson(values: readonly unknown[]): string {
  return JSON.stringify(values, plain, 2);
}

/** `this` is the value that holds the key (ECMAScript, "SerializeJSONProperty"). */
function plain(this: unknown, _key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (value instanceof Map || value instanceof Set) return [...value];
  if (ArrayBuffer.isView(value)) return `${value.byteLength} bytes`;
  return value;
}
