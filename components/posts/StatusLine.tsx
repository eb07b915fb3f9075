import { standingWords } from '../../utils/i18n/post-standing.ts';
import { isUnchecked } from '../../utils/i18n/posts.ts';
import { text } from '../../utils/i18n/text.ts';
import { agoWords, spanWords } from '../../utils/i18n/times.ts';
import type { PostVerdict } from '../../utils/posts/check.ts';
import type { ReasonId } from '../../utils/posts/list/state-reason.ts';
import type { PostRecord } from '../../utils/store/schema.ts';
import type { Instant } from '../../utils/time.ts';
import { Moment } from '../base/Moment.tsx';
import { StatusBadge } from './StatusBadge.tsx';
import '../base/hint.css';
import './status-line.css';

interface Props {
  readonly verdict: PostVerdict;
  readonly record: Pick<PostRecord, 'post' | 'state'>;
  /** When it is checked next; null where it is not, or nobody knows. */
  readonly due: Instant | null;
  readonly now: Instant;
  /** Why it stands so; left out where its reasons stand below. */
  readonly reason?: ReasonId | null;
  /** The user is on its page. */
  readonly isHere?: boolean;
}

/** How a guest post stands, and since when. */
export function StatusLine({ verdict, record, due, now, reason = null, isHere = false }: Props) {
  const { state } = record;
  const words = standingWords({ verdict, reason, record }, now, { due, isHere });
  return (
    <>
      <StatusBadge verdict={verdict} words={words} />
      {!isUnchecked(verdict, state) && (
        <span class="status-line-since hint">
          <Moment at={state.since}>{sinceWords(verdict, state.since, now)}</Moment>
        </span>
      )}
    </>
  );
}

/** States that last; the others came about. */
const LASTING: readonly PostVerdict[] = ['kept', 'unknown', 'not-counted', 'planned'];

function sinceWords(verdict: PostVerdict, since: Instant, now: Instant): string {
  return LASTING.includes(verdict) ? text('postFor', spanWords(now - since)) : agoWords(since, now);
}
