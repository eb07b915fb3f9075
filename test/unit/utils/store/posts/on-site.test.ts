import { expect, it } from 'vitest';
import { isWithin } from '../../../../../utils/domains/host.ts';
import { postsOnSite } from '../../../../../utils/store/posts/on-site.ts';
import { addPosts, removePosts } from '../../../../../utils/store/posts/posts.ts';
import { aPost } from '../../../a-post.ts';
import '../fresh-store.ts';

it('the guest posts of a site are found, whatever its hosts, ports and schemes, and none of others', async () => {
  const there = [
    'https://travel.test/a',
    'https://travel.test/b?c',
    'http://travel.test/',
    'https://www.travel.test/d',
  ];
  const ported = ['https://travel.test:8080/e', 'https://a.b.travel.test/f'];
  const others = [
    'https://travel.test.far.test/',
    'https://nottravel.test/',
    'https://travel.tes/',
    'https://zoo.test/',
  ];
  const { ids } = await addPosts([...others, ...there, ...ported].map((url) => aPost({ url })));
  await removePosts(ids.slice(4, 5), 2000);
  const asked: string[] = [];
  const found = await postsOnSite((host) => {
    asked.push(host);
    return isWithin(host, 'travel.test');
  });
  expect(found.map(({ url }) => url).sort()).toEqual([...there.slice(1), ...ported].sort());
  // Once for each origin, however many there are on it.
  expect(asked.filter((host) => host === 'travel.test')).toHaveLength(3);
});
