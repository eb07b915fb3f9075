import { describe, expect, it } from 'vitest';
import { HIDINGS } from '../../../../utils/link/hiding.ts';
import type { AnsweredLink } from '../../../../utils/message/background-to-ui.ts';
import { hidingWords } from '../../../../utils/ui/hiding-words.ts';
import { reasonWords } from '../../../../utils/ui/reason-words.ts';
import { anOwnLink, aPageVerdict, aRobotsTxt } from '../../build.ts';

/** The sentences of a link, in order. */
const ofLink = (link: Partial<AnsweredLink>) => anOwnLink(link).verdict.reasons.map(reasonWords);
const ofPage = (...facts: Parameters<typeof aPageVerdict>) => aPageVerdict(...facts).reasons.map(reasonWords);

describe('what a link says of itself', () => {
  it.each<[string, Partial<AnsweredLink>]>([
    ['Its rel says nofollow: the site does not vouch for it.', { kind: ['nofollow'] }],
    [
      'It is in a frame of frame.test: it belongs to that document, not to this page.',
      { frame: 'https://frame.test/a' },
    ],
    ['It goes through l.test: whether that passes anything on cannot be told.', { via: 'l.test' }],
    [
      'It is not in the HTML as served, only there after JavaScript, which many crawlers never run.',
      { jsOnly: true },
    ],
    ['Only one sign is linked, “.”: search engines count that as a hidden link.', { text: '.' }],
    [
      '“no-follow” in its rel does nothing: search engines know no such value.',
      { kind: ['followed', 'suspicious'], rawRel: 'no-follow' },
    ],
    ['Not checked yet: X-Robots-Tag, robots.txt.', {}],
  ])('%s', (words, link) => {
    expect(ofLink(link)).toContain(words);
  });

  it.each(HIDINGS)('%s is said in words', (hidden) => {
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
      'The page itself says “X-Robots-Tag: noindex”: search engines leave it out, and in time follow none of its links.',
      [{ xRobotsTag: 'noindex' }],
    ],
    [
      'The server says that the page is not there (HTTP 410): search engines leave it out.',
      [{ status: 410 }],
    ],
    [
      'Googlebot is kept out by “robots.txt, line 2: Disallow: /”: it sees neither the page nor its links.',
      [{}, aRobotsTxt('User-agent: *\nDisallow: /')],
    ],
    [
      '“robots.txt: HTTP 503”: for as long as that is so, Googlebot must stay out.',
      [{}, aRobotsTxt('', { status: 503 })],
    ],
    [
      'The page names another address as its canonical: its links count there, not here. https://blog.test/other',
      [{ canonicals: [{ rawHref: '/other', href: 'https://blog.test/other', place: 'head' }] }],
    ],
  ])('%s', (words, facts) => {
    expect(ofPage(...facts)).toEqual([words]);
  });
});
