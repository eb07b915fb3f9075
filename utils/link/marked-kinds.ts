import type { Kind } from './rel.ts';

/** Kinds as which a rel marks a link, in the order of `KINDS`: all but `followed`. */
export const MARKED_KINDS = ['nofollow', 'ugc', 'sponsored', 'suspicious'] as const;

/** Of a link's kinds those as which its rel marks it. */
export function markedKinds(kinds: readonly Kind[]): Kind[] {
  return kinds.filter((kind) => kind !== 'followed');
}
