import { useState } from 'preact/hooks';
import { shortReasonWords, stateReasonWords } from '../../../utils/i18n/state-reason.ts';
import { number, plural, text } from '../../../utils/i18n/text.ts';
import type { PostsFilter } from '../../../utils/posts/list/filter.ts';
import type { ReasonId } from '../../../utils/posts/list/state-reason.ts';
import type { Instant } from '../../../utils/time.ts';
import type { PostListRow } from '../../../utils/ui/posts/list-row.ts';
import '../../base/button.css';
import '../../base/hint.css';
import '../../base/pill.css';
import './unseen-queue.css';

interface Props {
  /** All there are. */
  readonly rows: readonly PostListRow[];
  /** Those that are listed, in their order: they are opened one by one. */
  readonly shown: readonly PostListRow[];
  readonly filter: PostsFilter;
  readonly onFilter: (filter: PostsFilter) => void;
}

/** A page that was opened, and when it had been looked at last. */
interface Opened {
  readonly id: string;
  readonly last: Instant | null;
}

/** The guest posts that could not be seen, by reason, and a way through them: each is opened, and the user's click settles it. */
export function UnseenQueue({ rows, shown, filter, onFilter }: Props) {
  const [opened, setOpened] = useState<readonly Opened[]>([]);
  const unknown = rows.filter(({ state }) => state === 'unknown');
  const next = shown.find(
    ({ state, record }) => state === 'unknown' && !opened.some(({ id }) => id === record.id),
  );
  const reasons = Map.groupBy(unknown, ({ reason }) => reason);
  const toggle = (reason: ReasonId) =>
    onFilter({ ...filter, reason: filter.reason.includes(reason) ? [] : [reason] });
  return (
    <section class="unseen-queue">
      <p>
        <b>{plural('queueTitle', unknown.length)}</b>
      </p>
      <ul>
        {[...reasons].map(
          ([reason, those]) =>
            reason && (
              <li key={reason}>
                <button
                  type="button"
                  class="pill"
                  aria-pressed={filter.reason.includes(reason)}
                  onClick={() => toggle(reason)}
                >
                  {text('countedReason', shortReasonWords(reason), number(those.length))}
                </button>
              </li>
            ),
        )}
      </ul>
      {next && (
        <a
          class="button primary"
          href={next.record.url}
          target="_blank"
          rel="noreferrer"
          // A click with the middle button opens it, too.
          onAuxClick={() => setOpened([...opened, { id: next.record.id, last: next.last }])}
          onClick={() => setOpened([...opened, { id: next.record.id, last: next.last }])}
        >
          {text('queueOpen')}
        </a>
      )}
      <p class="hint" role="status">
        {opened.length === 0 ? text('queueHow') : openedWords(rows, opened)}{' '}
        {opened.length > 0 && !next && text('queueDone')}
      </p>
    </section>
  );
}

/** What became of the page that was opened last: any look at it since then settles it, whatever it found. */
function openedWords(rows: readonly PostListRow[], opened: readonly Opened[]): string {
  const latest = opened.at(-1);
  const row = rows.find(({ record }) => record.id === latest?.id);
  if (!row || !latest) return '';
  return row.last === latest.last
    ? text('queueOpened', row.page)
    : text('queueSettled', row.page, stateReasonWords(row.state, row.reason));
}
