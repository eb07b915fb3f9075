import { describe, expect, it } from 'vitest';
import { comparePost } from '../../../../utils/posts/judge.ts';
import { seenBefore } from '../../../../utils/posts/known-page.ts';
import type { Observation } from '../../../../utils/posts/observation.ts';
import type { ExpectedTarget, GuestPost } from '../../../../utils/posts/post.ts';
import { newState, takeFinding } from '../../../../utils/posts/state.ts';
import { aBaseline, aLink, anotherLink, aPost, aSeen, DAY, inShort, NOW, TARGET } from './build.ts';

/** Verdicts of checks at a post, a day apart, each with what those before it taught. */
function checks(first: GuestPost, ...seen: readonly Observation[]): { said: string[]; post: GuestPost } {
  let [post, state] = [first, newState(first)];
  const said = seen.map((each, i) => {
    const taken = takeFinding(
      post,
      state,
      comparePost(post, each, seenBefore(post.url, state)),
      NOW + i * DAY,
    );
    ({ post, state } = taken);
    return taken.check.reasons[0] ? `${state.verdict}: ${taken.check.reasons[0].code}` : state.verdict;
  });
  return { said, post };
}

const visited = (link = {}) => aSeen([aLink(link)], { way: 'visited', signs: null });
const without = aSeen([anotherLink()]);
const withoutScripts = aSeen([anotherLink()], { signs: { scripts: [] } });
const imported = () => aPost({ baseline: null });
const watched = (jsOnly: boolean | null) => aPost({ baseline: aBaseline({ jsOnly }) });

describe('a link that is not in the HTML any more', () => {
  it.each<[string, GuestPost, readonly Observation[], readonly string[]]>([
    [
      'which a visit saw only after JavaScript',
      imported(),
      [visited({ jsOnly: true }), without, without],
      ['kept: js-only', 'unknown: needs-javascript', 'unknown: needs-javascript'],
    ],
    [
      'which was watched where nobody knew whether it was',
      watched(null),
      [without, without],
      ['unknown: needs-javascript', 'unknown: needs-javascript'],
    ],
    [
      'where a check had found it meanwhile',
      watched(null),
      [aSeen(), without, without],
      ['kept', 'seems-lost: link-removed', 'lost: link-removed'],
    ],
    [
      'whose page was made anew by scripts',
      watched(false),
      [visited({ jsOnly: true }), without],
      ['kept: js-only', 'unknown: needs-javascript'],
    ],
    [
      'and never was, though scripts may bring it in',
      imported(),
      [without, without],
      ['seems-lost: link-removed', 'seems-lost: link-removed'],
    ],
    [
      'and never was, not even in a tab',
      imported(),
      [without, aSeen([anotherLink()], { way: 'opened' }), aSeen([anotherLink()], { way: 'opened' })],
      ['seems-lost: link-removed', 'seems-lost: link-removed', 'lost: link-removed'],
    ],
    [
      'and never was, in a page without scripts',
      imported(),
      [withoutScripts, withoutScripts],
      ['seems-lost: link-removed', 'lost: link-removed'],
    ],
    [
      'where a check had found it once',
      imported(),
      [aSeen(), without, without],
      ['kept', 'seems-lost: link-removed', 'lost: link-removed'],
    ],
  ])('%s', (_, post, seen, said) => {
    expect(checks(post, ...seen).said).toEqual(said);
  });

  it('which a visit saw in a frame may be there still', () => {
    const frame = 'https://w.test/';
    const framed = aSeen([aLink({ frame })], { way: 'visited', signs: null });
    const fetched = aSeen([anotherLink()], { page: { frames: [frame] }, signs: { scripts: [] } });
    expect(checks(imported(), framed, fetched).said).toEqual([
      'not-counted: in-frame',
      'unknown: needs-frames',
    ]);
  });
});

it('what a check teaches of a baseline leaves the rest of it', () => {
  const { post } = checks(watched(null), aSeen([aLink({ text: 'Another text' })]));
  expect(post).toEqual({ ...watched(null), baseline: aBaseline({ jsOnly: false }) });
});

it.each<[string, ExpectedTarget]>([
  ['page', { kind: 'page', url: 'https://new.example/page' }],
  ['domain', { kind: 'domain', name: 'new.example' }],
])('a link that was not moved to its new %s yet leads elsewhere, and is not lost', (_, target) => {
  const post = aPost({ baseline: null });
  const kept = takeFinding(post, newState(post), comparePost(post, aSeen([aLink(), anotherLink()])), NOW);
  const moved = { ...post, expect: { ...post.expect, target } };
  const found = comparePost(moved, aSeen([aLink(), anotherLink()]), seenBefore(post.url, kept.state));
  expect(inShort(found)).toBe(`changed: target-changed ${TARGET}`);
  expect(found.changes.map(({ to }) => to)).toEqual([TARGET]);
});
