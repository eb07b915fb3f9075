import { describe, expect, it } from 'vitest';
import type { Match } from '../../../../utils/posts/find-link.ts';
import { linkDifference } from '../../../../utils/posts/link-changes.ts';
import type { ObservedLink } from '../../../../utils/posts/observation.ts';
import type { Baseline, Expectation } from '../../../../utils/posts/post.ts';
import { aBaseline, aLink, anExpectation, anotherLink, TARGET } from './build.ts';

interface Case {
  readonly expect?: Partial<Expectation>;
  readonly was?: Partial<Baseline> | null;
  readonly link?: Partial<ObservedLink>;
  readonly match?: Match;
  readonly others?: readonly Partial<ObservedLink>[];
  readonly isNofollow?: boolean;
}

/** Reasons and changes in words: `rel-added nofollow`, `rel: "" > "nofollow"`. */
function difference({
  expect: agreed,
  was = null,
  link = {},
  match = 'target',
  others = [],
  isNofollow = false,
}: Case): string[] {
  const own = aLink(link);
  const { reasons, changes } = linkDifference(
    { expect: anExpectation(agreed), baseline: was && aBaseline(was) },
    { link: own, match },
    [own, ...others.map(anotherLink)],
    isNofollow,
  );
  return [
    ...reasons.map(({ code, evidence }) => `${code} ${evidence}`),
    ...changes.map(({ what, from, to }) => `${what}: "${from}" > "${to}"`),
  ];
}

const OTHER = 'https://example.com/other';
const domain: Partial<Expectation> = { target: { kind: 'domain', name: 'example.com' } };

describe('the target', () => {
  it.each<[string, Case, string[]]>([
    ['as agreed', {}, []],
    ['as it was', { was: {} }, []],
    [
      'agreed without its slash',
      {
        expect: { target: { kind: 'page', url: 'https://example.com' } },
        link: { href: 'https://example.com/' },
      },
      [],
    ],
    [
      'in another form than agreed',
      { link: { href: `${TARGET}/` } },
      [`other-form ${TARGET}/`, `target: "${TARGET}" > "${TARGET}/"`],
    ],
    [
      'in the other form that it always had',
      { was: { target: `${TARGET}/` }, link: { href: `${TARGET}/` } },
      [],
    ],
    ['back in the agreed form', { was: { target: `${TARGET}/` } }, [`target: "${TARGET}/" > "${TARGET}"`]],
    [
      'another page of the domain',
      { link: { href: OTHER }, match: 'elsewhere' },
      [`target-changed ${OTHER}`, `target: "${TARGET}" > "${OTHER}"`],
    ],
    [
      'another page, though it was seen so',
      { was: { target: OTHER }, link: { href: OTHER }, match: 'elsewhere' },
      [`target-changed ${OTHER}`, `target: "${TARGET}" > "${OTHER}"`],
    ],
    ['any page where all the domain will do', { expect: domain, link: { href: OTHER } }, []],
    [
      'another page than it was, where all the domain will do',
      { expect: domain, was: {}, link: { href: OTHER } },
      [`target: "${TARGET}" > "${OTHER}"`],
    ],
    ['through a wrapper', { link: { href: `https://www.google.com/url?q=${TARGET}` } }, []],
  ])('%s', (_, facts, expected) => {
    expect(difference(facts)).toEqual(expected);
  });
});

