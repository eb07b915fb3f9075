import { describe, expect, it } from 'vitest';
import type { PostVerdict } from '../../../../utils/posts/check.ts';
import { comparePost } from '../../../../utils/posts/judge.ts';
import { knownPageOf } from '../../../../utils/posts/known-page.ts';
import { newState, takeFinding } from '../../../../utils/posts/state.ts';
import { aFinding, aPost, aSeen, DAY, NOW } from './build.ts';

describe('a link that is not there', () => {
  it.each<[string, readonly boolean[], readonly PostVerdict[]]>([
    ['none has', [false, false, false], ['seems-lost', 'seems-lost', 'seems-lost']],
    ['the first has not', [false, true, true], ['seems-lost', 'seems-lost', 'lost']],
    ['the second has not', [true, false, true], ['seems-lost', 'seems-lost', 'lost']],
    ['the last has not', [true, true, false], ['seems-lost', 'lost', 'lost']],
  ])('is lost by two checks that have seen all of the page: %s', (_, all, expected) => {
    const post = aPost();
    let state = newState(post);
    const verdicts = all.map((hasSeenAll, i) => {
      const reasons = [{ code: 'link-removed', evidence: '' } as const];
      const unread = { code: 'needs-javascript', evidence: '' } as const;
      const finding = aFinding({
        verdict: 'seems-lost',
        reasons: hasSeenAll ? reasons : [...reasons, unread],
      });
      state = takeFinding(post, state, finding, NOW + i * DAY, true).state;
      return state.verdict;
    });
    expect(verdicts).toEqual(expected);
  });

  it('leaves the page known as it was with the link', () => {
    const post = aPost();
    const [had, has] = [aSeen(), aSeen([])].map((page) => knownPageOf(post, page, NOW));
    const kept = takeFinding(post, newState(post), aFinding(), NOW, false, had);
    expect(kept.state.knownPage).toEqual(had);
    const gone = takeFinding(post, kept.state, aFinding({ verdict: 'seems-lost' }), NOW + DAY, false, has);
    expect(gone.state.knownPage).toEqual(had);
    const visited = takeFinding(post, gone.state, aFinding({ way: 'visited' }), NOW + 2 * DAY);
    expect(visited.state.knownPage).toEqual(had);
  });
});

describe('the title of the page', () => {
  const titled = (title: string, status = 200): string | undefined => {
    const seen = aSeen();
    const page = { ...seen.page, title };
    return comparePost(aPost(), { ...seen, page, head: { ...seen.head, status } }).title;
  };

  it('is kept in one line and no longer than a list needs, and not that of an error', () => {
    expect(titled(' Ten nights\n in Lisbon ')).toBe('Ten nights in Lisbon');
    expect(titled('Not found', 404)).toBeUndefined();
    expect(titled('')).toBeUndefined();
    expect(titled('x'.repeat(299) + '🌍'.repeat(9))).toBe('x'.repeat(299));
  });

  it('stays where a later check sees none, and is not kept with each check', () => {
    const post = aPost();
    const { state, check } = takeFinding(post, newState(post), aFinding({ title: 'A title' }), NOW);
    expect([state.title, 'title' in check]).toEqual(['A title', false]);
    const unseen = takeFinding(post, state, aFinding({ verdict: 'unknown' }), NOW + DAY);
    expect(unseen.state.title).toBe('A title');
    expect(takeFinding(post, state, aFinding({ title: 'Another' }), NOW + DAY).state.title).toBe('Another');
  });
});
