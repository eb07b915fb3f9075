import { describe, expect, it } from 'vitest';
import { linkDifference } from '../../../../utils/posts/link-changes.ts';
import type { ObservedLink } from '../../../../utils/posts/observation.ts';
import type { Baseline, Expectation } from '../../../../utils/posts/post.ts';
import { aBaseline, aLink, anExpectation } from './build.ts';

interface Case {
  readonly expect?: Partial<Expectation>;
  readonly was: Partial<Baseline>;
  readonly link?: Partial<ObservedLink>;
}

/** What has changed since, in words: `rel: "" > "nofollow"`. */
function changesOf({ expect: agreed, was, link = {} }: Case): string[] {
  const own = aLink(link);
  const terms = { expect: anExpectation(agreed), baseline: aBaseline(was) };
  const { changes } = linkDifference(terms, { link: own, match: 'target' }, [own], false);
  return changes.map(({ what, from, to }) => `${what}: "${from}" > "${to}"`);
}

describe('what a tool’s file said of a link', () => {
  const open: Partial<Expectation> = { rel: 'any' };
  it.each<[string, Case, string[]]>([
    [
      'is the same by its marks',
      { expect: open, was: { rawRel: 'nofollow', reported: ['rel'] }, link: { rawRel: 'noopener NOFOLLOW' } },
      [],
    ],
    [
      'was followed, with whatever else',
      { expect: open, was: { rawRel: null, reported: ['rel'] }, link: { rawRel: 'noopener' } },
      [],
    ],
    [
      'was followed, and is not',
      { expect: open, was: { rawRel: null, reported: ['rel'] }, link: { rawRel: 'nofollow' } },
      ['rel: "" > "nofollow"'],
    ],
    [
      'is not compared where it said nothing of marks',
      { expect: open, was: { rawRel: null, reported: ['text'] }, link: { rawRel: 'ugc' } },
      [],
    ],
    ['is not compared where it said nothing of the text', { was: { text: '', reported: ['rel'] } }, []],
    ['was another text', { was: { text: 'other', reported: ['text'] } }, ['anchor: "other" > "a link"']],
    ['is not compared where it said nothing of the place', { was: { position: '', reported: ['text'] } }, []],
    [
      'was in another place',
      { was: { position: 'footer', reported: ['text'] } },
      ['position: "footer" > "content"'],
    ],
    [
      'is not compared where it said not where it led',
      {
        expect: { target: { kind: 'domain', name: 'example.com' } },
        was: { target: '', href: '', reported: ['text'] },
      },
      [],
    ],
  ])('%s', (_, given, expected) => {
    expect(changesOf(given)).toEqual(expected);
  });
});
