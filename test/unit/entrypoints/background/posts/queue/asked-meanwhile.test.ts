import { expect, it, vi } from 'vitest';
import { runPosts } from '../../../../../../entrypoints/background/posts/queue/run.ts';
import { checksOf, postOf } from '../../../../../../utils/store/posts/posts.ts';
import { runsLeft, startRun } from '../../../../../../utils/store/posts/runs.ts';
import '../../../../utils/store/fresh-store.ts';
import { soon } from '../../../../soon.ts';
import { heldChecks, thePage } from '../fake-fetch.ts';
import { addDue } from '../fake-reachable.ts';

vi.mock('../../../../../../entrypoints/background/posts/check/observe-post.ts', () => ({
  observePost: vi.fn(),
}));

it('a post that the user wants checked while an earlier look is under way is looked at again: that look may have seen the page before it changed', async () => {
  const checks = heldChecks();
  const [id = ''] = await addDue('https://one.test/');
  const done = runPosts();
  await soon(() => expect(checks).toHaveLength(1));
  // The page changes now, and the user asks.
  await startRun({ id: 'run', posts: [id], secondLook: false }, Date.now());
  void runPosts();
  const [before] = checks;
  before?.end();
  await soon(() => expect(checks).toHaveLength(2));
  expect(await runsLeft()).toMatchObject([{ id: 'run', left: 1 }]);
  expect(await postOf(id)).toMatchObject({ state: { verdict: 'kept' } });
  const now = checks[1];
  now?.end({ ...thePage(now.post), links: [] });
  await done;
  expect(await postOf(id)).toMatchObject({ state: { verdict: 'seems-lost' } });
  expect([await runsLeft(), (await checksOf(id)).length, checks.length]).toEqual([[], 2, 2]);
});
