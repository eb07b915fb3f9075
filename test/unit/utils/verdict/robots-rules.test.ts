import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../../utils/verdict/engine.ts';
import { forbiddenBy, unavailableBy } from '../../../../utils/verdict/robots-rules.ts';
import { hasVectors, vectorLines } from '../../vectors.ts';

const meta = (name: string, content: string) => ({ name, content, place: 'head' as const });

/** What these metas forbid, written `nofollow noindex`. */
function forbidden(
  metas: readonly (readonly [string, string])[],
  header: string | null,
  engine?: Engine,
): string {
  const facts = { robots: metas.map(([name, content]) => meta(name, content)), xRobotsTag: header };
  const all = (['nofollow', 'noindex'] as const).filter((what) => forbiddenBy(facts, what, engine) !== null);
  return all.join(' ');
}

describe('a meta', () => {
  it.each([
    ['robots', 'nofollow', 'nofollow'],
    ['ROBOTS', 'NOINDEX, NoFollow', 'nofollow noindex'],
    ['robots', 'none', 'nofollow noindex'],
    ['robots', ' None ', 'nofollow noindex'],
    ['googlebot', 'nofollow', 'nofollow'],
    [' googlebot ', 'noindex', 'noindex'],
    ['robots', 'noindex nofollow', 'nofollow noindex'],
    ['robots', 'noindex,,nofollow,', 'nofollow noindex'],
    ['robots', 'index, follow', ''],
    ['robots', 'all', ''],
    ['robots', 'max-snippet:-1, max-image-preview:large', ''],
    ['robots', 'unavailable_after: 25 Jun 2027 15:00:00 PST, nofollow', 'nofollow'],
    ['robots', 'index, follow, max-image-preview: none', ''],
    ['robots', 'index, follow, max-image-preview :none', ''],
    ['robots', 'max-image-preview : none', ''],
    ['robots', 'max-image-preview:\n\tnone', ''],
    ['robots', 'index follow max-image-preview: none noindex', 'noindex'],
    ['robots', 'max-snippet: 0 nofollow', 'nofollow'],
    ['robots', 'max-video-preview: none, nofollow', 'nofollow'],
    ['robots', 'otherbot: nofollow', ''],
    ['robots', 'otherbot:none, googlebot : noindex', ''],
    ['robots', 'otherbot: nofollow, noindex', 'noindex'],
    ['robots', 'unavailable_after: 25 Jun 2027 15:00:00 PST nofollow', 'nofollow'],
    ['robots', 'unavailable_after: Friday, 25-Jun-27 15:00:00 GMT noindex', 'noindex'],
    ['robots', 'nofollow unavailable_after : 2027-06-25T15:00:00Z', 'nofollow'],
    ['robots', 'noindex; nofollow', 'nofollow noindex'],
    ['robots', 'noindex;nofollow', 'nofollow noindex'],
    ['robots', 'nofollowed', ''],
    ['robots', 'noindexed, no-follow', ''],
    ['bingbot', 'nofollow', ''],
    ['googlebot-news', 'nofollow', ''],
    ['robots', '', ''],
  ])('%s: %s forbids %s', (name, content, expected) => {
    expect(forbidden([[name, content]], null)).toBe(expected);
  });
});

describe('X-Robots-Tag', () => {
  it.each([
    ['nofollow', 'nofollow'],
    ['NONE', 'nofollow noindex'],
    ['noindex, nofollow', 'nofollow noindex'],
    ['googlebot: nofollow', 'nofollow'],
    ['otherbot: noindex, nofollow', ''],
    ['otherbot: noindex, googlebot: nofollow', 'nofollow'],
    ['unavailable_after: 25 Jun 2027 15:00:00 PST, noindex', 'noindex'],
    ['noarchive', ''],
    ['', ''],
  ])('%s forbids %s', (header, expected) => {
    expect(forbidden([], header)).toBe(expected);
  });

  it('that is not known forbids nothing', () => {
    expect(forbidden([], null)).toBe('');
  });
});

describe('several rules', () => {
  it('are summed up: a later follow takes nothing back', () => {
    const both = [
      ['robots', 'nofollow'],
      ['googlebot', 'index, follow'],
    ] as const;
    expect(forbidden(both, 'noindex')).toBe('nofollow noindex');
  });

  it('name the first that forbids: a meta before the header', () => {
    const facts = { robots: [meta('robots', 'index'), meta('Googlebot', 'none')], xRobotsTag: 'nofollow' };
    expect(forbiddenBy(facts, 'nofollow')).toBe('Googlebot: none');
    expect(forbiddenBy({ ...facts, robots: [] }, 'nofollow')).toBe('X-Robots-Tag: nofollow');
  });

  it('of 64 kB are quoted by the one rule that counts', () => {
    const xRobotsTag = `${'noarchive, '.repeat(6000)}googlebot: nofollow`;
    expect(forbiddenBy({ robots: [], xRobotsTag }, 'nofollow')).toBe('X-Robots-Tag: googlebot: nofollow');
    const robots = [meta('robots', `nofollow, ${'x'.repeat(60_000)}`)];
    expect(forbiddenBy({ robots, xRobotsTag: null }, 'nofollow')).toHaveLength(301);
  });
});

