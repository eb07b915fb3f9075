import type { Root } from '../read/dom.ts';
import type { MentionPlace } from '../read/mention-places.ts';
import { ownGlobal } from './own-global.ts';

declare global {
  /** Set by `mentions.js`, which comes into a page that may mention the user; called by `answers.js`. */
  var findMentionsHere: FindMentions | undefined;
}

/** Finds where the text of a page mentions hosts: see {@link MentionPlace}. */
export type FindMentions = (
  roots: readonly Root[],
  hosts: readonly string[],
) => Promise<readonly MentionPlace[]>;

/** What `mentions.js` finds; nothing where it has not come. */
export const askFindMentions: FindMentions = async (roots, hosts) =>
  (await ownGlobal('findMentionsHere')?.(roots, hosts)) ?? [];
