import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PostVerdict } from '../../../../utils/posts/check.ts';
import { newState, takeFinding } from '../../../../utils/posts/state.ts';
import { aFinding, aPost, HOUR, NOW } from './build.ts';

describe('any checks', () => {
  it('say lost only after two checks an hour apart, whatever comes, and none between that saw the link', () => {
    const step = fc.tuple(
      fc.constantFrom<PostVerdict>('kept', 'changed', 'not-counted', 'seems-lost', 'seems-lost', 'unknown'),
      fc.oneof(fc.integer({ min: 0, max: 2 * HOUR }), fc.constantFrom(0, HOUR - 1, HOUR)),
      fc.record({ planned: fc.boolean(), ignored: fc.boolean() }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let state = newState(aPost());
        let now = NOW;
        /** Checks in a row that found it gone, since the link was seen. */
        let gone: number[] = [];
        for (const [verdict, wait, flags] of steps) {
          now += wait;
          if (verdict === 'seems-lost') gone.push(now);
          else if (verdict !== 'unknown') gone = [];
          state = takeFinding(aPost(flags), state, aFinding({ verdict }), now).state;
          const [first = now] = gone;
          if (state.verdict === 'lost') expect(now - first).toBeGreaterThanOrEqual(HOUR);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
