import { isUnchecked, postStateWords } from '../../utils/i18n/posts.ts';
import { text, time } from '../../utils/i18n/text.ts';
import type { PostVerdict } from '../../utils/posts/check.ts';
import type { PostState } from '../../utils/posts/state.ts';
import type { Instant } from '../../utils/time.ts';
import { StatusBadge } from './StatusBadge.tsx';
import '../base/hint.css';
import './status-line.css';

interface Props {
  readonly verdict: PostVerdict;
  readonly state: PostState;
  /** When it is checked next; null where it is not, or nobody knows. */
  readonly due: Instant | null;
  readonly now: Instant;
  /** The user is on its page. */
  readonly isHere?: boolean;
}

/** How a guest post stands, and since when. */
export function StatusLine({ verdict, state, due, now, isHere = false }: Props) {
  return (
    <>
      <StatusBadge verdict={verdict} words={postStateWords(verdict, state, due, now, isHere)} />
      {!isUnchecked(verdict, state) && (
        <span class="status-line-since hint">{text('postSince', time(state.since))}</span>
      )}
    </>
  );
}
