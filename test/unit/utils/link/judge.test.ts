import { describe, expect, it } from 'vitest';
import type { LinkFact, PageFacts } from '../../../../utils/link/facts.ts';
import { judgeOf } from '../../../../utils/link/judge.ts';
import { aFact, aPage, own } from '../../build.ts';

/** A link of https://blog.test/post, judged by one who owns example.com. */
function judge(
  fact: Partial<LinkFact>,
  names: readonly string[] = ['example.com'],
  page: Partial<PageFacts> = {},
) {
  return judgeOf(aPage(page), own(...names)).link(aFact(fact));
}

describe('a link', () => {
  it.each([
    [
      'to an own domain',
      'https://example.com/',
      { domain: 'example.com', outbound: true, host: 'example.com' },
    ],
    [
      'to a subdomain',
      'https://a.example.com/',
      { domain: 'example.com', outbound: true, host: 'a.example.com' },
    ],
    ['to another site', 'https://other.example/', { domain: null, outbound: true, host: 'other.example' }],
    ['to the same site', 'https://blog.test/x', { domain: null, outbound: false, host: 'blog.test' }],
    [
      'to the same site with www',
      'https://www.blog.test/',
      { domain: null, outbound: false, host: 'www.blog.test' },
    ],
    ['to the same host on a port', 'https://blog.test:8443/', { outbound: false }],
    ['to the same host with a dot', 'https://blog.test./', { outbound: false, host: 'blog.test' }],
    ['to a subdomain of the site', 'https://shop.blog.test/', { outbound: true }],
    ['to a fragment', 'https://blog.test/post#x', { outbound: false }],
    ['to no web address', 'mailto:me@example.com', { domain: null, outbound: false, host: null }],
    [
      'to a script',
      'javascript:location="https://example.com"',
      { domain: null, outbound: false, host: null },
    ],
    ['to a blob of an own domain', 'blob:https://example.com/1', { domain: null, host: null }],
  ])('%s', (_, href, meaning) => {
    expect(judge({ href })).toMatchObject({ via: null, hidden: null, ...meaning });
  });

  it('of which no URL can be made leads nowhere', () => {
    expect(judge({ rawHref: 'https://[', href: null })).toMatchObject({
      domain: null,
      outbound: false,
      host: null,
    });
  });

  it('keeps all its kinds, wherever it leads', () => {
    const rawRel = 'ugc,nofollow dofollow';
    const kind = ['nofollow', 'ugc', 'suspicious'];
    expect(judge({ rawRel }).kind).toEqual(kind);
    expect(judge({ rawRel, href: 'mailto:me@example.com' }).kind).toEqual(kind);
  });

  it('keeps its facts', () => {
    const fact = aFact({ index: 7, text: 'x', textFrom: 'alt', element: 'area', root: 'open-shadow' });
    expect(judgeOf(aPage(), []).link(fact)).toMatchObject(fact);
  });
});

describe('a link through a wrapper', () => {
  const wrapped = (host: string, target: string) => `https://${host}/go?url=${encodeURIComponent(target)}`;

  it('leads where the wrapper leads', () => {
    const href = wrapped('out.test', 'https://example.com/');
    expect(judge({ href })).toMatchObject({
      href,
      domain: 'example.com',
      via: 'out.test',
      host: 'example.com',
    });
  });

  it("of the page's own site is outbound", () => {
    const href = wrapped('blog.test', 'https://example.com/');
    expect(judge({ href })).toMatchObject({ domain: 'example.com', via: 'blog.test', outbound: true });
  });

  it('of another site back to the page is internal', () => {
    expect(judge({ href: wrapped('out.test', 'https://blog.test/') })).toMatchObject({ outbound: false });
  });

  it("of one's own is a link to oneself", () => {
    const href = wrapped('example.com', 'https://other.example/');
    expect(judge({ href })).toMatchObject({ domain: 'example.com', via: null, host: 'example.com' });
  });

  it("to a wrapper of one's own is a link to oneself all the same", () => {
    const href = wrapped('out.test', wrapped('example.com', 'https://other.example/'));
    expect(judge({ href })).toMatchObject({ domain: 'example.com', via: 'out.test', host: 'example.com' });
  });
});

describe('home', () => {
  it.each([
    ['https://blog.test/', ['example.com'], null],
    ['https://www.example.com/', ['example.com'], 'example.com'],
    ['https://www.example.com/', ['example.com', '=www.example.com'], '=www.example.com'],
    ['https://example.com/blog/x', ['example.com', 'example.com/blog/'], 'example.com/blog/'],
    ['https://notexample.com/', ['example.com'], null],
    ['about:blank', ['example.com'], null],
  ])('of %s for %j is %s', (url, names, home) => {
    expect(judgeOf(aPage({ url }), own(...names)).home).toBe(home);
  });

  it('of a srcdoc frame is that of its base, the page around it', () => {
    const page = { url: 'about:srcdoc', base: 'https://example.com/page' };
    expect(judgeOf(aPage(page), own('example.com')).home).toBe('example.com');
    expect(judge({ href: 'https://example.com/x' }, [], page)).toMatchObject({ outbound: false });
  });

  it('follows the address, whatever the base says', () => {
    const page = { url: 'https://blog.test/', base: 'https://example.com/' };
    expect(judgeOf(aPage(page), own('example.com')).home).toBeNull();
    expect(judge({ href: 'https://example.com/x' }, ['example.com'], page)).toMatchObject({ outbound: true });
  });
});
