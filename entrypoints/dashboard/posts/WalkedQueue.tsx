import { useState } from 'preact/hooks';
import { UnseenQueue } from '../../../components/posts/list/UnseenQueue.tsx';
import type { PostsFilter } from '../../../utils/posts/list/filter.ts';
import { onQueueWalkChanged, queueWalk } from '../../../utils/settings/queue-walk.ts';
import { askPosts, failureWords } from '../../../utils/ui/ask-posts.ts';
import type { PostListRow } from '../../../utils/ui/posts/list-row.ts';
import { lastValue, useQuery } from '../../../utils/ui/use-query.ts';

interface Props {
  /** All there are. */
  readonly rows: readonly PostListRow[];
  /** Those that are listed, in their order: they are opened one by one. */
  readonly shown: readonly PostListRow[];
  readonly filter: PostsFilter;
  readonly onFilter: (filter: PostsFilter) => void;
}

/** The queue of what could not be seen, and how far the user is in it: in whatever tab or window. */
export function WalkedQueue(props: Props) {
  const walk = lastValue(useQuery(queueWalk, onQueueWalkChanged));
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
