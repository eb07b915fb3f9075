import { type GuestPost, postKey } from './post.ts';

/** A change of a guest post: as it was, and as it is to be. */
interface Change {
  readonly record: { readonly post: GuestPost };
  readonly post: GuestPost;
}

/**
 * Parts changes that can be made from those that cannot: no two guest posts may have the same page and target.
 *
 * @param all guest posts that there are
 * @returns `taken`: another post has the page and target that this one would get, or gets them before it
 */
export function partTaken<C extends Change>(
  changes: readonly C[],
  all: readonly { readonly post: GuestPost }[],
): { readonly free: readonly C[]; readonly taken: readonly C[] } {
  const isMoved = ({ record, post }: C) => postKey(post) !== postKey(record.post);
  if (!changes.some(isMoved)) return { free: changes, taken: [] };
  // Those that move count, too: until they are moved they hold what another may want.
  const held = new Set(all.map(({ post }) => postKey(post)));
  const [free, taken]: [C[], C[]] = [[], []];
  for (const change of changes) {
    const key = postKey(change.post);
    (isMoved(change) && held.has(key) ? taken : free).push(change);
    held.add(key);
  }
  return { free, taken };
}
