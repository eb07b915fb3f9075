import { expect, it } from 'vitest';
import { comparePost } from '../../../../utils/posts/judge.ts';
import { needsTab } from '../../../../utils/posts/needs-tab.ts';
import type { Observation } from '../../../../utils/posts/observation.ts';
import { aBaseline, aLink, anotherLink, aPost, aSeen } from './build.ts';

const asks = (seen: Observation, baseline = null as ReturnType<typeof aBaseline> | null) => {
  return needsTab(comparePost(aPost({ baseline }), seen));
};
const without = (signs = {}) => aSeen([anotherLink()], { signs });

it.each<[string, boolean, boolean]>([
  ['lacks a link that nobody has seen', asks(without()), true],
  ['lacks one that was there after JavaScript', asks(without(), aBaseline({ jsOnly: true })), true],
  ['names the domain alone', asks(without({ text: 'See example.com. '.repeat(300) })), true],
  ['lacks a link that was in the HTML', asks(without(), aBaseline()), false],
  ['has no scripts', asks(without({ scripts: [] })), false],
  [
    'has a frame',
    asks(aSeen([anotherLink()], { signs: { scripts: [] }, page: { frames: ['https://w.test/'] } })),
    true,
  ],
  ['has the link', asks(aSeen([aLink()])), false],
  ['is gone', asks(aSeen([], { head: { status: 404 } })), false],
  ['is a log-in', asks(without({ text: 'Log in to read this post' })), false],
  ['did not come', asks({ kind: 'failed', why: 'timeout' }), false],
])('a page that %s is opened in a tab: %s', (_, is, wanted) => {
  expect(is).toBe(wanted);
});