describe('rel', () => {
  it.each<[string, Case, string[]]>([
    ['followed, as agreed', {}, []],
    ['followed, with values that say nothing', { link: { rawRel: 'noopener' } }, []],
    [
      'nofollow, where followed was agreed',
      { link: { rawRel: 'nofollow' } },
      ['rel-added nofollow', 'rel: "" > "nofollow"'],
    ],
    [
      'two marks, by commas',
      { link: { rawRel: 'ugc,Nofollow' } },
      ['rel-added nofollow', 'rel-added ugc', 'rel: "" > "ugc,Nofollow"'],
    ],
    ['sponsored, as agreed', { expect: { rel: ['sponsored'] }, link: { rawRel: 'sponsored noopener' } }, []],
    [
      'none, where sponsored was agreed',
      { expect: { rel: ['sponsored'] } },
      ['rel-missing sponsored', 'rel: "sponsored" > ""'],
    ],
    [
      'nofollow, where sponsored was agreed',
      { expect: { rel: ['sponsored'] }, link: { rawRel: 'nofollow' } },
      ['rel-added nofollow', 'rel-missing sponsored', 'rel: "sponsored" > "nofollow"'],
    ],
    [
      'one of two agreed marks',
      { expect: { rel: ['sponsored', 'nofollow'] }, link: { rawRel: 'nofollow' } },
      ['rel-missing sponsored', 'rel: "sponsored nofollow" > "nofollow"'],
    ],
    ['nofollow, where that does not matter', { expect: { rel: 'any' }, link: { rawRel: 'nofollow' } }, []],
    [
      'nofollow, where that does not matter and it was followed',
      { expect: { rel: 'any' }, was: {}, link: { rawRel: 'nofollow' } },
      ['rel: "" > "nofollow"'],
    ],
    ['a misspelt mark does nothing', { link: { rawRel: 'no-follow' } }, []],
    ['another harmless value than before', { was: { rawRel: 'noopener' } }, ['rel: "noopener" > ""']],
    ['an empty rel is none', { was: { rawRel: null }, link: { rawRel: '' } }, []],
  ])('%s', (_, facts, expected) => {
    expect(difference(facts)).toEqual(expected);
  });

  it.each<[string, readonly Partial<ObservedLink>[], string | undefined]>([
    ['only this link was marked', [{}, {}], 'only-this 0/2'],
    ['some others are marked too', [{ rawRel: 'nofollow' }, {}], 'only-this 1/2'],
    ['all links were marked', [{ rawRel: 'nofollow ugc' }, { rawRel: 'nofollow' }], 'all-links 2/2'],
    ['the others bear another mark', [{ rawRel: 'sponsored' }], 'only-this 0/1'],
    [
      'links of the site itself do not matter',
      [{ rawRel: 'nofollow' }, { href: 'https://blog.test/x' }],
      'all-links 1/1',
    ],
    [
      'links in frames do not matter',
      [{ rawRel: 'nofollow' }, { frame: 'https://w.test/' }],
      'all-links 1/1',
    ],
    ['nobody can tell, where there is no other', [], undefined],
  ])('%s', (_, others, expected) => {
    const found = difference({ link: { rawRel: 'nofollow' }, others });
    expect(found.find((words) => /all-links|only-this/.test(words))).toBe(expected);
  });
});

describe('the anchor', () => {
  const exact: Partial<Expectation> = { anchor: { kind: 'exact', text: 'Good flour' } };
  const contains: Partial<Expectation> = { anchor: { kind: 'contains', text: 'flour' } };
  it.each<[string, Case, string[]]>([
    ['exact', { expect: exact, link: { text: 'good flour' } }, []],
    [
      'another than agreed',
      { expect: exact, link: { text: 'here' } },
      ['anchor-changed here', 'anchor: "Good flour" > "here"'],
    ],
    [
      'another than agreed, and than it was',
      { expect: exact, was: { text: 'good flour' }, link: { text: 'here' } },
      ['anchor-changed here', 'anchor: "good flour" > "here"'],
    ],
    [
      'another than agreed, but as it was',
      { expect: exact, was: { text: 'here' }, link: { text: 'here' } },
      ['anchor-changed here'],
    ],
    ['containing', { expect: contains, link: { text: 'our flour' } }, []],
    [
      'still containing, but another',
      { expect: contains, was: { text: 'flour' }, link: { text: 'our flour' } },
      ['anchor: "flour" > "our flour"'],
    ],
    [
      'any, and another than it was',
      { was: { text: 'flour' }, link: { text: 'here' } },
      ['anchor: "flour" > "here"'],
    ],
    [
      'as an editor sets it',
      { was: { text: '"Our" flour - 2026...' }, link: { text: '“Our” flour – 2026…' } },
      [],
    ],
    [
      'with a note for screen readers alone',
      { was: { text: 'flour' }, link: { text: 'flour (opens in a new tab)', readings: ['flour'] } },
      [],
    ],
    ['gone', { expect: contains, link: { text: '' } }, ['anchor-changed ', 'anchor: "flour" > ""']],
  ])('%s', (_, facts, expected) => {
    expect(difference(facts)).toEqual(expected);
  });
});

describe('the position', () => {
  it.each<[string, Case, string[]]>([
    ['as it was', { was: { position: 'content' } }, []],
    [
      'another',
      { was: { position: 'content' }, link: { position: 'footer' } },
      ['position: "content" > "footer"'],
    ],
    ['never seen before', { link: { position: 'footer' } }, []],
  ])('%s', (_, facts, expected) => {
    expect(difference(facts)).toEqual(expected);
  });
});
