import { describe, expect, it } from 'vitest';
import { resolveHref } from '../../../../utils/link/url.ts';
import { canonicalOf, type FoundCanonical } from '../../../../utils/verdict/canonical.ts';

const PAGE = 'https://example.com/a';

function found(rawHref: string, place: FoundCanonical['place'] = 'head', base = PAGE): FoundCanonical {
  return { rawHref, href: resolveHref(rawHref, base)?.href ?? null, place };
}

const state = (page: string, canonical: string) => canonicalOf(page, [found(canonical, 'head', page)]).state;

describe('a canonical is the page itself', () => {
  it.each([
    ['https://example.com/a', 'https://example.com/a'],
    ['https://example.com/a', '/a'],
    ['https://example.com/a', ' a '],
    ['https://example.com/a#b', '/a#c'],
    ['https://example.com/', 'HTTPS://EXAMPLE.COM:443'],
    ['https://example.com/?a=b', '?a=b'],
    ['https://bücher.test/ä', 'https://xn--bcher-kva.test/%C3%A4'],
  ])('%s: %s', (page, canonical) => {
    expect(state(page, canonical)).toBe('self');
  });
});

describe('a canonical is another form of the page', () => {
  it.each([
    ['scheme', 'https://example.com/a', 'http://example.com/a'],
    ['www', 'https://example.com/a', 'https://www.example.com/a'],
    ['no www', 'https://www.example.com/a', 'https://example.com/a'],
    ['slash at the end', 'https://example.com/a', 'https://example.com/a/'],
    ['slashes at the end', 'https://example.com/a//', 'https://example.com/a'],
    ['slashes of the root', 'https://example.com//', 'https://example.com/'],
    ['dot of the host', 'https://example.com./a', 'https://example.com/a'],
    ['empty query', 'https://example.com/a?', 'https://example.com/a'],
    ['escape of a letter', 'https://example.com/%7Ea%62', 'https://example.com/~ab'],
    ['small escape', 'https://example.com/%c3%a4', 'https://example.com/ä'],
    ['escape of a comma', 'https://example.com/a%2Cb', 'https://example.com/a,b'],
    ['escape that browsers do not write', 'https://example.com/a|b', 'https://example.com/a%7Cb'],
    ['escape in the query', 'https://example.com/?a=%7e', 'https://example.com/?a=~'],
    ['all of these', 'http://www.example.com./%7ea/?utm_source=x', 'https://example.com/~a'],
  ])('%s', (_, page, canonical) => {
    expect(state(page, canonical)).toBe('other-form');
  });

  it.each([
    ['utm_source=x&utm_medium=y', ''],
    ['gclid=1', ''],
    ['fbclid=1', ''],
    ['srsltid=A', ''],
    ['gad_source=1&gad_campaignid=2&gbraid=3', ''],
    ['wbraid=1&_gl=1*a*b', ''],
    ['ysclid=1', ''],
    ['igshid=1&igsh=2', ''],
    ['ttclid=1&twclid=2&li_fat_id=3&epik=4', ''],
    ['_hsenc=1&_hsmi=2&__hstc=3', ''],
    ['mtm_campaign=1&pk_source=2&matomo_x=3', ''],
    ['_kx=1&mkt_tok=2', ''],
    ['UTM_Source=1&FBCLID=2', ''],
    ['%75tm_source=1', ''],
    ['msclkid=1', ''],
    ['mc_cid=1&mc_eid=2', ''],
    ['_ga=1', ''],
    ['yclid', ''],
    // The canonical may bear it too.
    ['', 'utm_source=x'],
    ['gclid=1', 'gclid=2'],
    ['utm%5Fsource=x', ''],
    ['p=1&gclid=2&q=3', 'p=1&q=3'],
    ['p=1&utm_source=2&gclid=3', 'p=1&utm_source=2'],
  ])('without what tells where a visitor came from: %s is %j', (query, other) => {
    expect(state(`https://example.com/a?${query}`, `https://example.com/a?${other}`)).toBe('other-form');
  });
});

