import { shortReasonWords, stateReasonWords } from '../../../utils/i18n/state-reason.ts';
import { number, plural, text } from '../../../utils/i18n/text.ts';
import type { PostsFilter } from '../../../utils/posts/list/filter.ts';
import type { ReasonId } from '../../../utils/posts/list/state-reason.ts';
import type { QueueWalk } from '../../../utils/settings/queue-walk.ts';
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
  /** How far the user is in opening them; null where they have not begun, or are through. */
  readonly walk: QueueWalk | null;
  /** Why the last step was not done; '' where it was. */
  readonly failed: string;
  readonly onFilter: (filter: PostsFilter) => void;
  readonly onStart: (ids: readonly string[]) => void;
  readonly onNext: () => void;
  readonly onStop: () => void;
}

/** The guest posts that could not be seen, by reason, and a way through them: each is opened, and the user's click settles it. */
export function UnseenQueue({ rows, shown, filter, walk, failed, onFilter, onStart, onNext, onStop }: Props) {
  const unknown = rows.filter(({ state }) => state === 'unknown');
  const reasons = Map.groupBy(unknown, ({ reason }) => reason);
  const ids = shown.flatMap(({ state, record }) => (state === 'unknown' ? record.id : []));
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
                  <b>{number(those.length)}</b> {shortReasonWords(reason)}
                </button>
              </li>
            ),
        )}
      </ul>
      {walk && (
        <button type="button" class="button" onClick={onStop}>
          {text('walkStop')}
        </button>
      )}
      {(walk ? walk.left.length > 0 : ids.length > 0) && (
        <button type="button" class="button primary" onClick={walk ? onNext : () => onStart(ids)}>
          {text(walk ? 'queueOpen' : 'queueStart')}
        </button>
      )}
      <p class="hint" role="status">
        {walk ? walkedWords(rows, walk) : text('queueHow')} {failed}
      </p>
    </section>
  );
}

/** What became of the page that is open, and how many are left. */
function walkedWords(rows: readonly PostListRow[], { opened, at, left }: QueueWalk): string {
  const row = rows.find(({ record }) => record.id === opened);
  const more = left.length > 0 ? plural('queueLeft', left.length) : text('queueDone');
  if (!row) return more;
  const { state, reason, onceKept, page, last } = row;
  const said =
    (last ?? 0) < at
      ? text('queueOpened', page)
      : text('queueSettled', page, stateReasonWords(state, reason, onceKept));
  return `${said} ${more}`;
}
