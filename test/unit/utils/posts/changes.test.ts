import { describe, expect, it } from 'vitest';
import {
  changesJudgement,
  type UnseenChange,
  type UnseenChangeKind,
  unseenKinds,
  withChange,
  withoutKind,
} from '../../../../utils/posts/changes.ts';
import { POST_REASONS, type PostVerdict } from '../../../../utils/posts/check.ts';
import type { GuestPost } from '../../../../utils/posts/post.ts';
import { newState, type PostState, takeFinding } from '../../../../utils/posts/state.ts';
import { aFinding, aPost, DAY, NOW } from './build.ts';

/** A verdict of one check, with its reasons as in `rel-added nofollow`. */
type Found = PostVerdict | readonly [PostVerdict, ...reasons: string[]];

function findingOf(check: Found) {
  const [verdict, ...reasons] = typeof check === 'string' ? [check] : check;
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

/** The change after each check, a day between two; `seems-lost` twice is lost. */
function changesOf(checks: readonly Found[], post: GuestPost = aPost(), first: PostState = newState(post)) {
  let state = first;
  return checks.map((check, i): UnseenChangeKind | null => {
    const found = takeFinding(post, state, findingOf(check), NOW + i * DAY);
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

describe('a change that the user has not seen', () => {
  it.each<[string, readonly Found[], readonly (UnseenChangeKind | null)[]]>([
    ['a link that is kept, from the first check on', ['kept', 'kept'], [null, null]],
    ['one that is lost, once two checks say so', ['kept', 'seems-lost', 'seems-lost'], [null, null, 'lost']],
    ['one that was never seen and is lost', ['seems-lost', 'seems-lost'], [null, 'lost']],
    ['one that is changed', ['kept', NOFOLLOW], [null, 'changed']],
    ['one that is changed at the first check', [NOFOLLOW], ['changed']],
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
  ])('%s', (_, checks, changes) => {
    expect(changesOf(checks)).toEqual(changes);
  });
});

describe('what lies between tells nothing twice, and swallows nothing', () => {
  it.each<[string, readonly Found[], readonly (UnseenChangeKind | null)[]]>([
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
  ])('%s', (_, checks, changes) => {
    expect(changesOf(checks)).toEqual(changes);
  });
});

describe('a post that is planned', () => {
  it.each<[string, readonly Found[], readonly (UnseenChangeKind | null)[]]>([
    ['is published', ['seems-lost', 'kept'], [null, 'published']],
    ['is published, but not as agreed', ['unknown', NOFOLLOW], [null, 'changed']],
  ])('%s', (_, checks, changes) => {
    expect(changesOf(checks, aPost({ planned: true }))).toEqual(changes);
  });
});

describe('it is the same change', () => {
  it.each<[string, Found, Found, boolean]>([
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
    expect(changesOf([first, second])).toEqual(['changed', same ? null : 'changed']);
  });
});

describe('there is no change of a post', () => {
  it.each<[string, Partial<GuestPost>, readonly Found[]]>([
    ['that is ignored', { ignored: true }, ['kept', NOFOLLOW, 'seems-lost', 'seems-lost']],
    ['that has expired', { expires: NOW - 1 }, ['kept', NOFOLLOW]],
    ['that is planned and not there', { planned: true }, ['seems-lost', 'seems-lost', 'unknown']],
  ])('%s', (_, post, checks) => {
    expect(changesOf(checks, aPost(post))).toEqual(checks.map(() => null));
  });

  it('that was changed and ignored, unless it is another when it is watched again', () => {
    const { state } = takeFinding(aPost(), newState(aPost()), findingOf(NOFOLLOW), NOW);
    const { state: ignored } = takeFinding(aPost({ ignored: true }), state, findingOf(UGC), NOW);
    expect(changesOf([NOFOLLOW], aPost(), ignored)).toEqual([null]);
    expect(changesOf(['kept'], aPost(), ignored)).toEqual(['back']);
  });
});

describe('a state that was stored before changes were kept', () => {
  const stored = (check: Found) => {
    const { lastConclusive: _, ...state } = takeFinding(
      aPost(),
      newState(aPost()),
      findingOf(check),
      NOW,
    ).state;
    return state;
  };

  it.each<[Found, Found, UnseenChangeKind | null]>([
    ['kept', 'kept', null],
    ['kept', NOFOLLOW, 'changed'],
    [NOFOLLOW, NOFOLLOW, null],
    [NOFOLLOW, 'kept', 'back'],
    ['unknown', 'kept', null],
    ['unknown', NOFOLLOW, 'changed'],
  ])('of %s, and then %s', (before, now, changes) => {
    expect(changesOf([now], aPost(), stored(before))).toEqual([changes]);
  });
});

it('with other terms nothing before compares: what is found then is as at a first check', () => {
  const { state } = takeFinding(aPost(), newState(aPost()), findingOf(NOFOLLOW), NOW);
  expect(changesOf(['kept'], aPost(), { ...state, lastConclusive: null })).toEqual([null]);
  expect(changesOf([NOFOLLOW], aPost(), { ...state, lastConclusive: null })).toEqual(['changed']);
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

describe('what is unseen of one guest post', () => {
  const unseen = (...kinds: readonly UnseenChangeKind[]) =>
    kinds.reduce<UnseenChange | null>(
      (before, kind, at) => withChange(before, { kind, at, notifiedAt: null }),
      null,
    );

  it.each<[string, readonly UnseenChangeKind[], readonly UnseenChangeKind[]]>([
    ['how the link is now stands for how it was', ['changed', 'lost', 'back'], ['back']],
    ['a page that is being sold on is told beside it', ['lost', 'crowded'], ['crowded', 'lost']],
    ['a reminder is, too', ['crowded', 'changed', 'reminder'], ['reminder', 'changed', 'crowded']],
    ['the same is told once', ['reminder', 'lost', 'reminder'], ['reminder', 'lost']],
    ['what is as agreed at last is lost no longer', ['lost', 'met'], ['met']],
    ['what is published is overdue no longer', ['overdue', 'published'], ['published']],
  ])('%s', (_, kinds, expected) => {
    expect(unseenKinds(unseen(...kinds))).toEqual(expected);
  });

  it('is less by a kind that the user has seen', () => {
    const both = unseen('lost', 'reminder');
    // Whoever has seen one of them needs no notification of the other.
    expect(withoutKind(both, 'reminder')).toEqual({ kind: 'lost', at: 1, notifiedAt: 1 });
    expect(withoutKind(both, 'lost')).toEqual({ kind: 'reminder', at: 1, notifiedAt: 1 });
    expect(withoutKind(both, 'overdue')).toBe(both);
    expect([withoutKind(unseen('lost'), 'lost'), withoutKind(null, 'lost')]).toEqual([null, null]);
  });
});
