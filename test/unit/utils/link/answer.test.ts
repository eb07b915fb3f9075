import { describe, expect, it } from 'vitest';
import { answerOf, type JudgedDocument, OWN_AT_MOST, SITES_AT_MOST } from '../../../../utils/link/answer.ts';
import type { JudgedLink } from '../../../../utils/link/judge.ts';
import { aJudged, anOwnLink } from '../../build.ts';

function document(links: readonly Partial<JudgedLink>[], more: Partial<JudgedDocument> = {}): JudgedDocument {
  return { frameId: 0, frame: null, home: null, links: links.map(aJudged), ...more };
}

const mine: Partial<JudgedLink> = {
  domain: 'example.com',
  host: 'example.com',
  href: 'https://example.com/',
};

describe('own links', () => {
  it('are listed with all that the popup says of them', () => {
    const said = {
      index: 3,
      rawRel: 'ugc',
      kind: ['ugc'],
      text: 'x',
      via: 't.test',
      hidden: 'tiny-text',
    } as const;
    const { own, ownTotal } = answerOf([document([{}, { ...mine, ...said }, {}])]);
    const { verdict: _, ...link } = anOwnLink({ ...said, jsOnly: null });
    expect(own).toEqual([link]);
    expect(ownTotal).toBe(1);
  });

  it('of frames follow those of the page, and name the frame', () => {
    const frame = document([mine], { frameId: 4, frame: 'https://frame.test/' });
    const { own } = answerOf([document([mine]), frame]);
    expect(own.map(({ frameId, frame }) => [frameId, frame])).toEqual([
      [0, null],
      [4, 'https://frame.test/'],
    ]);
  });

  it.each([
    ['the page is on that domain', document([mine], { home: 'example.com' }), 0],
    ['the page is on another of them', document([mine], { home: 'example.org' }), 1],
  ])('are no backlinks where %s', (_, page, count) => {
    expect(answerOf([page]).ownTotal).toBe(count);
  });

  it('in a frame that is on that domain are no backlinks of the page', () => {
    const frame = document([mine], { frame: 'https://example.com/widget', home: 'example.com' });
    expect(answerOf([document([]), frame])).toMatchObject({ ownTotal: 0, home: null });
  });

  it('with the most links are listed where there are too many, those alike by name', () => {
    const few = Array.from({ length: SITES_AT_MOST }, (_, i) => ({ host: `few-${1000 + i}.test` }));
    const many = Array.from({ length: 3 }, () => ({ host: 'z-many.test' }));
    const { sites } = answerOf([document([...few.reverse(), ...many])]);
    expect(sites.map(({ site }) => site)).toEqual([
      'z-many.test',
      ...Array.from({ length: SITES_AT_MOST - 1 }, (_, i) => `few-${1000 + i}.test`),
    ]);
  });

  it('beyond what a popup can list are counted', () => {
    const { own, ownTotal } = answerOf([document(Array.from({ length: OWN_AT_MOST + 5 }, () => mine))]);
    expect([own.length, ownTotal]).toEqual([OWN_AT_MOST, OWN_AT_MOST + 5]);
  });

  it('of endless length are cut', () => {
    const long = 'x'.repeat(100_000);
    const [link] = answerOf([
      document([{ ...mine, text: long, rawRel: long, href: `https://example.com/${long}` }]),
    ]).own;
    expect([link?.text.length, link?.rawRel?.length, link?.href.length]).toEqual([500, 500, 4000]);
  });
});

describe('other sites', () => {
  it('are listed by number of links, then by name, www left aside', () => {
    const { sites, siteTotal } = answerOf([
      document([
        { host: 'b.test' },
        { host: 'www.a.test', kind: ['nofollow', 'ugc'] },
        { host: 'c.test' },
        { host: 'c.test', kind: ['ugc'] },
        { host: 'a.test' },
      ]),
    ]);
    expect(sites).toEqual([
      { site: 'a.test', links: 2, nofollow: 1 },
      { site: 'c.test', links: 2, nofollow: 0 },
      { site: 'b.test', links: 1, nofollow: 0 },
    ]);
    expect(siteTotal).toBe(3);
  });

  it('are not one’s own, not the page’s, and not those in frames', () => {
    const frame = document([{ host: 'framed.test' }], { frame: 'https://frame.test/' });
    const internal = { host: 'blog.test', outbound: false };
    expect(answerOf([document([mine, internal, { host: null, outbound: false }]), frame]).sites).toEqual([]);
  });

  it('beyond what a popup can list are counted', () => {
    const many = Array.from({ length: SITES_AT_MOST + 5 }, (_, i) => ({ host: `s${i}.test` }));
    const { sites, siteTotal } = answerOf([document(many)]);
    expect([sites.length, siteTotal]).toEqual([SITES_AT_MOST, SITES_AT_MOST + 5]);
  });
});

describe('totals', () => {
  it('count each link of the page once, and those in frames apart', () => {
    const frame = document([mine, {}], { frame: 'https://frame.test/' });
    const internal = { outbound: false, host: 'blog.test' };
    const { totals } = answerOf([document([mine, {}, internal, { outbound: false, host: null }]), frame]);
    expect(totals).toMatchObject({ links: 4, outbound: 2, internal: 1, noWeb: 1, inFrames: 2 });
  });

  it('count a link under each of its kinds, the outbound ones only', () => {
    const { totals } = answerOf([
      document([
        { kind: ['followed'] },
        { kind: ['nofollow', 'ugc', 'suspicious'] },
        { kind: ['sponsored'], outbound: false },
        { kind: ['sponsored'], outbound: false, host: null },
      ]),
    ]);
    expect(totals.kinds).toEqual({ followed: 1, nofollow: 1, ugc: 1, sponsored: 0, suspicious: 1 });
  });

  it('of nothing are zero', () => {
    expect(answerOf([document([])])).toMatchObject({
      own: [],
      ownTotal: 0,
      sites: [],
      siteTotal: 0,
      home: null,
    });
  });
});

describe('what the page itself links to', () => {
  it('is counted in full, also beyond what is listed, and without what is in frames', () => {
    const many = document(
      Array.from({ length: OWN_AT_MOST + 5 }, () => ({ ...mine, kind: ['nofollow'] as const })),
    );
    const framed = { ...document([mine]), frame: 'https://frame.test/', frameId: 2 };
    expect(answerOf([many, framed]).onPage).toEqual({
      links: OWN_AT_MOST + 5,
      domains: [mine.domain],
      kinds: { followed: 0, nofollow: OWN_AT_MOST + 5, ugc: 0, sponsored: 0, suspicious: 0 },
    });
  });

  it('counts a link under each of its kinds', () => {
    const { onPage } = answerOf([
      document([
        { ...mine, kind: ['nofollow', 'sponsored'] },
        { ...mine, kind: ['nofollow'] },
        { ...mine, kind: ['followed'] },
      ]),
    ]);
    expect(onPage.kinds).toEqual({ followed: 1, nofollow: 2, ugc: 0, sponsored: 1, suspicious: 0 });
  });
});
