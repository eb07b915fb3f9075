import { standingWords } from '../../../utils/i18n/post-standing.ts';
import { shortReasonWords } from '../../../utils/i18n/state-reason.ts';
import { number, plural, text } from '../../../utils/i18n/text.ts';
import type { PostsFilter } from '../../../utils/posts/list/filter.ts';
import type { ReasonId } from '../../../utils/posts/list/state-reason.ts';
import { isSettled } from '../../../utils/posts/walk.ts';
import type { QueueWalk } from '../../../utils/settings/queue-walk.ts';
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
  /** How far the user is in opening them; null where they have not begun, or are through. */
  readonly walk: QueueWalk | null;
  readonly now: Instant;
  /** Why the last step was not done; '' where it was. */
  readonly failed: string;
  readonly onFilter: (filter: PostsFilter) => void;
  readonly onStart: (ids: readonly string[]) => void;
  readonly onNext: () => void;
  readonly onStop: () => void;
}

/** The guest posts that could not be seen, by reason, and a way through them: each is opened, and the user's click settles it. */
export function UnseenQueue(props: Props) {
  const { rows, shown, filter, walk, now, failed, onFilter, onStart, onNext, onStop } = props;
  const isUnderWay = walk !== null && !isOver(rows, walk, now);
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
      {isUnderWay && (
        <button type="button" class="button" onClick={onStop}>
          {text('walkStop')}
        </button>
      )}
      {(isUnderWay ? walk.left.length > 0 : ids.length > 0) && (
        <button type="button" class="button primary" onClick={isUnderWay ? onNext : () => onStart(ids)}>
          {text(isUnderWay ? 'queueOpen' : 'queueStart')}
        </button>
      )}
      <p class="hint" role="status">
        {/* One text: an empty one beside it would be written again with each drawing, and the whole read aloud again. */}
        {`${walk ? walkedWords(rows, walk, now) : text('queueHow')} ${failed}`.trim()}
      </p>
    </section>
  );
}

/** Whether none is left, and the last one is settled or removed. */
function isOver(rows: readonly PostListRow[], { opened, at, left }: QueueWalk, now: Instant): boolean {
  const row = rows.find(({ record }) => record.id === opened);
  return left.length === 0 && (!row || isSettled(row.record, at, now));
}

/** What became of the page that is open, and how many are left. */
function walkedWords(rows: readonly PostListRow[], { opened, at, left }: QueueWalk, now: Instant): string {
  const row = rows.find(({ record }) => record.id === opened);
  const more = left.length > 0 ? plural('queueLeft', left.length) : text('queueDone');
  if (!row) return more;
  const { record, page } = row;
  const said = isSettled(record, at, now)
    ? text('queueSettled', page, standingWords(row, now))
    : text('queueOpened', page);
  return `${said} ${more}`;
}
