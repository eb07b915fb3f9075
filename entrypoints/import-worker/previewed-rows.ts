import type { TablePart } from '../../utils/exchange/import-worker.ts';
import type { PreviewedRow } from '../../utils/exchange/preview-row.ts';
import { IMPORT_AT_ONCE } from '../../utils/posts/import-part.ts';
import type { GuestPost } from '../../utils/posts/post.ts';
import type { Previewed } from './preview.ts';

/** Collects what rows are about, for an import or a check of them. */
export function previewedRows(): Previewed & { add(row: PreviewedRow): void } {
  const toImport: GuestPost[] = [];
  const toCheck: GuestPost[] = [];
  const listed: TablePart['listed'][number][] = [];
  return {
    add(previewed) {
      if (previewed.status === 'bad') return;
      const { row, added, edits } = previewed;
      toCheck.push(...row.posts);
      toImport.push(...added);
      const others = row.posts.filter((post) => !added.includes(post));
      for (const [i, { before, changed }] of edits.entries()) {
        const post = others[i];
        // Where the row names no target, it is about the post that is there.
        if (post && changed.length > 0)
          toImport.push({ ...post, expect: { ...post.expect, target: before.expect.target } });
      }
      const [first] = row.posts;
      if (first && row.seenByGoogle) listed.push({ url: first.url, seen: row.seenByGoogle });
    },
    part(of, from) {
      const posts = of === 'import' ? toImport : toCheck;
      const pages = of === 'import' ? listed : [];
      const end = from + IMPORT_AT_ONCE;
      // Pages come after all posts: a new post may be on one of them.
      const isOfPosts = from < posts.length;
      const at = from - posts.length;
      const next = isOfPosts ? Math.min(end, posts.length) : end;
      const total = posts.length + pages.length;
      return {
        posts: posts.slice(from, end),
        listed: isOfPosts ? [] : pages.slice(at, at + IMPORT_AT_ONCE),
        next: next < total ? next : null,
        total,
      };
    },
  };
}
