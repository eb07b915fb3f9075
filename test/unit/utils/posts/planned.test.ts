import { describe, expect, it } from 'vitest';
import type { PostVerdict } from '../../../../utils/posts/check.ts';
import type { GuestPost } from '../../../../utils/posts/post.ts';
import { newState, takeFinding } from '../../../../utils/posts/state.ts';
import { aBaseline, aFinding, aPost, DAY, NOW, TARGET } from './build.ts';

describe('a post that was planned', () => {
  const check = (post: GuestPost, verdict: PostVerdict, at = 0) =>
    takeFinding(post, newState(post), aFinding({ verdict }), NOW + at);

  it('is planned no more once its link is there, which is the baseline then', () => {
    const { post } = check(aPost({ planned: true, baseline: null }), 'changed');
    expect(post).toMatchObject({ planned: false, baseline: { target: TARGET, at: NOW } });
    const next = takeFinding(
      post,
      check(post, 'changed').state,
      aFinding({ verdict: 'seems-lost' }),
      NOW + DAY,
    );
    expect(next.state.verdict).toBe('seems-lost');
  });

  it.each(['seems-lost', 'unknown'] as const)('is planned still where it is %s', (verdict) => {
    expect(check(aPost({ planned: true }), verdict).post.planned).toBe(true);
  });

  it('keeps the baseline that it has', () => {
    const baseline = aBaseline({ text: 'Another text' });
    expect(check(aPost({ planned: true, baseline }), 'kept').post.baseline).toEqual(baseline);
  });
});
