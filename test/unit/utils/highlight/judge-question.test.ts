import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksAbsolute, looksLikeHost } from '../../../../utils/highlight/address-selector.ts';
import { judgeQuestion } from '../../../../utils/highlight/judge-question.ts';
import { mergeExceptions } from '../../../../utils/highlight/judgement.ts';
import { isBacklink, judgeOf } from '../../../../utils/link/judge.ts';
import { resolveHref } from '../../../../utils/link/url.ts';
import { own } from '../../build.ts';
import { anAddress } from './addresses.ts';
import { anExceptions, aPlace, aQuestion, someDomains } from './questions.ts';

const groundOf = (url: string, ...names: readonly string[]) =>
  judgeQuestion(aQuestion({ url }), own(...names)).hosts;

describe('hosts of links within the site', () => {
  it.each([
    ['https://blog.test/post', ['blog.test', 'www.blog.test']],
    ['https://www.blog.test/post', ['blog.test', 'www.blog.test']],
    ['https://a.blog.test.:8080/', ['a.blog.test', 'www.a.blog.test']],
    ['https://www.com/', ['www.com', 'www.www.com']],
    ['file:///etc/hosts', []],
  ])('of %s are %j', (url, here) => {
    expect(groundOf(url).here).toEqual(here);
  });

  it('of a frame without an address are those of its base', () => {
    const question = aQuestion({ url: 'about:srcdoc', base: 'https://www.blog.test/' });
    expect(judgeQuestion(question, []).hosts.here).toEqual(['blog.test', 'www.blog.test']);
  });
});

describe('hosts that surely are the user’s', () => {
  it.each([
    ['of a domain', ['example.com'], ['example.com', 'www.example.com']],
    ['of one host alone', ['=blog.example.com'], ['blog.example.com']],
    ['of an IP address, which has no www', ['127.0.0.1', '[::1]'], ['127.0.0.1', '[::1]']],
    ['of a part of a site: none', ['example.com/blog/'], []],
    [
      'of a part of a site beside its domain',
      ['example.com/blog/', 'example.com'],
      ['example.com', 'www.example.com'],
    ],
    ['of nothing', [], []],
  ])('%s', (_, names, hosts) => {
    expect(groundOf('https://blog.test/', ...names).own).toEqual(hosts);
  });

  it.each([
    ['https://example.com/', ['example.com', 'other.example']],
    ['https://a.example.com/', ['example.com', 'other.example']],
    ['https://example.com/shop', ['example.com/blog/', 'other.example']],
    ['https://www.example.com/', ['=example.com', 'other.example']],
  ])('are none on %s, where one of %j is', (url, names) => {
    expect(groundOf(url, ...names).own).toEqual([]);
  });

  it('are none where addresses without a scheme do not lead into the web', () => {
    expect(groundOf('file:///page.html', 'example.com').own).toEqual([]);
  });

  it('are limited in number, so that trying each link on them is quick', () => {
    const names = Array.from({ length: 500 }, (_, i) => `site${i}.example`);
    expect(groundOf('https://blog.test/', ...names).own).toHaveLength(40);
  });
});

describe('the robots meta that makes all links nofollow', () => {
  it.each([
    [[], null],
    [['robots', 'noindex'], null],
    [['robots', 'noindex, nofollow'], 'robots: noindex, nofollow'],
    [['googlebot', 'none'], 'googlebot: none'],
    [['bingbot', 'nofollow'], null],
  ])('of %j is %j', ([name, content] = [], said = null) => {
    const robots = name && content ? [{ name, content, place: 'head' as const }] : [];
    expect(judgeQuestion(aQuestion({ robots }), []).hosts.nofollowBy).toBe(said);
  });
});

describe('the exceptions of a style sheet', () => {
  const exceptionsOf = (hrefs: readonly string[], ...names: readonly string[]) =>
    judgeQuestion(aQuestion({ hrefs }), own(...names)).exceptions;

  it.each([
    [
      'none for addresses as most are written',
      ['https://other.example/', '/a', '#b', 'https://example.com/c'],
      {},
    ],
    ['an odd form of a domain', ['https://example.com:443/'], { own: ['https://example.com:443/'] }],
    ['a subdomain', ['https://a.example.com/'], { own: ['https://a.example.com/'] }],
    [
      'a wrapper of this site',
      ['/go?to=https://example.com/'],
      { own: ['/go?to=https://example.com/'], outbound: ['/go?to=https://example.com/'] },
    ],
    [
      'an address of another site that looks relative',
      ['https:\\\\other.example'],
      { outbound: ['https:\\\\other.example'] },
    ],
    [
      'an address of this site that looks absolute',
      ['https://blog.test:443/'],
      { internal: ['https://blog.test:443/'] },
    ],
    ['what looks absolute and is no address', ['https://a b/'], { internal: ['https://a b/'] }],
  ])('%s', (_, hrefs, exceptions) => {
    expect(exceptionsOf(hrefs, 'example.com')).toEqual(anExceptions(exceptions));
  });

  it('are values of rel that look effective', () => {
    const rels = ['nofollow', 'no-follow', 'no follow', 'nofollow;', 'noopener'];
    const { exceptions } = judgeQuestion(aQuestion({ rels }), []);
    expect(exceptions).toEqual(anExceptions({ suspicious: ['no-follow', 'no follow', 'nofollow;'] }));
  });

  it('are exactly the addresses whose beginning disagrees with the judge', () => {
    fc.assert(
      fc.property(aPlace, someDomains, fc.uniqueArray(anAddress), (place, domains, hrefs) => {
        const { hosts, exceptions } = judgeQuestion(aQuestion({ ...place, hrefs }), domains);
        const judge = judgeOf(place, domains);
        for (const written of hrefs) {
          const direction = judge.direction(resolveHref(written, place.base)?.href ?? null);
          const looksOwn = looksLikeHost(written, hosts.own);
          const looksOutbound = looksAbsolute(written) && !looksLikeHost(written, hosts.here);
          const isOwn = isBacklink(direction, judge.home);
          const { outbound: isOutbound } = direction;
          expect([written, looksOwn && !isOwn]).toEqual([written, false]);
          expect([written, exceptions.own.includes(written)]).toEqual([written, isOwn !== looksOwn]);
          expect([written, exceptions.outbound.includes(written)]).toEqual([
            written,
            isOutbound && !looksOutbound,
          ]);
          expect([written, exceptions.internal.includes(written)]).toEqual([
            written,
            !isOutbound && looksOutbound,
          ]);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

it('earlier exceptions are kept beside new ones', () => {
  const before = anExceptions({ own: ['a'], suspicious: ['follow'] });
  const now = anExceptions({ own: ['b'], outbound: ['c'], internal: ['d'], suspicious: ['paid'] });
  expect(mergeExceptions(before, now)).toEqual({
    own: ['a', 'b'],
    outbound: ['c'],
    internal: ['d'],
    suspicious: ['follow', 'paid'],
  });
});
