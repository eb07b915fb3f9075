import { RunProgress } from '../../../components/posts/RunProgress.tsx';
import { text } from '../../../utils/i18n/text.ts';
import type { RunState } from '../../../utils/store/posts/runs.ts';
import type { PostRecord } from '../../../utils/store/schema.ts';
import { askPosts, failureWords } from '../../../utils/ui/ask-posts.ts';
import { leaveFor } from '../leave-for.ts';
import './runs-here.css';
import '../../../components/base/button.css';

interface Props {
  readonly runs: readonly RunState[];
  /** The guest posts that are shown. */
  readonly posts: readonly PostRecord[];
  /** Receives a message to show, or '' to clear it. */
  readonly onSaid: (words: string) => void;
}

/** The runs of checks under way, except those that a card above already shows. */
export function RunsHere({ runs, posts, onSaid }: Props) {
  const shown = runs.filter(({ id, total }) => total > 1 || !posts.some(({ wanted }) => wanted === id));
  if (shown.length === 0) return null;
  const stop = async (id: string, stopped: boolean) => {
    const result = await askPosts({ type: 'stopRun', id, stopped });
    onSaid(result.ok ? '' : failureWords(result));
  };
  return (
    <section class="runs-here" aria-label={text('guestPosts')}>
      <button type="button" class="button plain" onClick={() => void leaveFor('#posts')}>
        {text('guestPosts')}
      </button>
      {shown.map((run) => (
        <RunProgress
          key={run.id}
          run={run}
          now={Date.now()}
          compact
          onStop={(stopped) => void stop(run.id, stopped)}
        />
      ))}
    </section>
  );
}
