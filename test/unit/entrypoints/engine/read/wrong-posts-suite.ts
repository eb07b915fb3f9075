import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PostState } from '../../../../../utils/posts/state.ts';
import { DAY } from '../../../../../utils/time.ts';
import { stateInShort } from '../../../../reader/after-checks.ts';
import {
  guestPostOf,
  serveWrongPosts,
  TOO_SHORT,
  type WrongPost,
  type WrongPostServers,
} from '../../../../reader/wrong-posts.ts';
import { inBatches, look, stateAfterSame } from './by-engine.ts';
import { CLOSED_TO_ENGINE } from './exceptions.ts';

/**
 * What servers sent of guest posts that were judged wrongly once, and what the engine says of them: what the reader lane
 * asserts of both browsers' engines.
 */
export function judgeWrongPosts(cases: readonly WrongPost[], target: string): void {
  describe.skipIf(cases.length === 0)('guest posts that were judged wrongly, by the engine', () => {
    let servers: WrongPostServers;
    let states: PostState[] = [];

    beforeAll(async () => {
      servers = await serveWrongPosts(cases);
      states = await inBatches(cases, async (one, i) => {
        const post = guestPostOf(one, servers.urlOf(i), target);
        return stateAfterSame(post, await look(post, undefined, ['mysite.test']), 2, DAY);
      });
    }, 300_000);
    afterAll(() => servers?.close());

    it.each(cases.map((one, i) => [one.kind, one.id, one, i] as const))('%s: %s', (kind, id, { want }, i) => {
      const state = states[i];
      if (!state) throw new Error('It was not judged');
      if (CLOSED_TO_ENGINE.includes(id)) {
        expect(want).not.toContain('unknown');
        expect(stateInShort(state)).toBe('unknown: not-open-to-robots');
      } else if (kind !== 'ok' && want.join() === 'kept') expect(state.verdict).not.toBe('lost');
      else if (TOO_SHORT.includes(id)) expect(stateInShort(state)).toBe('unknown: scant-text');
      else expect(want, stateInShort(state)).toContain(state.verdict);
    });
  });
}
