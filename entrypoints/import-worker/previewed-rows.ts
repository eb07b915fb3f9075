import type { PreviewedRow } from '../../utils/exchange/preview-row.ts';
import { IMPORT_AT_ONCE, type ListedPost } from '../../utils/posts/import-part.ts';
import { type GuestPost, postKey } from '../../utils/posts/post.ts';
import type { Previewed } from './preview.ts';

/** Collects what rows are about, for an import or a check of them. */
export function previewedRows(): Previewed & { add(row: PreviewedRow): void } {
  const toImport: GuestPost[] = [];
  const toCheck: GuestPost[] = [];
  const listed: ListedPost[] = [];
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
      for (const { id, seenByGoogle } of previewed.seen)
        listed.push({ by: 'id', value: id, seen: seenByGoogle });
      if (row.seenByGoogle)
        for (const post of added) listed.push({ by: 'key', value: postKey(post), seen: row.seenByGoogle });
    },
    part(of, from) {
      const posts = of === 'import' ? toImport : toCheck;
      const pages = of === 'import' ? listed : [];
      const end = from + IMPORT_AT_ONCE;
      // What is listed comes after all posts, of which it may be one.
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
