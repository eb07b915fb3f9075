import { isUnchecked, postChangeWords, postReasonWords, postStateWords } from '../../utils/i18n/posts.ts';
import { plural, text, time } from '../../utils/i18n/text.ts';
import { daysLive } from '../../utils/posts/days-live.ts';
import { postOffers } from '../../utils/posts/offers.ts';
import type { GuestPost } from '../../utils/posts/post.ts';
import type { PostListRow } from '../../utils/ui/post-rows.ts';
import { StatusBadge } from './StatusBadge.tsx';
import '../base/button.css';
import './post-status.css';

interface Props {
  readonly row: PostListRow;
  readonly onCheck: () => void;
  /** The user agrees with what the last check found. */
  readonly onChange: (post: GuestPost) => void;
}

/** How one guest post stands now: since when, why, how long its link was kept, and what can be done about it. */
export function PostStatus({ row: { record, verdict, reachable, next }, onCheck, onChange }: Props) {
  const { post, state } = record;
  const { last } = state;
  const now = Date.now();
  const offers = last ? postOffers(post, last, now) : [];
  return (
    <section class="post-status" aria-label={text('postNow')}>
      <p class="how">
        <StatusBadge verdict={verdict} words={postStateWords(verdict, state, reachable ? next : null, now)} />
        {!isUnchecked(verdict, state) && <span class="hint">{text('postSince', time(state.since))}</span>}
        <a href={record.url} target="_blank" rel="noreferrer">
          {record.url}
        </a>
      </p>
      {last && (
        <ul>
          {last.changes.map((change) => (
            <li key={change.what}>{postChangeWords(change)}</li>
          ))}
          {last.reasons.map((reason) => (
            <li key={`${reason.code} ${reason.evidence}`}>{postReasonWords(reason)}</li>
          ))}
        </ul>
      )}
      <p class="hint">{seenWords(record.state)}</p>
      <p class="actions">
        <button type="button" class="button" onClick={onCheck}>
          {text('postCheckNow')}
        </button>
        {offers.map((offer) => (
          <button key={offer.words} type="button" class="button" onClick={() => onChange(offer.post)}>
            {text(offer.words)}
          </button>
        ))}
      </p>
    </section>
  );
}

function seenWords(state: PostListRow['record']['state']): string {
  const { firstSeen, lastSeen } = state;
  if (firstSeen === null || lastSeen === null) return text('postNeverSeen');
  const days = daysLive(state) ?? 0;
  const seen = [time(firstSeen), time(lastSeen)] as const;
  return days === 0 ? text('postKeptHours', ...seen) : plural('postKept', days, ...seen);
}
