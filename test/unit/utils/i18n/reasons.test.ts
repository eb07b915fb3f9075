import { describe, expect, it } from 'vitest';
import { hidingWords } from '../../../../utils/i18n/hiding.ts';
import { reasonWords } from '../../../../utils/i18n/reasons.ts';
import { HIDINGS } from '../../../../utils/link/hiding.ts';
import type { AnsweredLink } from '../../../../utils/message/background-to-ui.ts';
import { anOwnLink, aPageVerdict, aRobotsTxt } from '../../build.ts';

/** The sentences of a link, in order. */
const ofLink = (link: Partial<AnsweredLink>) => anOwnLink(link).verdict.reasons.map(reasonWords);
const ofPage = (...facts: Parameters<typeof aPageVerdict>) => aPageVerdict(...facts).reasons.map(reasonWords);

describe('what a link says of itself', () => {
  it.each<[string, Partial<AnsweredLink>]>([
    ['Its rel says nofollow: the site asks search engines to give it no credit.', { kind: ['nofollow'] }],
    [
      'It is in a frame of frame.test: it belongs to that document, not to this page.',
      { frame: 'https://frame.test/a' },
    ],
    ['It goes through l.test, which may or may not pass link value on.', { via: 'l.test' }],
    [
      'It is not in the HTML as served, only there after JavaScript, which many crawlers never run.',
      { jsOnly: true },
    ],
    [
      'Only one character is linked, “.”: search engines count that as a hidden link.',
      { text: '.', hidden: 'one-character' },
    ],
    [
      '“no-follow” in its rel does nothing: search engines know no such value.',
      { kind: ['followed', 'suspicious'], rawRel: 'no-follow' },
    ],
    ['Not known: X-Robots-Tag, robots.txt.', {}],
  ])('%s', (words, link) => {
    expect(ofLink(link)).toContain(words);
  });

  it.each(HIDINGS.filter((hiding) => hiding !== 'one-character'))('%s is said in words', (hidden) => {
    const [words] = ofLink({ hidden });
    expect(words).toMatch(/^It is (not shown now|for screen readers|hidden: ).*\. \S/);
    expect(words).toContain(`It is ${hidingWords(hidden)}.`);
  });
});

describe('what a page says of all its links', () => {
  it.each<[string, Parameters<typeof aPageVerdict>]>([
    [
      'The page itself says “robots: nofollow”: search engines follow none of its links, whatever their rel.',
      [{ robots: [{ name: 'robots', content: 'nofollow', place: 'head' }] }],
    ],
    [
      'The server sends “X-Robots-Tag: noindex” with the page: search engines keep it out of their results, and in time follow none of its links.',
      [{ xRobotsTag: 'noindex' }],
    ],
    [
      'The server says that the page is not there (HTTP 410): search engines keep it out of their results.',
      [{ status: 410 }],
    ],
    [
      '“robots.txt, line 2: Disallow: /” blocks this page for Googlebot, which then sees none of its links.',
      [{}, aRobotsTxt('User-agent: *\nDisallow: /')],
    ],
    [
      'The server answers Googlebot with an error (“robots.txt: HTTP 503”): as long as that lasts, it may not read the page.',
      [{}, aRobotsTxt('', { status: 503 })],
    ],
    [
      'The page names another address as its canonical: search engines are told to count its links there. https://blog.test/other',
      [{ canonicals: [{ rawHref: '/other', href: 'https://blog.test/other', place: 'head' }] }],
    ],
  ])('%s', (words, facts) => {
    expect(ofPage(...facts)).toEqual([words]);
  });
});
