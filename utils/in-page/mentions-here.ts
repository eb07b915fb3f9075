import type { Root } from '../read/dom.ts';
import type { MentionPlace } from '../read/mention-places.ts';

declare global {
  /** Set by `mentions.js`, which comes into a page that may mention the user; called by `page.js`. */
  var findMentionsHere: FindMentions | undefined;
}

/** Finds where the text of a page mentions hosts: see {@link MentionPlace}. */
export type FindMentions = (
  roots: readonly Root[],
  hosts: readonly string[],
) => Promise<readonly MentionPlace[]>;

/** What `mentions.js` finds; nothing where it has not come. */
export const askFindMentions: FindMentions = async (roots, hosts) =>
  // Not an element of the page that has this name as its id (HTML, "named access on the Window object").
  (Object.hasOwn(globalThis, 'findMentionsHere') && (await globalThis.findMentionsHere?.(roots, hosts))) ||
  [];
