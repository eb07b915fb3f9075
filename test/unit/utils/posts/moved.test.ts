import { expect, it } from 'vitest';
import type { PageFacts } from '../../../../utils/link/facts.ts';
import { comparePost } from '../../../../utils/posts/judge.ts';
import { aLink, anotherLink, aPost, aSeen, inShort, POST } from './build.ts';

const FORM = 'https://blog.test/en-gb/post';
const canonical = (rawHref: string): Partial<PageFacts> => ({
  url: FORM,
  canonicals: [{ rawHref, href: URL.parse(rawHref, FORM)?.href ?? null, place: 'head' }],
});
const say = (page: Partial<PageFacts>, links = [aLink(), anotherLink()]) =>
  inShort(comparePost(aPost(), aSeen(links, { page, head: { finalUrl: FORM } })));

it.each<[string, string, string]>([
  ['its canonical is the post', say(canonical(POST)), 'kept'],
  ['the canonical in its header is', say({ url: FORM, linkHeader: `<${POST}>; rel="canonical"` }), 'kept'],
  ['its canonical is another form of the post', say(canonical('http://www.blog.test/post/')), 'kept'],
  ['its canonical is itself', say(canonical(FORM)), `kept: moved ${FORM}`],
  [
    'its canonical is a third page',
    say(canonical('/all')),
    `not-counted: canonical-elsewhere <link rel="canonical" href="/all">, moved ${FORM}`,
  ],
  [
    'its canonical is the post, and its link is gone',
    say(canonical(POST), [anotherLink()]),
    'seems-lost: link-removed',
  ],
])('a post that leads to a form of itself: %s', (_, said, expected) => {
  expect(said).toBe(expected);
});
