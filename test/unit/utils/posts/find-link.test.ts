import { describe, expect, it } from 'vitest';
import { findLink } from '../../../../utils/posts/find-link.ts';
import type { ObservedLink } from '../../../../utils/posts/observation.ts';
import type { Expectation } from '../../../../utils/posts/post.ts';
import { aBaseline, aLink, anExpectation, TARGET } from './build.ts';

const page = (url = TARGET): Partial<Expectation> => ({ target: { kind: 'page', url } });
const domain = (name = 'example.com'): Partial<Expectation> => ({ target: { kind: 'domain', name } });

/** What an affiliate network makes of an address. */
const TRACKED = 'https://www.awin1.com/cread.php?awinmid=1&ued=https%3A%2F%2Fshop.example%2F';

/** How near the only link comes. */
function match(expect: Partial<Expectation>, href: string, link: Partial<ObservedLink> = {}) {
  const found = findLink({ expect: anExpectation(expect), baseline: null }, [aLink({ href, ...link })]);
  return found?.match ?? null;
}

describe('a link that leads to', () => {
  it.each<[string, Partial<Expectation>, string, 'target' | 'elsewhere' | null]>([
    ['the page', page(), TARGET, 'target'],
    ['the page, by http', page(), 'http://example.com/page', 'target'],
    ['the page, with www', page(), 'https://www.example.com/page', 'target'],
    ['the page, with a slash', page(), 'https://example.com/page/', 'target'],
    ['a place in the page', page(), 'https://example.com/page#top', 'target'],
    ['the page, with tracking', page(), 'https://example.com/page?utm_source=x', 'target'],
    ['the page, through a wrapper', page(), `https://www.google.com/url?q=${TARGET}`, 'target'],
    ['a tracking address that was agreed', page(TRACKED), TRACKED, 'target'],
    ['a redirect on the domain', domain(), 'https://example.com/go?url=https://partner.test/', 'target'],
    [
      'the front page that was agreed as it is typed',
      page('https://example.com'),
      'https://example.com/',
      'target',
    ],
    ['the route', page('https://example.com/#/offer'), 'https://example.com/#/offer', 'target'],
    [
      'the route, in another form',
      page('https://example.com/#/offer'),
      'https://www.example.com/#!/offer/',
      'target',
    ],
    ['another route', page('https://example.com/#/offer'), 'https://example.com/#/other', 'elsewhere'],
    [
      'another route, the old way',
      page('https://example.com/#!offer'),
      'https://example.com/#!other',
      'elsewhere',
    ],
    [
      'another route, escaped',
      page('https://example.com/#!offer'),
      'https://example.com/#%21other',
      'elsewhere',
    ],
    ['no route', page('https://example.com/#/offer'), 'https://example.com/', 'elsewhere'],
    ['the first route', page('https://example.com/'), 'https://example.com/#/', 'target'],
    ['a page with another query', page('https://example.com/?p=1'), 'https://example.com/?p=2', 'elsewhere'],
    ['another page of the domain', page(), 'https://example.com/other', 'elsewhere'],
    ['the front page in place of a page', page(), 'https://example.com/', 'elsewhere'],
    ['a subdomain of the page’s domain', page(), 'https://shop.example.com/', 'elsewhere'],
    ['a page whose domain ends alike', page(), 'https://notexample.com/page', null],
    ['somebody who names it in the address', page(), 'https://other.test/?u=example.com/page', null],
    ['anything on the domain', domain(), 'https://example.com/any', 'target'],
    ['a subdomain of the domain', domain(), 'https://shop.example.com/any', 'target'],
    ['that host', domain('=www.example.com'), 'https://www.example.com/', 'target'],
    ['another host than that one', domain('=www.example.com'), 'https://example.com/', null],
    ['that folder', domain('example.com/blog/'), 'https://example.com/blog/x', 'target'],
    [
      'what is beside that folder: it may be another’s',
      domain('example.com/blog/'),
      'https://example.com/x',
      null,
    ],
    ['a domain that ends alike', domain(), 'https://notexample.com/', null],
    ['no web page', domain(), 'mailto:me@example.com', null],
  ])('%s', (_, agreed, href, expected) => {
    expect(match(agreed, href)).toBe(expected);
  });

  it('another host of the user’s own domain is on the domain', () => {
    const agreed = page('https://blog.example.com/post');
    const href = 'https://www.example.com/post';
    expect([match(agreed, href), match(agreed, href, { domain: 'example.com' })]).toEqual([
      null,
      'elsewhere',
    ]);
  });

  it('where the link led before is elsewhere, whatever is agreed since', () => {
    const old = 'https://old.test/a';
    const post = { expect: anExpectation(page('https://new.test/a')), baseline: null };
    const links = [aLink({ href: 'https://old.test/b' }), aLink({ index: 1, href: `${old}?utm_source=x` })];
    expect(findLink(post, links, null)).toBeNull();
    expect(findLink(post, links, old)).toMatchObject({ link: { index: 1 }, match: 'elsewhere' });
    const known = findLink({ ...post, baseline: aBaseline({ target: old }) }, links);
    expect(known).toMatchObject({ link: { index: 1 }, match: 'elsewhere' });
  });

  it('no address at all is none', () => {
    expect(match(domain(), '', { href: null, rawHref: 'http://', target: null })).toBeNull();
  });
});

