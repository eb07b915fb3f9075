import { describe, expect, it } from 'vitest';
import { headline } from '../../../../utils/i18n/headline.ts';
import type { Answer } from '../../../../utils/link/answer.ts';
import type { AnsweredLink, TabAnswer } from '../../../../utils/message/background-to-ui.ts';
import type { Reason } from '../../../../utils/verdict/reason.ts';
import type { VerdictSum } from '../../../../utils/verdict/sum.ts';
import { anAnswer, anOwnLink } from '../../build.ts';
import { aServedOnly } from '../../build-link.ts';

const no = (code: Reason['code'], say: Reason['say']): Reason => ({
  code,
  say,
  values: [],
  evidence: '',
  means: 'no',
});
const link = anOwnLink;
const nofollow = link({ kind: ['nofollow'] });
const sponsored = link({ kind: ['sponsored'] });
const both = link({ kind: ['nofollow', 'sponsored'] });
const strange = link({ kind: ['followed', 'suspicious'] });
const elsewhere = link({ domain: 'example.org' });
const framed = link({ frame: 'https://frame.test/' });

function say(
  links: readonly AnsweredLink[],
  answer: Partial<Omit<Answer, 'own'> & Pick<TabAnswer, 'sum' | 'servedOnly' | 'mentions'>> = {},
  domains = ['example.com', 'example.org'],
) {
  const { answer: first, detail } = headline(anAnswer(links, answer), domains);
  return detail ? `${first}, ${detail}` : first;
}

describe('whether they count', () => {
  it.each<[VerdictSum, AnsweredLink[], string]>([
    [
      { yes: 1, no: 0, unknown: 0, why: null, hidden: 0 },
      [link()],
      '1 link to example.com, counts, followed',
    ],
    [
      { yes: 2, no: 0, unknown: 0, why: null, hidden: 0 },
      [link(), link()],
      '2 links to example.com, all count, all followed',
    ],
    [
      { yes: 0, no: 1, unknown: 0, why: no('page-noindex', 'page_noindex'), hidden: 0 },
      [link()],
      '1 link to example.com, does not count: page is noindex, followed',
    ],
    [
      { yes: 0, no: 2, unknown: 0, why: no('robots-txt', 'robots_txt'), hidden: 0 },
      [link(), nofollow],
      '2 links to example.com, none counts: robots.txt blocks the page, 1 of them nofollow',
    ],
    [
      { yes: 0, no: 2, unknown: 0, why: null, hidden: 0 },
      [nofollow, sponsored],
      '2 links to example.com, none counts, 1 of them nofollow, 1 sponsored',
    ],
    // The one mark that all bear is said once.
    [
      { yes: 0, no: 2, unknown: 0, why: no('rel-nofollow', 'rel_nofollow'), hidden: 0 },
      [nofollow, nofollow],
      '2 links to example.com, none counts: nofollow',
    ],
    [
      { yes: 0, no: 1, unknown: 0, why: no('rel-nofollow', 'rel_nofollow'), hidden: 0 },
      [both],
      '1 link to example.com, does not count: nofollow, nofollow, sponsored',
    ],
    [
      { yes: 1, no: 1, unknown: 0, why: no('rel-nofollow', 'rel_nofollow'), hidden: 0 },
      [link(), nofollow],
      '2 links to example.com, 1 counts, 1 does not, 1 of them nofollow',
    ],
    [
      { yes: 0, no: 1, unknown: 1, why: no('rel-nofollow', 'rel_nofollow'), hidden: 0 },
      [link(), nofollow],
      '2 links to example.com, 1 of them does not count, 1 of them nofollow',
    ],
    [
      { yes: 0, no: 0, unknown: 2, why: null, hidden: 0 },
      [link(), link()],
      '2 links to example.com, all followed',
    ],
  ])('%j', (sum, links, words) => {
    expect(say(links, { sum })).toBe(words);
  });
});

describe('the first line', () => {
  it.each([
    [[link()], '1 link to example.com, counts, followed'],
    [[link(), link()], '2 links to example.com, all count, all followed'],
    [[nofollow], '1 link to example.com, does not count: nofollow'],
    [[nofollow, nofollow], '2 links to example.com, none counts: nofollow'],
    [[link(), nofollow], '2 links to example.com, 1 counts, 1 does not, 1 of them nofollow'],
    [
      [link(), nofollow, sponsored],
      '3 links to example.com, 1 counts, 2 do not, 1 of them nofollow, 1 sponsored',
    ],
    [[both], '1 link to example.com, does not count: nofollow, nofollow, sponsored'],
    [[both, both], '2 links to example.com, none counts: nofollow, all nofollow, all sponsored'],
    [[both, link()], '2 links to example.com, 1 counts, 1 does not, 1 of them nofollow, 1 sponsored'],
    [[link(), strange], '2 links to example.com, all count, 1 of them suspicious rel'],
    [[link(), elsewhere], '2 links to 2 of your domains, all count, all followed'],
    [[link(), framed], '1 link to example.com, counts, followed'],
    [[framed], '1 link in a frame, none on the page itself'],
    [[framed, framed], '2 links in frames, none on the page itself'],
    [[link({ domain: '=www.example.com' })], '1 link to www.example.com, counts, followed'],
  ])('%#: %s', (links, words) => {
    expect(say(links)).toBe(words);
  });

  it.each([
    ['one domain', {}, ['example.com'], 'No link to example.com'],
    ['one host', {}, ['=www.example.com'], 'No link to www.example.com'],
    ['several', {}, ['example.com', 'example.org'], 'No links to your domains'],
    [
      'a page of one’s own',
      { home: 'example.com' },
      ['example.com'],
      'You are on example.com, your own domain, Its links to itself are no backlinks and are not listed.',
    ],
  ])('without links, for %s', (_, answer, domains, words) => {
    expect(say([], answer, domains)).toBe(words);
  });

  it('on a page of one’s own that links to another of one’s domains says that', () => {
    expect(say([elsewhere], { home: 'example.com' })).toBe('1 link to example.org, counts, followed');
  });

  it('counts all, also those that are not listed', () => {
    const kinds = { followed: 1, nofollow: 1499, ugc: 0, sponsored: 0, suspicious: 0 };
    const onPage = { links: 1500, domains: ['example.com'], kinds };
    const sum = { yes: 0, no: 1499, unknown: 1, why: null, hidden: 0 };
    expect(say([nofollow, nofollow], { ownTotal: 1500, onPage, sum })).toBe(
      '1,500 links to example.com, 1,499 of them do not count, 1,499 of them nofollow',
    );
  });
});

it('says what a script took away where nothing links', () => {
  const servedOnly = [aServedOnly(), aServedOnly({ href: 'https://example.com/2' })];
  expect(say([], { servedOnly: servedOnly.slice(1) }, ['example.com'])).toBe(
    'No link to example.com, 1 link only in the HTML as served',
  );
  expect(say([], { servedOnly }, ['example.com'])).toContain('2 links only in the HTML as served');
  expect(say([link()], { servedOnly })).not.toContain('HTML');
});

describe('the light', () => {
  it.each([
    ['lit', [link()]],
    ['lit', [framed, link()]],
    ['half', [link(), nofollow]],
    ['half', [link({ via: 'l.test' })]],
    ['out', [nofollow]],
    ['out', [framed]],
    ['out', []],
  ])('is %s', (lamp, links) => {
    expect(headline(anAnswer(links), ['example.com']).lamp).toBe(lamp);
  });
});
