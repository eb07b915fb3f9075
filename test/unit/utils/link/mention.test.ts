import { expect, it } from 'vitest';
import { ownName } from '../../../../utils/domains/own-domain.ts';
import { mentionOf, unlinkedDomains } from '../../../../utils/link/mention.ts';
import { own } from '../../build.ts';

const DOMAINS = own('example.com', '=www.example.org', 'example.net/shop', 'example.net/shop/new');

const unlinked = (linked: readonly string[], home: string | null = null) =>
  unlinkedDomains([{ home, links: linked.map((domain) => ({ domain })) }], DOMAINS).map(ownName);

it.each<[string, readonly string[], string | null, readonly string[]]>([
  ['none', [], null, ['example.com', '=www.example.org', 'example.net/shop', 'example.net/shop/new']],
  ['one', ['example.com'], null, ['=www.example.org', 'example.net/shop', 'example.net/shop/new']],
  ['a part of another', ['example.net/shop/new'], null, ['example.com', '=www.example.org']],
  ['the whole of another', ['example.net/shop'], null, ['example.com', '=www.example.org']],
  ['one, from another', ['=www.example.org'], 'example.com', ['example.net/shop', 'example.net/shop/new']],
])('a page that links to %s', (_, linked, home, expected) => {
  expect(unlinked(linked, home)).toEqual(expected);
});

it.each([
  ['blog.example.com/a', 'example.com'],
  ['WWW.EXAMPLE.ORG', '=www.example.org'],
  ['example.org', null],
  ['example.net', null],
  ['example.net/shop/1?a', 'example.net/shop'],
  ['example.net/shop/new/', 'example.net/shop/new'],
  ['example.net/shopping', null],
  ['other.example', null],
  ['%', null],
])('%s mentions %s', (written, domain) => {
  expect(mentionOf(DOMAINS, DOMAINS)(written)).toBe(domain);
});

it('what is of a narrower domain that is linked mentions not the wider one', () => {
  const wide = own('example.net/shop');
  expect(mentionOf(wide, DOMAINS)('example.net/shop/new/1')).toBeNull();
});
