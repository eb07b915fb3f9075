import { targetAddress } from '../../i18n/posts.ts';
import { searchableAddress } from '../../link/readable-address.ts';
import type { PostListRow } from './list-row.ts';

/** Only who searches needs them, and then for all rows. */
const WORDS = new WeakMap<PostListRow, string>();

/** What a search looks into, in lower case and NFC; addresses in both of their forms. */
export function searchWords(row: PostListRow): string {
  const known = WORDS.get(row);
  if (known !== undefined) return known;
  const { record, page, address, anchor } = row;
  const { post, url } = record;
  const title = address === '' ? '' : page;
  const words = [
    ...[url, targetAddress(post.expect.target)].map(searchableAddress),
    ...[title, anchor, post.notes, post.cost, post.supplier ?? '', ...post.tags].map((each) =>
      each.normalize().toLowerCase(),
    ),
  ].join('\n');
  WORDS.set(row, words);
  return words;
}
