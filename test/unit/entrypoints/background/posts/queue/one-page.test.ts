import { expect, it, vi } from 'vitest';
import { runPosts } from '../../../../../../entrypoints/background/posts/queue/run.ts';
import { addPosts, allPosts } from '../../../../../../utils/store/posts/posts.ts';
import { aPost } from '../../../../a-post.ts';
import '../../../../utils/store/fresh-store.ts';
import { soon } from '../../../../soon.ts';
import { heldChecks } from '../fake-fetch.ts';
import { addDue } from '../fake-reachable.ts';

vi.mock('../../../../../../entrypoints/background/posts/check/observe-post.ts', () => ({
  observePost: vi.fn(),
}));

it('checks the posts of one page one after the other, without a pause: it is fetched once', async () => {
  const checks = heldChecks();
  const { expect: expected } = aPost();
  const posts = ['https://example.com/a', 'https://example.com/b'].map((target) =>
    aPost({
      url: 'https://one.test/',
      added: 1,
      expect: { ...expected, target: { kind: 'page', url: target } },
    }),
  );
  await addPosts(posts);
  await addDue('https://one.test/other');
  const done = runPosts();
  await soon(() => expect(checks).toHaveLength(1));
  const ended = performance.now();
  checks[0]?.end();
  await soon(() => expect(checks).toHaveLength(2));
  const between = performance.now() - ended;
  checks[1]?.end();
  await soon(() => expect(checks).toHaveLength(3));
  expect(checks.map(({ url }) => url)).toEqual([
    'https://one.test/',
    'https://one.test/',
    'https://one.test/other',
  ]);
  expect(performance.now() - ended - between).toBeGreaterThan(900);
  checks[2]?.end();
  await done;
  expect((await allPosts()).map(({ state }) => state.verdict)).toEqual(['kept', 'kept', 'kept']);
});
