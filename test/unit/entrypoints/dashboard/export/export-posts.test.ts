import { expect, it } from 'vitest';
import { exportFile, exportTable } from '../../../../../entrypoints/dashboard/export/export-posts.ts';
import { addPosts, allPosts } from '../../../../../utils/store/posts/posts.ts';
import { saveSite } from '../../../../../utils/store/sites.ts';
import { aPost } from '../../../build-post.ts';
import { freshStore } from '../../../utils/store/fresh-store.ts';

freshStore();

const NOW = Date.UTC(2026, 3, 1);

it('every export says whom to ask on the site of a page, whatever its host', async () => {
  const pages = ['https://www.a.test/post', 'https://blog.b.test/post'];
  await addPosts(pages.map((url) => aPost({ url })));
  await saveSite({ site: 'b.test', contact: 'Editor', email: 'editor@b.test', notes: '=1', at: 0 });
  const ids = (await allPosts()).sort((a, b) => b.url.localeCompare(a.url)).map(({ id }) => id);
  const saved = async (format: 'csv' | 'jsonl') => {
    const { blob } = await exportFile(format, ids, NOW, () => undefined, new AbortController().signal);
    return (await blob.text()).trim().split('\n');
  };

  const lines = (await saved('jsonl')).map((line) => JSON.parse(line));
  expect(lines.map(({ page, site }) => [page, site])).toEqual([
    [pages[0], null],
    [pages[1], { name: 'b.test', contact: 'Editor', email: 'editor@b.test', notes: '=1' }],
  ]);
  const [head, without, row] = await saved('csv');
  expect(head).toContain(',"SITE CONTACT","SITE E-MAIL","SITE NOTES"');
  expect(without).toContain(',"","",""');
  expect(row).toContain(`,"Editor","editor@b.test","'=1"`);
  const table = await exportTable(ids, NOW);
  expect(table.map((cells) => cells.at(-2))).toEqual(['SITE E-MAIL', '', 'editor@b.test']);
});