describe('a canonical is elsewhere', () => {
  it.each([
    ['path', 'https://example.com/a', 'https://example.com/b'],
    ['case of the path', 'https://example.com/a', 'https://example.com/A'],
    ['root', 'https://example.com/a', 'https://example.com/'],
    ['subdomain', 'https://example.com/a', 'https://blog.example.com/a'],
    ['port', 'https://example.com/a', 'https://example.com:8443/a'],
    ['index.html', 'https://example.com/', 'https://example.com/index.html'],
    ['index.php', 'https://example.com/index.php', 'https://example.com/'],
    ['slashes within', 'https://example.com/a//b', 'https://example.com/a/b'],
    ['escaped slash', 'https://example.com/a/b', 'https://example.com/a%2Fb'],
    ['escaped escape', 'https://example.com/%2541', 'https://example.com/%41'],
    ['escaped question mark', 'https://example.com/a?b', 'https://example.com/a%3Fb'],
    ['query', 'https://example.com/a?p=1', 'https://example.com/a'],
    ['value in the query', 'https://example.com/a?p=1', 'https://example.com/a?p=2'],
    ['order of the query', 'https://example.com/a?p=1&q=2', 'https://example.com/a?q=2&p=1'],
    ['escaped ampersand', 'https://example.com/a?p=1&q', 'https://example.com/a?p=1%26q'],
    ['other names', 'https://example.com/a?gclid2=1', 'https://example.com/a'],
  ])('%s', (_, page, canonical) => {
    expect(state(page, canonical)).toBe('elsewhere');
  });
});

const TAG_B = '<link rel="canonical" href="/b">';

describe('the canonicals of a page', () => {
  it.each([
    ['are none', [], 'none', null, ''],
    ['are one', [found('/b')], 'elsewhere', 'https://example.com/b', TAG_B],
    [
      'are in the header',
      [found('/b', 'header')],
      'elsewhere',
      'https://example.com/b',
      'Link: </b>; rel="canonical"',
    ],
    ['are in the body, where they do not count', [found('/b', 'body')], 'none', null, `<body>…${TAG_B}`],
    ['are in head and body', [found('/c', 'body'), found('/b')], 'elsewhere', 'https://example.com/b', TAG_B],
    [
      'agree',
      [found('/b'), found('http://www.example.com/b/#x', 'header')],
      'elsewhere',
      'https://example.com/b',
      TAG_B,
    ],
    [
      'differ',
      [found('/b'), found('/b/'), found('/c', 'header')],
      'conflict',
      null,
      `${TAG_B} Link: </c>; rel="canonical"`,
    ],
    [
      'differ, one the page itself',
      [found('/a'), found('/b')],
      'conflict',
      null,
      `<link rel="canonical" href="/a"> ${TAG_B}`,
    ],
    [
      'are unusable, but for one',
      [found(''), found('javascript:b'), found('/b')],
      'elsewhere',
      'https://example.com/b',
      TAG_B,
    ],
    [
      'are unusable in the head',
      [found('/b', 'body'), found('')],
      'unusable',
      null,
      '<link rel="canonical" href="">',
    ],
  ] as const)('%s', (_, canonicals, expected, href, evidence) => {
    expect(canonicalOf(PAGE, canonicals)).toEqual({ state: expected, href, evidence });
  });

  it.each(['', ' \n', 'javascript:void(0)', 'https://[', 'mailto:a@b.test', 'ftp://example.com/a'])(
    'are unusable: %j',
    (rawHref) => {
      expect(canonicalOf(PAGE, [found(rawHref)]).state).toBe('unusable');
    },
  );

  it.each(['about:srcdoc', 'about:blank', 'file:///a', 'data:text/html,a', '', 'x'])(
    'are not compared with %j',
    (page) => {
      expect(canonicalOf(page, [found('/b')])).toEqual({ state: 'none', href: null, evidence: '' });
    },
  );

  it('are cut in evidence', () => {
    const { evidence } = canonicalOf(PAGE, [found(`/${'b'.repeat(10_000)}`)]);
    expect(evidence).toHaveLength('<link rel="canonical" href="…">'.length + 500);
  });

  it('may be a thousand, and hostile', () => {
    const rawHref = `/${'%41/'.repeat(500)}a${'/'.repeat(500)}b?${'utm_a&'.repeat(500)}`;
    const all = Array.from({ length: 1000 }, () => found(rawHref));
    const page = `https://example.com${rawHref}${'gclid=1&'.repeat(10_000)}`;
    expect(canonicalOf(page, all).state).toBe('other-form');
  });
});
