import { expect, it } from 'vitest';
import type { ServedOnlyLink } from '../../../../utils/link/facts.ts';
import { judgeDocument } from '../../../../utils/link/reading.ts';
import { servedOnlyBacklinks } from '../../../../utils/verdict/served-only.ts';
import { aDocument, own } from '../../build.ts';

const wrapped = (href: string) => `https://www.google.com/url?q=${encodeURIComponent(href)}`;

/** The targets of what is told, of links that were served to these addresses and are there to those. */
function told(served: readonly string[], live: readonly string[], url = 'https://blog.test/post') {
  const domains = own('example.com', 'example.org/shop');
  const document = aDocument(
    live.map((rawHref) => ({ rawHref })),
    { page: { url } },
  );
  const only = served.map((href): ServedOnlyLink => ({ href, rawRel: null, text: 'a', now: null }));
  const { links } = judgeDocument(document, domains);
  return servedOnlyBacklinks({ ...document, servedOnly: only }, links, domains).map(({ target }) => target);
}

it.each<[string, readonly string[], readonly string[], readonly string[]]>([
  ['to an own domain', ['https://blog.example.com/a'], [], ['https://blog.example.com/a']],
  ['to others', ['https://other.example/', 'https://example.org/'], [], []],
  ['through a wrapper', [wrapped('https://example.com/a')], [], ['https://example.com/a']],
  ['around which a script put a wrapper', ['https://example.com/a'], [wrapped('https://example.com/a')], []],
  ['that is there in another form', ['http://www.example.com/a/'], ['https://example.com/a'], []],
  [
    'beside one to another page',
    ['https://example.com/a'],
    ['https://example.com/'],
    ['https://example.com/a'],
  ],
])('a link that a script took away, %s', (_, served, live, expected) => {
  expect(told(served, live)).toEqual(expected);
});

it('is none on the domain itself', () => {
  expect(told(['https://example.com/a'], [], 'https://example.com/')).toEqual([]);
});
