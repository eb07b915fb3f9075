import './prototypes.ts';
import { expect, it } from 'vitest';
import type { WrittenLink } from '../../../../utils/read/pair-links.ts';
import { servedRels } from '../../../../utils/read/served-rels.ts';

/** Links by `address rel`; `-` is no rel. */
function links(written: readonly string[]): WrittenLink[] {
  return written.map((each) => {
    const [rawHref = '', ...rel] = each.split(' ');
    const element = document.createElement('a');
    if (rel.join() !== '-') element.setAttribute('rel', rel.join(' '));
    return { element, rawHref, base: 'https://blog.test/' };
  });
}

it.each<[string, readonly string[], readonly string[], readonly (string | null)[]]>([
  ['nothing changed', ['/a nofollow', '/b -'], ['/b -', '/a nofollow'], []],
  ['taken away', ['/a -', '/b -'], ['/a nofollow', '/b -'], ['nofollow']],
  ['put there', ['/a nofollow'], ['/a -'], [null]],
  ['of an address made absolute', ['https://blog.test/a -'], ['/a ugc'], ['ugc']],
  ['of all links to an address', ['/a -', '/a -'], ['/a ugc', '/a ugc'], ['ugc', 'ugc']],
  ['of an empty rel, which is none', ['/a '], ['/a -'], []],
  ['of links that differ among themselves', ['/a -', '/a ugc'], ['/a ugc', '/a ugc'], []],
  ['of links that differed among themselves', ['/a -'], ['/a ugc', '/a -'], []],
  ['of a link that was not there', ['/a -'], [], []],
])('the rel that a script changed: %s', (_, live, served, expected) => {
  expect([...servedRels(links(live), links(served)).values()]).toEqual(expected);
});
