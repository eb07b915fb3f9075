import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { UnseenQueue } from '../../../components/posts/list/UnseenQueue.tsx';
import { orElse } from '../../../utils/errors.ts';
import type { PostsFilter } from '../../../utils/posts/list/filter.ts';
import { onQueueWalkChanged, type QueueWalk, queueWalk } from '../../../utils/settings/queue-walk.ts';
import type { Instant } from '../../../utils/time.ts';
import { askPosts, failureWords } from '../../../utils/ui/ask-posts.ts';
import type { PostListRow } from '../../../utils/ui/posts/list-row.ts';
import { lastValue, useQuery } from '../../../utils/ui/use-query.ts';

interface Props {
  /** All there are. */
  readonly rows: readonly PostListRow[];
  /** Those that are listed, in their order: they are opened one by one. */
  readonly shown: readonly PostListRow[];
  readonly filter: PostsFilter;
  readonly now: Instant;
  readonly onFilter: (filter: PostsFilter) => void;
}

/** The queue of what could not be seen, and how far the user is in it: in whatever tab or window. */
export function WalkedQueue(props: Props) {
  const walk = lastValue(useQuery(openWalk, onOpenWalkChanged));
  const [failed, setFailed] = useState('');
  const ask = async (message: Parameters<typeof askPosts>[0]) => {
    const result = await askPosts(message);
    setFailed(result.ok ? '' : failureWords(result));
  };
  return (
    <UnseenQueue
      {...props}
      walk={walk}
      failed={failed}
      onStart={(ids) => void ask({ type: 'startWalk', ids })}
      onNext={() => void ask({ type: 'goOnWalk' })}
      onStop={() => void ask({ type: 'stopWalk' })}
    />
  );
}

/** How far the user is; null where nothing is left and they have closed the tab, too. */
async function openWalk(): Promise<QueueWalk | null> {
  const walk = await queueWalk();
  // The others come in a new tab.
  if (!walk || walk.left.length > 0) return walk;
  const tab = await browser.tabs.get(walk.tabId).catch(orElse('tab of the queue, for the list', null));
  return tab && walk;
}

function onOpenWalkChanged(changed: () => void): () => void {
  const stop = onQueueWalkChanged(changed);
  const closed = () => changed();
  browser.tabs.onRemoved.addListener(closed);
  return () => {
    stop();
    browser.tabs.onRemoved.removeListener(closed);
  };
}
