import { describe, expect, it } from 'vitest';
import {
  covers,
  ownHostMatcher,
  ownMatcher,
  ownName,
  plainName,
  readOwnName,
} from '../../../../utils/domains/own-domain.ts';
import { resolveHref } from '../../../../utils/link/url.ts';
import { own } from '../../build.ts';

/** Name of the domain that an href leads to, seen from some page; null where it is none of these. */
function whose(href: string, ...names: readonly string[]): string | null {
  const url = resolveHref(href, 'https://blog.test/');
  const found = url && ownMatcher(own(...names))(url);
  return found && ownName(found);
}

describe('a domain with its subdomains', () => {
  it.each([
    'https://example.com',
    'http://example.com/any?x#y',
    'https://www.example.com/',
    'https://a.b.c.example.com/',
    '//EXAMPLE.com.',
    'HTTPS://Example.COM:8443/',
    'https://user:pass@example.com/',
    'https:\\\\example.com\\',
    ' \t https://exa\tmple\n.com/ \r\n',
    'https://ex%61mple.com/',
    'https://ｅxample．com/',
    'https://.example.com/',
  ])('is found in %j', (href) => {
    expect(whose(href, 'example.com')).toBe('example.com');
  });

  it.each([
    'https://example.com@evil.test/',
    'https://example.com:secret@evil.test/',
    'https://evil.test/example.com',
    'https://evil.test/?https://example.com/',
    'https://evil.test/#@example.com/',
    'https://evil.test\\@example.com/',
    'https://example.com.evil.test/',
    'https://notexample.com/',
    'https://example-com.test/',
    'https://xexample.com/',
    'https://example.co/',
    'https://example.como/',
    'https://xn--example-.com/',
    'https://еxample.com/',
    'example.com',
    '/example.com/',
    'https:example.com', // relative on an https page
  ])('is not found in %j', (href) => {
    expect(whose(href, 'example.com')).toBeNull();
  });

  it.each([
    ['https://MÜLLER.example/', 'xn--mller-kva.example'],
    ['https://xn--mller-kva.example/', 'müller.example'],
    ['https://shop.müller.example/', 'müller.example'],
    ['https://müller.example:8080/', 'xn--mller-kva.example'],
  ])('%s is one of %s: both forms of IDN', (href, name) => {
    expect(whose(href, name)).toBe('xn--mller-kva.example');
  });

  it.each([
    ['http://127.0.0.1:3000/', '127.0.0.1', '127.0.0.1'],
    ['http://0x7f.1/', '127.0.0.1', '127.0.0.1'],
    ['http://[0:0::1]:8080/', '[::1]', '[::1]'],
    ['http://localhost:5173/', 'localhost', 'localhost'],
    ['http://1.127.0.0/', '127.0.0.1', null],
    ['http://192.168.0.1/', '0.1', null],
  ])('%s for %s: %s', (href, name, found) => {
    expect(whose(href, name)).toBe(found);
  });
});

describe('one host alone', () => {
  it.each([
    ['https://www.example.com/x', '=www.example.com'],
    ['https://www.example.com:8443/x', '=www.example.com'],
    ['https://WWW.example.com./x', '=www.example.com'],
    ['https://example.com/', null],
    ['https://a.www.example.com/', null],
  ])('%s: %s', (href, found) => {
    expect(whose(href, '=www.example.com')).toBe(found);
  });
});

describe('addresses that begin so', () => {
  it.each([
    ['https://example.com/blog', 'example.com/blog'],
    ['http://example.com/blog/', 'example.com/blog'],
    ['https://example.com/blog/post?x#y', 'example.com/blog'],
    ['https://example.com/blog?x', 'example.com/blog'],
    ['https://example.com/x/../blog/post', 'example.com/blog'],
    ['https://example.com/blogger', null],
    ['https://example.com/Blog', null],
    ['https://example.com/', null],
    ['https://example.com/blog/../shop', null],
    ['https://www.example.com/blog', null],
    ['https://example.com:8443/blog', null],
  ])('%s: %s', (href, found) => {
    expect(whose(href, 'example.com/blog')).toBe(found);
  });

  it('may be on a port', () => {
    expect(whose('http://localhost:3000/app/x', 'localhost:3000/app/')).toBe('localhost:3000/app/');
    expect(whose('http://localhost:4000/app/x', 'localhost:3000/app/')).toBeNull();
  });
});

describe('the narrowest wins', () => {
  const all = [
    'example.com',
    'blog.example.com',
    '=blog.example.com',
    'blog.example.com/a/',
    'blog.example.com/a/b/',
  ];

  it.each([
    ['https://example.com/', 'example.com'],
    ['https://shop.example.com/', 'example.com'],
    ['https://x.blog.example.com/', 'blog.example.com'],
    ['https://blog.example.com/', '=blog.example.com'],
    ['https://blog.example.com/a/', 'blog.example.com/a/'],
    ['https://blog.example.com/a/b/c', 'blog.example.com/a/b/'],
  ])('%s: %s', (href, found) => {
    expect(whose(href, ...all)).toBe(found);
    expect(whose(href, ...all.toReversed())).toBe(found);
  });
});

describe('a host', () => {
  const domains = own('example.com', '=www.example.org', 'example.net/shop/');
  const ownOfHost = ownHostMatcher(ownMatcher(domains), domains);

  it.each([
    ['blog.example.com', 'example.com'],
    ['www.example.org', '=www.example.org'],
    ['example.org', null],
    ['www.example.net', null],
    // Only an address tells.
    ['example.net', undefined],
  ])('of %s all addresses belong to %s', (host, name) => {
    const found = ownOfHost(host);
    expect(found ? ownName(found) : found).toBe(name);
  });
});

describe('a name', () => {
  it.each([
    'example.com',
    '=www.example.com',
    'example.com/blog/',
    'example.com:8080/blog',
    'localhost',
    '127.0.0.1',
    '[::1]',
    '=[::1]',
    '[::1]:8080/x/',
    'xn--mller-kva.example',
    'example.com/100%/%zz',
  ])('%s is written as it was read', (name) => {
    expect(own(name).map(ownName)).toEqual([name]);
  });

  it.each(['', '=', '/', 'exa mple.com', '[::1'])('%j is none', (name) => {
    expect(readOwnName(name)).toBeNull();
  });
});

describe('one domain covers another', () => {
  it.each([
    ['example.com', 'example.com', true],
    ['example.com', 'blog.example.com', true],
    ['example.com', '=blog.example.com', true],
    ['example.com', 'blog.example.com:8080/x/', true],
    ['example.com', 'notexample.com', false],
    ['blog.example.com', 'example.com', false],
    ['=example.com', 'example.com', false],
    ['=example.com', '=example.com', true],
    ['=example.com', 'example.com/x', true],
    ['=example.com', '=blog.example.com', false],
    ['=127.0.0.1', '127.0.0.1', true],
    ['example.com/blog', 'example.com/blog/x', true],
    ['example.com/blog', 'example.com/blogger', false],
    ['example.com/blog', 'example.com:8080/blog', false],
    ['example.com/blog', 'example.com', false],
    ['example.com/blog', '=example.com', false],
    ['0.0.1', '127.0.0.1', false],
  ])('%s and %s: %s', (outer, inner, covered) => {
    const [a, b] = own(outer, inner);
    expect(a && b && covers(a, b)).toBe(covered);
  });
});

it.each([
  ['example.com', 'example.com'],
  ['=www.example.com', 'www.example.com'],
  ['example.com/a=b', 'example.com/a=b'],
])('%s is called %s', (name, plain) => {
  expect(plainName(name)).toBe(plain);
});
