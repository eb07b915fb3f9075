import { beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addPosts } from '../../../../../utils/store/posts/posts.ts';
import { aPost } from '../../../a-post.ts';

interface Reach {
  /** Match patterns of the sites to which there is access. */
  access: readonly string[];
  onLine: boolean;
}

/** What can be reached: all sites at first. A test takes it away, and gives it back. */
export const reach: Reach = { access: [], onLine: true };

const { locks } = navigator;

beforeEach(() => {
  Object.assign(reach, { access: ['*://*/*'], onLine: true });
  // The store is opened under a lock.
  vi.stubGlobal('navigator', Object.assign(reach, { locks }));
  const getAll = async () => ({ origins: [...reach.access] });
  vi.spyOn(fakeBrowser.permissions, 'getAll').mockImplementation(getAll);
});

/** Adds posts that have been due for a while; gives their ids. */
export async function addDue(...urls: readonly string[]): Promise<string[]> {
  return [...(await addPosts(urls.map((url, i) => aPost({ url, added: 1000 + i })))).ids];
}
