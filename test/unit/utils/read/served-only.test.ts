import './prototypes.ts';
import { expect, it } from 'vitest';
import { writtenLink } from '../../../../utils/read/served-links.ts';
import { servedOnly } from '../../../../utils/read/served-only.ts';

const POST = 'https://blog.test/post';

/** What is gone of a page, by its HTML as served and as it is now. */
function goneOf(served: string, now: string): string[] {
  const linksOf = (html: string) => {
    document.body.innerHTML = html;
    return [...document.querySelectorAll('a')].flatMap((link) => writtenLink(link, POST) ?? []);
  };
  const before = linksOf(served);
  return servedOnly(document, linksOf(now), before).map(({ href }) => href);
}

const many = (count: number, link: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => link(i)).join('');

it('many links that differ in their query alone cost no more than they are many', { timeout: 20_000 }, () => {
  const comments = many(10_000, (i) => `<a href="${POST}?page=1#comment-${i}">${i}</a>`);
  const replies = many(900, (i) => `<a href="${POST}?replytocom=${i}">reply</a>`);
  // Each with each would be nine million pairs of addresses.
  expect(goneOf(comments + replies, comments)).toHaveLength(900);
});
