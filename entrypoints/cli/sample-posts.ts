import { article, serveBlog } from '../../utils/drive/blog.ts';
import type { Browser } from '../../utils/drive/driver.ts';
import { addPostsIn, checkPosts, runsDone } from '../../utils/drive/posts.ts';
import { newPost } from '../../utils/posts/create.ts';
import type { GuestPost } from '../../utils/posts/post.ts';

const LINK = '<a href="https://example.com/guide">the guide to harbours</a>';

/** Pages of a blog, at least one for each verdict that a first check can give. */
const PAGES = {
  '/harbours': article(LINK),
  '/lighthouses': article(LINK),
  '/lanterns': article(LINK.replace('<a', '<a rel="nofollow"')),
  '/moved-out': article(''),
  '/taken-down': 410,
  '/overloaded': 503,
  '/drafts': `<meta name="robots" content="noindex">${article(LINK)}`,
};

/** Adds sample guest posts to the extension and has each checked once. */
export async function addSamplePosts(browser: Browser): Promise<void> {
  const blog = await serveBlog(PAGES);
  await browser.grant(['*://localhost/*']);
  const own = await browser.openOwnPage('dashboard.html#posts');
  const posts = Object.keys(PAGES).map((path) => publishedPost(blog.origin + path));
  await checkPosts(own, await addPostsIn(own, posts));
  await runsDone(own);
  await own.close();
  await blog.close();
}

/** Makes a guest post that should link to the guide. */
function publishedPost(url: string): GuestPost {
  const target = { kind: 'page', url: 'https://example.com/guide' } as const;
  return newPost(url, { target, rel: 'followed', anchor: { kind: 'any' }, indexable: true }, Date.now());
}
