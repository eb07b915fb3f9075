import { useEffect, useState } from 'preact/hooks';
import { RunProgress } from '../../../components/posts/RunProgress.tsx';
import { hostsOf, originPattern } from '../../../utils/domains/host.ts';
import { plural, text } from '../../../utils/i18n/text.ts';
import { requestAccess } from '../../../utils/ui/access.ts';
import type { PostListRow } from '../../../utils/ui/posts/list-row.ts';
import { slowHost } from '../../../utils/ui/slow-host.ts';
import { useLater } from '../../../utils/ui/use-later.ts';
import type { AllPosts } from './use-all-posts.ts';
import { useFirstChecks } from './use-first-checks.ts';
import type { PostActions } from './use-post-actions.ts';
import '../../../components/base/button.css';
import './posts-notes.css';

interface Props {
  readonly runs: AllPosts['runs'];
  readonly failedTables: AllPosts['failedTables'];
  readonly now: AllPosts['now'];
  readonly rows: readonly PostListRow[];
  /** Those that the background may not fetch. */
  readonly missing: readonly PostListRow[];
  readonly actions: PostActions;
}

/** The runs under way, the access that the background lacks, and published tables that it could not read. */
export function PostsNotes({ runs, failedTables, now, rows, missing, actions }: Props) {
  const [refused, setRefused] = useState('');
  // Once access is given, wherever, the message that it was refused is out of date.
  useEffect(() => {
    if (missing.length === 0 && actions.said?.words === refused) actions.show('');
  }, [missing.length]);
  const first = useFirstChecks(rows, now);
  const slow = [...runs, ...(first ? [first] : [])].find((one) => slowHost(one) !== null) ?? null;
  const slowest = slow && slowHost(slow);
  const HostWait = useLater(slow !== null, loadHostWait);
  const request = (origins: string[]) => {
    void requestAccess(origins).then((given) => {
      if (given) return;
      const words = plural('accessRefused', missing.length);
      setRefused(words);
      actions.show(words);
    });
  };
  return (
    <>
      {runs.map((run) => (
        <RunProgress
          key={run.id}
          run={run}
          now={now}
          onStop={(stopped) => void actions.stop(run.id, stopped)}
        />
      ))}
      {first && first.total > 1 && <RunProgress run={first} now={now} isFirst onStop={null} />}
      {slow && slowest && HostWait && <HostWait host={slowest} count={slow.busiest} />}
      {failedTables > 0 && (
        <p class="posts-notes-access">
          <span>{plural('dailyFailing', failedTables)}</span>
          <a class="button" href="#import">
            {text('dailyFailingShow')}
          </a>
        </p>
      )}
      {missing.length > 0 && (
        <p class="posts-notes-access">
          <span>{plural('accessMissing', missing.length)}</span>
          <button
            type="button"
            class="button"
            onClick={() => request(hostsOf(missing.map(({ record }) => record.url)).map(originPattern))}
          >
            {text('allowThese')}
          </button>
          <button type="button" class="button" onClick={() => request(['*://*/*'])}>
            {text('allowAll')}
          </button>
        </p>
      )}
    </>
  );
}

const loadHostWait = () => import('../../../components/posts/HostWait.tsx').then(({ HostWait }) => HostWait);
