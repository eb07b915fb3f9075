import { article, expectedPost, serveBlog } from '../../test/browser/posts-local.ts';
import type { Browser } from '../../utils/drive/driver.ts';
import { addPosts, checkPosts, runsDone } from '../../utils/drive/posts.ts';

const LINK = '<a href="https://example.com/guide">the guide to harbours</a>';

/** Pages of a blog, one for each verdict that a first look can give. */
const PAGES = {
  '/harbours': article(LINK),
  '/lighthouses': article(LINK),
  '/lanterns': article(LINK.replace('<a', '<a rel="nofollow"')),
  '/moved-out': article(''),
  '/taken-down': 410,
  '/overloaded': 503,
  '/drafts': `<meta name="robots" content="noindex">${article(LINK)}`,
};

/** Has guest posts remembered and looked at once. */
export async function rememberPosts(browser: Browser): Promise<void> {
  const blog = await serveBlog(PAGES);
  await browser.grant(['*://localhost/*']);
  const own = await browser.openOwnPage('dashboard.html#posts');
  const posts = Object.keys(PAGES).map((path) => expectedPost(blog.origin + path));
  await checkPosts(own, await addPosts(own, posts));
  await runsDone(own);
  await own.close();
  await blog.close();
}
