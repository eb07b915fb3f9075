import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { noteUnlessExpected } from '../../../utils/errors.ts';
import { viewAddress } from '../../../utils/posts/list/address.ts';
import type { PostsView } from '../../../utils/posts/list/view.ts';
import { firstIds, keepFirstIds } from '../../../utils/settings/first-ids.ts';
import type { PostRecord } from '../../../utils/store/schema.ts';
import type { Instant } from '../../../utils/time.ts';
import type { PostListRow } from '../../../utils/ui/posts/list-row.ts';

/** A screenful; they are read at once. */
const SCREENFUL = 40;

/** Fewer are there as soon as their first rows would be. */
const MANY = 1000;

/** Guest posts that stood first in a view when it was shown last, as they are now. */
export interface FirstPosts {
  readonly records: readonly PostRecord[];
  readonly now: Instant;
}

/**
 * Reads the guest posts that stood first in a view when it was shown last: reading all takes as long as there are many.
 *
 * @param view only the one that the list is opened with is asked for
 * @returns null until they are there, where there are none, and while another view is shown
 */
export function useFirstPosts(view: PostsView): FirstPosts | null {
  const [first, setFirst] = useState<FirstPosts | null>(null);
  const address = listAddress(view);
  const [asked] = useState(address);
  useLayoutEffect(() => {
    const ids = view.opened === null ? firstIds(asked) : [];
    if (ids.length === 0) return;
    read(ids).then(
      (records) => setFirst(records.length > 0 ? { records, now: Date.now() } : null),
      // Whoever reads all says that it cannot be read.
      (error: unknown) => noteUnlessExpected('read first rows', error),
    );
  }, []);
  return address === asked ? first : null;
}

/** Of a view, whatever guest post is opened beside it. */
function listAddress(view: PostsView): string {
  return viewAddress({ ...view, opened: null });
}

async function read(ids: readonly string[]): Promise<readonly PostRecord[]> {
  const { readRecords } = await import('../../../utils/store/posts/recorded.ts');
  return (await Array.fromAsync(readRecords(ids))).flat();
}

/**
 * Keeps which guest posts stand first, for when the view is opened again.
 *
 * @param listed as the view shows them; null while they are not all known
 * @param total how many there are, listed or not
 */
export function useKeepFirst(view: PostsView, listed: readonly PostListRow[] | null, total: number): void {
  useEffect(() => {
    if (!listed) return;
    // Of some alone nobody can tell how they are grouped, nor how many are on one site. What was searched for is not kept.
    const { several, search } = view.filter;
    const isKept = total > MANY && view.group === null && !several && search === '';
    const ids = listed.slice(0, SCREENFUL).map(({ record }) => record.id);
    keepFirstIds(listAddress(view), isKept ? ids : []);
  }, [view, listed, total]);
}
