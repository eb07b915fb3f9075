import { expect, it } from 'vitest';
import type { ExpectedTarget } from '../../../../utils/posts/post.ts';
import { unwatchedLinks } from '../../../../utils/ui/unwatched-links.ts';
import { anOwnLink } from '../../build.ts';
import { aCheck, aPost, aPostRecord } from '../../build-post.ts';

const link = (index: number, href: string, more = {}) => anOwnLink({ index, href, ...more });
const indexes = (...args: Parameters<typeof unwatchedLinks>) =>
  unwatchedLinks(...args).map(({ index }) => index);

/** A guest post that expects this, and whose last check found a link there. */
function post(target: ExpectedTarget, found?: string) {
  const { link } = aCheck();
  const check = found && link ? aCheck({ link: { ...link, target: found } }) : null;
  return aPostRecord(check, aPost({}, { target }));
}

it('each target is watched once: by the link that is followed, where one is', () => {
  const links = [
    link(0, 'https://example.com/a', { kind: ['nofollow'] }),
    link(1, 'https://example.com/a'),
    link(2, 'https://example.com/a'),
    link(3, 'https://example.com/b', { kind: ['ugc'] }),
  ];
  expect(indexes(links, [])).toEqual([1, 3]);
});

it('a place in a page is no target of its own; a route of an app is', () => {
  const links = ['#a', '#b', '#/offer', '#!/terms'].map((part, i) => link(i, `https://example.com/${part}`));
  expect(indexes(links, [])).toEqual([0, 2, 3]);
});

it('what is watched already is left out', () => {
  const links = ['a', 'b', 'c'].map((path, i) => link(i, `https://example.com/${path}`));
  const toPage = post({ kind: 'page', url: 'https://example.com/a#top' });
  const toDomain = post({ kind: 'domain', name: 'example.com' }, 'https://example.com/c');
  expect(indexes(links, [toPage, toDomain])).toEqual([1]);
  expect(indexes(links, [post({ kind: 'domain', name: 'example.com' })])).toEqual([0, 1, 2]);
});
