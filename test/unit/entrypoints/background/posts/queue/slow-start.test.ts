import { expect, it, vi } from 'vitest';
import { runPosts } from '../../../../../../entrypoints/background/posts/queue/run.ts';
import { takePost } from '../../../../../../utils/store/posts/queue.ts';
import '../../../../utils/store/fresh-store.ts';
import { soon } from '../../../../soon.ts';
import { heldChecks } from '../fake-fetch.ts';
import { addDue } from '../fake-reachable.ts';

vi.mock('../../../../../../entrypoints/background/posts/check/observe-post.ts', () => ({
  observePost: vi.fn(),
}));

const settled = () => soon(() => new Promise((resolve) => setImmediate(resolve)));

it('begins with one after an earlier background was ended in the middle, and then with more', async () => {
  const checks = heldChecks();
  const ids = await addDue(...Array.from({ length: 12 }, (_, i) => `https://${i}.test/`));
  for (const id of ids.slice(0, 6)) await takePost(id, Date.now(), 'earlier');
  const done = runPosts();
  await soon(() => expect(checks).toHaveLength(1));
  await settled();
  expect(checks).toHaveLength(1);
  checks[0]?.end();
  await soon(() => expect(checks).toHaveLength(3));
  await settled();
  expect(checks).toHaveLength(3);
  checks[1]?.end();
  checks[2]?.end();
  await soon(() => expect(checks).toHaveLength(11));
  for (const check of checks) check.end();
  await soon(() => expect(checks).toHaveLength(12));
  checks[11]?.end();
  await done;
});
