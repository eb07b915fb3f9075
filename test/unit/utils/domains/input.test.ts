import { describe, expect, it } from 'vitest';
import { readDomainInput } from '../../../../utils/domains/input.ts';
import { ownName } from '../../../../utils/domains/own-domain.ts';
import { suffixOf } from '../../../../utils/domains/public-suffix.ts';

/** Names of what a pasted text may mean, widest first; or the problem with it. */
function read(text: string): string[] | string {
  const input = readDomainInput(text, suffixOf);
  return input.ok ? input.choices.map(ownName) : input.problem;
}

describe('a pasted text is understood', () => {
  it.each([
    ['a host', 'example.com', ['example.com', '=example.com']],
    ['a subdomain', 'blog.example.com', ['example.com', 'blog.example.com', '=blog.example.com']],
    [
      'a URL',
      'https://www.Example.com/blog/?x=1',
      ['example.com', 'www.example.com', '=www.example.com', 'www.example.com/blog/'],
    ],
    ['a URL without scheme', '//example.com/x', ['example.com', '=example.com', 'example.com/x']],
    ['a host with a path', 'example.com/x', ['example.com', '=example.com', 'example.com/x']],
    ['a query but no path', 'https://example.com?x=1#y', ['example.com', '=example.com']],
    ['upper case', 'EXAMPLE.COM', ['example.com', '=example.com']],
    ['an upper-case scheme', 'HTTPS://EXAMPLE.COM/', ['example.com', '=example.com']],
    ['blanks around', ' \t example.com \n', ['example.com', '=example.com']],
    ['a trailing dot', 'example.com.', ['example.com', '=example.com']],
    ['a port', 'example.com:8080', ['example.com', '=example.com']],
    ['a port and a path', 'example.com:8080/x', ['example.com', '=example.com', 'example.com:8080/x']],
    ['a default port', 'http://example.com:80/x', ['example.com', '=example.com', 'example.com/x']],
    ['user and password', 'https://me:pw@example.com/', ['example.com', '=example.com']],
    ['backslashes', 'https:\\\\example.com\\x', ['example.com', '=example.com', 'example.com/x']],
    ['a wildcard', '*.example.com', ['example.com', '=example.com']],
    ['IDN', 'Müller.de', ['xn--mller-kva.de', '=xn--mller-kva.de']],
    ['IDN as punycode', 'XN--MLLER-KVA.de', ['xn--mller-kva.de', '=xn--mller-kva.de']],
    ['an ideographic full stop', '例え。jp', ['xn--r8jz45g.jp', '=xn--r8jz45g.jp']],
    ['an underscore', 'a_b.example.com', ['example.com', 'a_b.example.com', '=a_b.example.com']],
    ['a name below a public suffix', 'me.github.io', ['me.github.io', '=me.github.io']],
    [
      'a name below two',
      'www.shop.example.co.uk',
      ['example.co.uk', 'www.shop.example.co.uk', '=www.shop.example.co.uk'],
    ],
    ['localhost', 'localhost', ['localhost']],
    ['localhost with a port', 'localhost:3000', ['localhost']],
    ['localhost with all', 'http://LOCALHOST:3000/app/', ['localhost', 'localhost:3000/app/']],
    ['IPv4', '127.0.0.1', ['127.0.0.1']],
    ['IPv4 with all', '192.168.0.1:8080/x/', ['192.168.0.1', '192.168.0.1:8080/x/']],
    ['IPv6', '[::1]', ['[::1]']],
    ['IPv6 with all', 'http://[2001:DB8::1]:8080/x', ['[2001:db8::1]', '[2001:db8::1]:8080/x']],
    ['a broken escape', 'example.com/%zz', ['example.com', '=example.com', 'example.com/%zz']],
  ])('%s: %j', (_, text, choices) => {
    expect(read(text)).toEqual(choices);
  });
});

describe('a text that is no domain gets its reason', () => {
  it.each([
    ['', 'empty'],
    [' \n', 'empty'],
    ['co.uk', 'publicSuffix'],
    ['https://github.io/', 'publicSuffix'],
    ['s3.amazonaws.com', 'publicSuffix'],
    ['公司.cn', 'publicSuffix'],
    ['com', 'singleLabel'],
    ['intranet', 'singleLabel'],
    ['http://intranet/', 'singleLabel'],
    ['hello world', 'nonsense'],
    ['!!!', 'nonsense'],
    ['<example.com>', 'nonsense'],
    ['.example.com', 'nonsense'],
    ['a..example.com', 'nonsense'],
    ['-example.com', 'nonsense'],
    ['1.2.3.4.5', 'nonsense'],
    ['999.1.1.1', 'nonsense'],
    ['http://', 'nonsense'],
    ['https:', 'nonsense'],
    ['example.com:99999', 'nonsense'],
    ['mailto:me@example.com', 'notWeb'],
    ['ftp://example.com', 'notWeb'],
    ['javascript:alert(1)', 'notWeb'],
    ['file:///home', 'notWeb'],
    ['about:blank', 'notWeb'],
    ['view-source:https://example.com/', 'notWeb'],
  ])('%j: %s', (text, problem) => {
    expect(read(text)).toBe(problem);
  });

  it.each(['2024', '1.2.3', '12345678'])('%j is a number, not an address that a person means', (text) => {
    expect(['nonsense', 'singleLabel']).toContain(read(text));
  });

  it.each([
    ['a label of 64 letters', `${'a'.repeat(64)}.com`],
    ['a label that ends with a hyphen', 'example-.com'],
    ['a label that begins with one', 'blog.-example.com'],
    ['more than 253 letters', `${'abcdefg.'.repeat(40)}com`],
  ])('%s is nonsense, and no public suffix', (_, text) => {
    expect(read(text)).toBe('nonsense');
  });
});

describe('the ending', () => {
  it.each([
    ['example.com', true],
    ['me.github.io', true],
    ['localhost', true],
    ['127.0.0.1', true],
    ['shop.test', true],
    ['printer.home.arpa', true],
    ['x.onion', true],
    ['müller.example', true],
    ['example.con', false],
    ['example.local1', false],
  ])('of %s is known: %s', (text, known) => {
    expect(readDomainInput(text, suffixOf)).toMatchObject({ ok: true, knownEnding: known });
  });
});

it('a problem repeats what was typed, as far as it is a host, in its plain form', () => {
  expect(readDomainInput(' https://CO.UK/ ', suffixOf)).toEqual({
    ok: false,
    problem: 'publicSuffix',
    text: 'co.uk',
  });
  expect(readDomainInput(' a b ', suffixOf)).toEqual({ ok: false, problem: 'nonsense', text: 'a b' });
});
