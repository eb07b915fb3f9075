import type { Browser } from '../../utils/drive/driver.ts';
import { addPostsIn, checkPosts, runsDone, storedPosts } from '../../utils/drive/posts.ts';
import { newPost, plannedPost } from '../../utils/posts/create.ts';
import type { Expectation, GuestPost } from '../../utils/posts/post.ts';
import { DAY } from '../../utils/time.ts';
import { blogUrl, SAMPLE_BLOGS, type SampleBlog } from './sample-blogs.ts';
import { SAMPLE_DOMAIN, type SampleWeb } from './sample-web.ts';

/** Where a guest post is still to come. */
const PLANNED_HOST = 'open-water.example';

/**
 * Adds the guest posts of the sample web to the extension, has each checked, lets time pass, and has them checked
 * again, and what seems lost once more. The extension gets access to their sites, as if the user had given it.
 */
export async function addSamplePosts(browser: Browser, web: SampleWeb): Promise<void> {
  const hosts = [...SAMPLE_BLOGS.map(({ host }) => host), PLANNED_HOST];
  await browser.grant(hosts.map((host) => `*://${host}/*`));
  const own = await browser.openOwnPage('dashboard.html#posts');
  const ids = await addPostsIn(own, SAMPLE_BLOGS.map(publishedPost));
  await addPostsIn(own, [plannedPost(`http://${PLANNED_HOST}/swim-the-bosporus`, SAMPLE_DOMAIN, Date.now())]);
  await checkPosts(own, ids);
  await runsDone(own);
  web.growOlder();
  await checkPosts(own, ids);
  await runsDone(own);
  const gone = [...(await storedPosts(own))].filter(([, { state }]) => state.verdict === 'seems-lost');
  await checkPosts(
    own,
    gone.map(([id]) => id),
    true,
  );
  await runsDone(own);
  await own.close();
}

/** Makes a guest post that should have its link as agreed. */
function publishedPost(blog: SampleBlog): GuestPost {
  const agreed: Expectation = {
    target: { kind: 'page', url: blog.target },
    rel: 'followed',
    anchor: { kind: 'exact', text: blog.anchor },
    indexable: true,
  };
  return { ...newPost(blogUrl(blog), agreed, Date.now() - 90 * DAY), cost: blog.cost, tags: [blog.tag] };
}