describe('the engines', () => {
  it.each<[string, readonly (readonly [string, string])[], string | null, Record<Engine, string>]>([
    ['robots', [['robots', 'nofollow']], null, { google: 'nofollow', bing: 'nofollow', yandex: 'nofollow' }],
    ['googlebot', [['googlebot', 'nofollow']], null, { google: 'nofollow', bing: '', yandex: '' }],
    ['bingbot', [['bingbot', 'noindex']], null, { google: '', bing: 'noindex', yandex: '' }],
    ['msnbot', [], 'msnbot: noindex', { google: '', bing: 'noindex', yandex: '' }],
    ['yandex', [['Yandex', 'none']], null, { google: '', bing: '', yandex: 'nofollow noindex' }],
    [
      'what allows beside what forbids',
      [
        ['robots', 'noindex, nofollow'],
        ['robots', 'follow'],
      ],
      null,
      { google: 'nofollow noindex', bing: 'nofollow noindex', yandex: 'noindex' },
    ],
    [
      'all beside what forbids',
      [['robots', 'noindex, nofollow, all']],
      null,
      { google: 'nofollow noindex', bing: 'nofollow noindex', yandex: '' },
    ],
    // Yandex knows no allowing rules in the header.
    ['all in the header', [], 'noindex, all', { google: 'noindex', bing: 'noindex', yandex: 'noindex' }],
  ])('read %s each in their way', (_name, metas, header, expected) => {
    for (const engine of ['google', 'bing', 'yandex'] as const)
      expect([engine, forbidden(metas, header, engine)]).toEqual([engine, expected[engine]]);
  });
});

describe('unavailable_after', () => {
  const now = Date.parse('2027-06-26T00:00:00Z');
  it.each([
    ['25 Jun 2027 15:00:00 PST', true],
    ['Friday, 25-Jun-27 15:00:00 GMT', true],
    ['2027-06-25T15:00:00Z', true],
    ['2027-06-27T15:00:00Z', false],
    ['Jun 25, 2027 15:00:00 PST', true],
    ['June 28, 2027', false],
    ['25 Jun, 2027 15:00:00 PST', true],
    ['Friday, June 25, 2021 15:00:00 GMT', true],
    ['2027-06-25t15:00:00.000z', true],
    ['2027-06-25T23:30:00-02:00', false],
    ['2027-06-26T01:00:00+0200', true],
    ['2027-06-25 15:00:00', true],
    ['2027-06-25', true],
    ['2027-06-27', false],
    ['Fri, 25 Jun 2027 15:00:00 +0100', true],
    ['25 Jun 2027 17:00:00 PST', false],
    ['25-Jun-2028 15:00:00 EST', false],
    ['Fri Jun 25 2027 15:00:00 GMT', true],
    ['some day', false],
    ['2020-13-45', false],
  ])('%s is over: %s', (date, over) => {
    const inHeader = { robots: [], xRobotsTag: `noarchive, unavailable_after: ${date}, nosnippet` };
    const inMeta = { robots: [meta('robots', `unavailable_after: ${date}`)], xRobotsTag: null };
    expect([
      unavailableBy(inHeader, 'google', now) !== null,
      unavailableBy(inMeta, 'google', now) !== null,
    ]).toEqual([over, over]);
    // The others' sources do not know it.
    expect(unavailableBy(inMeta, 'bing', now)).toBeNull();
  });
});

describe.skipIf(!hasVectors)('all robots metas that occur in real pages', () => {
  const seen = vectorLines('robots_meta_seen.tsv').map((line) => {
    const [said = ''] = line.split('\t');
    const at = said.indexOf(' = ');
    return at < 0
      ? { name: said.replace(/ =$/, ''), content: '' }
      : { name: said.slice(0, at), content: said.slice(at + 3) };
  });

  it('forbid what a plain search for the words finds, and nothing else', () => {
    expect(seen.length).toBeGreaterThan(100);
    const wrong = seen.filter(({ name, content }) => {
      if (!/^(robots|googlebot)$/i.test(name.trim())) return forbidden([[name, content]], null) !== '';
      const words = content.toLowerCase().split(/[^a-z0-9_:-]+/);
      const expected = (['nofollow', 'noindex'] as const)
        .filter((what) => words.includes(what) || words.includes('none'))
        .join(' ');
      return forbidden([[name, content]], null) !== expected;
    });
    expect(wrong).toEqual([]);
  });
});
