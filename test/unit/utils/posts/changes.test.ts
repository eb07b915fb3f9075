import { describe, expect, it } from 'vitest';
import { changesJudgement, type UnseenChangeKind } from '../../../../utils/posts/changes.ts';
import { POST_REASONS, type PostVerdict } from '../../../../utils/posts/check.ts';
import type { GuestPost } from '../../../../utils/posts/post.ts';
import { newState, type PostState, takeFinding } from '../../../../utils/posts/state.ts';
import { aFinding, aPost, DAY, NOW } from './build.ts';

/** A verdict of one look, with its reasons as in `rel-added nofollow`. */
type Look = PostVerdict | readonly [PostVerdict, ...reasons: string[]];

function findingOf(look: Look) {
  const [verdict, ...reasons] = typeof look === 'string' ? [look] : look;
  return aFinding({
    verdict,
    reasons: reasons.map((words) => {
      const [name, evidence = ''] = words.split(/ (.*)/);
      const code = POST_REASONS.find((one) => one === name);
      if (!code) throw new Error(`There is no reason ${name}`);
      return { code, evidence };
    }),
  });
}

/** What is told after each look, a day between two; `seems-lost` twice is lost. */
function toldOf(looks: readonly Look[], post: GuestPost = aPost(), first: PostState = newState(post)) {
  let state = first;
  return looks.map((look, i): UnseenChangeKind | null => {
    const found = takeFinding(post, state, findingOf(look), NOW + i * DAY);
    state = found.state;
    expect(found.unseenChange).toEqual(
      found.unseenChange && { kind: found.unseenChange.kind, at: NOW + i * DAY, notifiedAt: null },
    );
    return found.unseenChange?.kind ?? null;
  });
}

const NOFOLLOW = ['changed', 'rel-added nofollow'] as const;
const UGC = ['changed', 'rel-added ugc'] as const;
const NOINDEX = ['not-counted', 'page-noindex noindex'] as const;

describe('what is news', () => {
  it.each<[string, readonly Look[], readonly (UnseenChangeKind | null)[]]>([
    ['a link that is kept, from the first look on', ['kept', 'kept'], [null, null]],
    ['one that is lost, once two looks say so', ['kept', 'seems-lost', 'seems-lost'], [null, null, 'lost']],
    ['one that was never seen and is lost', ['seems-lost', 'seems-lost'], [null, 'lost']],
    ['one that is changed', ['kept', NOFOLLOW], [null, 'changed']],
    ['one that is changed at the first look', [NOFOLLOW], ['changed']],
    ['one that does not count', ['kept', NOINDEX], [null, 'changed']],
    ['one that is changed in the same way', [NOFOLLOW, NOFOLLOW], ['changed', null]],
    ['one that is changed in another way', [NOFOLLOW, UGC], ['changed', 'changed']],
    ['one that is changed, and does not count then', [NOFOLLOW, NOINDEX], ['changed', 'changed']],
    ['one that is lost again', ['seems-lost', 'seems-lost', 'seems-lost'], [null, 'lost', null]],
    ['one that is back after it was lost', ['seems-lost', 'seems-lost', 'kept'], [null, 'lost', 'back']],
    ['one that is as agreed again', [NOFOLLOW, 'kept'], ['changed', 'back']],
    ['one that counts again', [NOINDEX, 'kept'], ['changed', 'back']],
    [
      'one that is back after it was lost, and is changed',
      ['seems-lost', 'seems-lost', UGC],
      [null, 'lost', 'changed'],
    ],
    ['one that changes and is lost', [UGC, 'seems-lost', 'seems-lost'], ['changed', null, 'lost']],
    ['nothing where it cannot be seen', ['kept', 'unknown', 'kept'], [null, null, null]],
  ])('%s', (_, looks, told) => {
    expect(toldOf(looks)).toEqual(told);
  });
});

describe('what lies between tells nothing twice, and swallows nothing', () => {
  it.each<[string, readonly Look[], readonly (UnseenChangeKind | null)[]]>([
    [
      'lost, unknown, lost',
      ['seems-lost', 'seems-lost', 'unknown', 'seems-lost'],
      [null, 'lost', null, null],
    ],
    ['changed, unknown, changed', [NOFOLLOW, 'unknown', NOFOLLOW], ['changed', null, null]],
    ['changed, unknown, changed otherwise', [NOFOLLOW, 'unknown', UGC], ['changed', null, 'changed']],
    ['changed, unknown, kept', [NOFOLLOW, 'unknown', 'kept'], ['changed', null, 'back']],
    ['kept, unknown, changed', ['kept', 'unknown', NOFOLLOW], [null, null, 'changed']],
    ['changed, seems lost, changed', [NOFOLLOW, 'seems-lost', NOFOLLOW], ['changed', null, null]],
    ['lost, unknown, kept', ['seems-lost', 'seems-lost', 'unknown', 'kept'], [null, 'lost', null, 'back']],
    ['kept, seems lost, kept', ['kept', 'seems-lost', 'kept'], [null, null, null]],
  ])('%s', (_, looks, told) => {
    expect(toldOf(looks)).toEqual(told);
  });
});

