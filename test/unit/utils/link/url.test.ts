import { describe, expect, it } from 'vitest';
import { hostOf, isWeb } from '../../../../utils/domains/host.ts';
import { pageKey, resolveHref, webHostname } from '../../../../utils/link/url.ts';
import { hasVectors, vectorJson } from '../../vectors.ts';

describe('an href', () => {
  it.each([
    ['blanks around it', '  https://example.com/x \n', 'https://example.com/x'],
    ['tabs and newlines in it', 'ht\ntps://exa\tmple.com/', 'https://example.com/'],
    ['backslashes', 'https:\\\\example.com\\x', 'https://example.com/x'],
    ['no scheme', '//example.com', 'https://example.com/'],
    ['an upper-case scheme and host', 'HTTPS://EXAMPLE.com', 'https://example.com/'],
    ['a default port', 'https://example.com:443/', 'https://example.com/'],
    ['IDN', 'https://MÜLLER.example/', 'https://xn--mller-kva.example/'],
    ['a broken escape', '/100%/%zz', 'https://blog.test/100%/%zz'],
    ['a bare fragment', '#top', 'https://blog.test/a/b?c#top'],
    ['nothing', '', 'https://blog.test/a/b?c'],
    ['a dot path', '../d', 'https://blog.test/d'],
    ['mailto', 'mailto:me@example.com', 'mailto:me@example.com'],
    ['an impossible host', 'https://exa mple.com/', null],
    ['an impossible port', 'https://example.com:99999/', null],
    ['no host', 'https://', null],
  ])('with %s: %j', (_, href, url) => {
    expect(resolveHref(href, 'https://blog.test/a/b?c#d')?.href ?? null).toBe(url);
  });
});

describe('a web address', () => {
  it.each([
    ['https://example.com/', true],
    ['http://example.com/', true],
    ['mailto:me@example.com', false],
    ['javascript:void(0)', false],
    ['tel:+1', false],
    ['data:text/html,x', false],
    ['blob:https://example.com/1', false],
    ['ftp://example.com/', false],
  ])('%s: %s', (url, web) => {
    expect(isWeb(new URL(url))).toBe(web);
  });
});

describe('the host of an address', () => {
  it.each([
    'https://example.com/',
    'http://example.com:8080/a:b@c',
    'https://me:secret@example.com/?@',
    'https://me@example.com:8443/#@:',
    'http://[::1]/',
    'http://me@[2001:db8::1]:8080/a/b:c',
    'http://1.2.3.4:80/',
    'https://example.com./',
    'https://xn--mller-kva.example/?a:b',
  ])('is that of its URL: %s', (address) => {
    const url = new URL(address);
    expect(webHostname(url.href)).toBe(url.hostname);
  });

  it.each(['mailto:me@example.com', 'ftp://example.com/', 'blob:https://example.com/1', 'httpsx://a/'])(
    'is not asked of what is no web address: %s',
    (address) => {
      expect(webHostname(address)).toBe(null);
    },
  );
});

it.each([
  ['https://example.com/a?b#c', 'https://example.com/a?b'],
  ['https://example.com/#', 'https://example.com/'],
  ['https://example.com/', 'https://example.com/'],
])('the page at %s is recorded as %s', (url, key) => {
  expect(pageKey(url)).toBe(key);
});

it('a fully qualified host is the same host', () => {
  expect(hostOf(new URL('https://example.com./'))).toBe('example.com');
});

interface UrlVector {
  readonly input: string;
  readonly base: string | null;
  readonly href?: string;
  readonly failure?: boolean;
}

/** Those without a base are no links: a page has an address. */
const vectors = vectorJson<(string | UrlVector)[]>('urltestdata.json', []).flatMap((vector) =>
  typeof vector !== 'string' && vector.base !== null ? [{ ...vector, base: vector.base }] : [],
);

describe.skipIf(!hasVectors)('the URL vectors of web-platform-tests', () => {
  it('are there', () => expect(vectors.length).toBeGreaterThan(300));

  it.each(vectors.map(({ input, base, href }) => [input, base, href ?? null] as const))(
    '%j in %s',
    (input, base, href) => {
      const url = resolveHref(input, base);
      expect(url?.href ?? null).toBe(href);
      if (url) expect(webHostname(url.href)).toBe(isWeb(url) ? url.hostname : null);
    },
  );
});

interface HrefVectors {
  readonly href: readonly { href: string; firefox: string | null }[];
}

describe.skipIf(!hasVectors)('hrefs as browsers resolve them', () => {
  const { href } = vectorJson<HrefVectors>('rel_href_base.json', { href: [] });

  it.each(href.map((vector) => [vector.href, vector.firefox] as const))('%j', (raw, resolved) => {
    expect(resolveHref(raw, 'https://a.example/p/q?r#s')?.href ?? null).toBe(resolved);
  });
});
