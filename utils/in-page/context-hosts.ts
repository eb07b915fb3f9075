import { ownGlobal } from './own-global.ts';

declare global {
  /** Set by the background before `contexts.js` comes into a page: the hosts whose links it looks for. */
  var linkContextHosts: readonly string[] | undefined;
}

/** The hosts that `contexts.js` looks for; none where the background has named none. */
export function contextHosts(): readonly string[] {
  return ownGlobal('linkContextHosts') ?? [];
}