describe('a post that is planned', () => {
  it.each<[string, readonly Look[], readonly (UnseenChangeKind | null)[]]>([
    ['is published', ['seems-lost', 'kept'], [null, 'published']],
    ['is published, but not as agreed', ['unknown', NOFOLLOW], [null, 'changed']],
  ])('%s', (_, looks, told) => {
    expect(toldOf(looks, aPost({ planned: true }))).toEqual(told);
  });
});

describe('it is the same change', () => {
  it.each<[string, Look, Look, boolean]>([
    ['whatever else is said of it', NOFOLLOW, [...NOFOLLOW, 'only-this 0/3', 'hidden clipped'], true],
    [
      'in whichever order',
      ['changed', 'rel-added ugc', 'rel-missing sponsored'],
      ['changed', 'rel-missing sponsored', 'rel-added ugc'],
      true,
    ],
    ['wherever the page says it', NOINDEX, ['not-counted', 'page-noindex X-Robots-Tag: none'], true],
    [
      'not with another target',
      ['changed', 'target-changed https://a.test/'],
      ['changed', 'target-changed https://b.test/'],
      false,
    ],
    ['not with other words', ['changed', 'anchor-changed here'], ['changed', 'anchor-changed there'], false],
    ['not with one more reason', NOINDEX, [...NOINDEX, 'rel-added nofollow'], false],
  ])('%s', (_, first, second, same) => {
    expect(toldOf([first, second])).toEqual(['changed', same ? null : 'changed']);
  });
});

describe('nothing is told of a post', () => {
  it.each<[string, Partial<GuestPost>, readonly Look[]]>([
    ['that is ignored', { ignored: true }, ['kept', NOFOLLOW, 'seems-lost', 'seems-lost']],
    ['that has expired', { expires: NOW - 1 }, ['kept', NOFOLLOW]],
    ['that is planned and not there', { planned: true }, ['seems-lost', 'seems-lost', 'unknown']],
  ])('%s', (_, post, looks) => {
    expect(toldOf(looks, aPost(post))).toEqual(looks.map(() => null));
  });

  it('that was changed and ignored, unless it is another when it is watched again', () => {
    const { state } = takeFinding(aPost(), newState(aPost()), findingOf(NOFOLLOW), NOW);
    const { state: ignored } = takeFinding(aPost({ ignored: true }), state, findingOf(UGC), NOW);
    expect(toldOf([NOFOLLOW], aPost(), ignored)).toEqual([null]);
    expect(toldOf(['kept'], aPost(), ignored)).toEqual(['back']);
  });
});

describe('a state that was stored before there was news', () => {
  const stored = (look: Look) => {
    const { lastConclusive: _, ...state } = takeFinding(
      aPost(),
      newState(aPost()),
      findingOf(look),
      NOW,
    ).state;
    return state;
  };

  it.each<[Look, Look, UnseenChangeKind | null]>([
    ['kept', 'kept', null],
    ['kept', NOFOLLOW, 'changed'],
    [NOFOLLOW, NOFOLLOW, null],
    [NOFOLLOW, 'kept', 'back'],
    ['unknown', 'kept', null],
    ['unknown', NOFOLLOW, 'changed'],
  ])('of %s, and then %s', (before, now, told) => {
    expect(toldOf([now], aPost(), stored(before))).toEqual([told]);
  });
});

it('with other terms nothing before compares: what is found then is as at a first look', () => {
  const { state } = takeFinding(aPost(), newState(aPost()), findingOf(NOFOLLOW), NOW);
  expect(toldOf(['kept'], aPost(), { ...state, lastConclusive: null })).toEqual([null]);
  expect(toldOf([NOFOLLOW], aPost(), { ...state, lastConclusive: null })).toEqual(['changed']);
});

it.each<[string, Partial<GuestPost>, boolean]>([
  ['its notes, tags and cost', { notes: 'paid', tags: ['may'], cost: '5' }, false],
  ['whether it is watched, and until when', { ignored: true, expires: NOW }, false],
  ['its page', { url: 'https://other.test/' }, true],
  ['what is expected', { expect: { ...aPost().expect, rel: ['ugc'] } }, true],
  ['that it is published now', { planned: true }, true],
])('who changes %s has it judged by other terms: %j %s', (_, change, isAnew) => {
  expect(changesJudgement(aPost(), aPost(change))).toBe(isAnew);
});
