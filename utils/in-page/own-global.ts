/**
 * A global that a script of ours has set in this document; undefined where none has. An element of the page that has
 * the name as its id is a global, too, but no own property (HTML, "named access on the Window object").
 */
export function ownGlobal<K extends keyof typeof globalThis>(name: K): (typeof globalThis)[K] | undefined {
  return Object.hasOwn(globalThis, name) ? globalThis[name] : undefined;
}
