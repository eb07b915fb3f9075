import { describe, expect, it } from 'vitest';
import type { OutboundCount } from '../../../../utils/posts/check.ts';
import { comparePost } from '../../../../utils/posts/judge.ts';
import {
  countOutbound,
  isCrowded,
  type OutboundHistory,
  withOutbound,
} from '../../../../utils/posts/outbound.ts';
import { newState, takeFinding } from '../../../../utils/posts/state.ts';
import { aFinding, aLink, anotherLink, aPost, aSeen, DAY, NOW } from './build.ts';

const many = (count: number) => Array.from({ length: count }, () => anotherLink());

describe('links to other sites', () => {
  it('are counted in the text of the page itself, with their marks', () => {
    const links = [
      aLink(),
      anotherLink({ rawRel: 'nofollow', kind: ['nofollow'] }),
      anotherLink({ rawRel: 'sponsored', kind: ['sponsored'] }),
      anotherLink({ position: 'footer' }),
      anotherLink({ position: 'navigation' }),
      anotherLink({ frame: 'https://frame.example/' }),
      aLink({ href: 'https://blog.test/other', target: 'https://blog.test/other', outbound: false }),
    ];
    expect(countOutbound(aSeen(links))).toEqual({ all: 3, followed: 1, sponsored: 1 });
  });

  it.each([
    ['an error', aSeen(many(3), { head: { status: 404 } })],
    ['no page', { kind: 'failed', why: 'timeout' } as const],
  ])('of %s are not counted', (_, observation) => {
    expect(countOutbound(observation)).toBeNull();
  });

  it('come with a check that saw the page, and not with one that did not', () => {
    expect(comparePost(aPost(), aSeen([aLink(), ...many(2)])).outbound?.all).toBe(3);
    expect(comparePost(aPost(), { kind: 'failed', why: 'timeout' })).not.toHaveProperty('outbound');
  });
});

const count = (all: number): OutboundCount => ({ all, followed: all, sponsored: 0 });
const seen = (all: number, rendered = false) => ({ ...count(all), at: NOW, rendered });

describe('what is kept of the counts', () => {
  const check = { at: NOW, way: 'fetched', verdict: 'kept', link: aFinding().link } as const;

  it.each<[string, OutboundHistory | null, Parameters<typeof withOutbound>[1], OutboundHistory | null]>([
    ['begins with the link', null, { ...check, outbound: count(5) }, { placed: seen(5), now: seen(5) }],
    ['does not begin without it', null, { ...check, link: null, outbound: count(5) }, null],
    [
      'goes on',
      { placed: seen(5), now: seen(6) },
      { ...check, outbound: count(9) },
      { placed: seen(5), now: seen(9) },
    ],
    [
      'goes on where the link is lost',
      { placed: seen(5), now: seen(6) },
      { ...check, verdict: 'lost', link: null, outbound: count(9) },
      { placed: seen(5), now: seen(9) },
    ],
    [
      'stays where nothing could be seen',
      { placed: seen(5), now: seen(6) },
      { ...check, verdict: 'unknown' },
      { placed: seen(5), now: seen(6) },
    ],
    [
      'is of fetched HTML, not of a tab',
      { placed: seen(5), now: seen(6) },
      { ...check, way: 'visited', outbound: count(40) },
      { placed: seen(5), now: seen(6) },
    ],
    [
      'begins anew with fetched HTML',
      { placed: seen(40, true), now: seen(41, true) },
      { ...check, outbound: count(5) },
      { placed: seen(5), now: seen(5) },
    ],
  ])('%s', (_, before, now, after) => {
    expect(withOutbound(before, now)).toEqual(after);
  });

  it('is in the state', () => {
    const first = takeFinding(aPost(), newState(aPost()), aFinding({ outbound: count(5) }), NOW);
    const later = takeFinding(aPost(), first.state, aFinding({ outbound: count(31) }), NOW + DAY);
    expect(later.state.outbound).toMatchObject({ placed: { all: 5 }, now: { all: 31, at: NOW + DAY } });
  });
});

it.each([
  [5, 31, true],
  [5, 15, true],
  [5, 14, false],
  [20, 40, false],
  [20, 41, true],
  [0, 10, true],
  [0, 9, false],
])('%i links when placed and %i now is crowded: %s', (placed, now, crowded) => {
  expect(isCrowded({ placed: seen(placed), now: seen(now) })).toBe(crowded);
});