describe('of several links', () => {
  const found = (
    links: readonly Partial<ObservedLink>[],
    expectation: Partial<Expectation> = {},
    baseline: Parameters<typeof aBaseline>[0] | null = null,
  ) => {
    const seen = links.map((link, index) => aLink({ index, ...link }));
    const post = { expect: anExpectation(expectation), baseline: baseline && aBaseline(baseline) };
    return findLink(post, seen)?.link.index ?? null;
  };
  const other = 'https://example.com/other';

  it.each<[string, number | null]>([
    ['none leads there', found([{ href: 'https://other.example/' }])],
    ['there are none', found([])],
  ])('none is found where %s', (_, index) => {
    expect(index).toBeNull();
  });

  it.each<[string, number | null, number]>([
    ['the first of two alike', found([{}, {}]), 0],
    ['the one that leads to the page, not to its domain', found([{ href: other }, {}]), 1],
    ['one of the page, not of a frame', found([{ frame: 'https://w.test/' }, {}]), 1],
    ['one of a frame where there is no other', found([{ frame: 'https://w.test/' }]), 0],
    [
      'the one with the agreed anchor',
      found([{}, { text: 'Flour' }], { anchor: { kind: 'exact', text: 'flour' } }),
      1,
    ],
    ['the one with the agreed rel', found([{ rawRel: 'nofollow' }, {}]), 1],
    [
      'the one with the agreed mark',
      found([{ rawRel: 'ugc' }, { rawRel: 'sponsored' }], { rel: ['sponsored'] }),
      1,
    ],
    ['the one with the text that was seen', found([{}, { text: 'a mill' }], {}, { text: 'a mill' }), 1],
    [
      'the one that is followed, though another was seen',
      found([{ text: 'bio' }, { text: 'a mill', rawRel: 'nofollow' }], {}, { text: 'a mill' }),
      0,
    ],
    [
      'the followed one, where none may be',
      found([{ rawRel: 'sponsored' }, { text: 'bio' }], { rel: ['sponsored'] }, { rawRel: 'sponsored' }),
      1,
    ],
    ['the one to the exact address', found([{ href: 'http://example.com/page' }, {}]), 1],
    ['the one to the exact address, not a tracked one', found([{ href: `${TARGET}?utm_source=x` }, {}]), 1],
    ['the one to the exact place', found([{}, { href: `${TARGET}#a` }], page(`${TARGET}#a`)), 1],
    [
      'one that fits in all, though its address is in another form',
      found([{ rawRel: 'nofollow' }, { href: `${TARGET}/` }]),
      1,
    ],
    ['the one where it was seen', found([{ position: 'footer' }, { position: 'content' }]), 0],
    [
      'the one in the content, as it was seen',
      found([{ position: 'footer' }, { position: 'content' }], {}, {}),
      1,
    ],
    [
      'the one to the address that was seen, where all the domain will do',
      found([{ href: other }, {}], domain(), {}),
      1,
    ],
    ['the one with the rel that was seen', found([{ rawRel: 'noopener' }, {}], {}, {}), 1],
    ['the one that is not hidden', found([{ hidden: 'off-screen' }, {}]), 1],
    ['the one without a redirect', found([{ href: `https://www.google.com/url?q=${TARGET}` }, {}]), 1],
    ['the plain one', found([{ element: 'area' }, {}]), 1],
  ])('%s is found', (_, index, expected) => {
    expect(index).toBe(expected);
  });
});
