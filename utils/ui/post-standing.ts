import type { PostVerdict } from '../post/check.ts';
import type { GuestPost } from '../post/post.ts';
import type { PostState } from '../post/state.ts';

/**
 * How a guest post stands at this moment: what the user said of it counts at
 * once, and not only after the next check.
 *
 * @param now in ms since 1970
 */
export function standing(
  { ignored, expires, planned }: Pick<GuestPost, 'ignored' | 'expires' | 'planned'>,
  { verdict }: Pick<PostState, 'verdict'>,
  now: number,
): PostVerdict {
  if (ignored) return 'ignored';
  if (expires !== null && expires <= now) return 'expired';
  // That was so until the user said otherwise, and nobody has looked since.
  const isStale = verdict === 'ignored' || verdict === 'expired' || (verdict === 'planned' && !planned);
  if (isStale) return planned ? 'planned' : 'unknown';
  return verdict;
}
