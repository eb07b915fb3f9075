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

it('asks for one page after the other after an earlier background was ended in the middle, and then for more', async () => {
  const checks = heldChecks();
  const ids = await addDue(...Array.from({ length: 16 }, (_, i) => `https://${i}.test/`));
  for (const id of ids.slice(0, 6)) await takePost(id, Date.now(), 'earlier');
  const done = runPosts();
  for (let alone = 0; alone < 4; alone++) {
    await soon(() => expect(checks).toHaveLength(alone + 1));
    await settled();
    expect(checks).toHaveLength(alone + 1);
    checks[alone]?.end();
  }
  await soon(() => expect(checks).toHaveLength(6));
  await settled();
  expect(checks).toHaveLength(6);
  checks[4]?.end();
  checks[5]?.end();
  await soon(() => expect(checks).toHaveLength(14));
  for (const check of checks) check.end();
  await soon(() => expect(checks).toHaveLength(16));
  for (const check of checks) check.end();
  await done;
});
