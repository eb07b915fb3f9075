import { listedWords } from '../../utils/i18n/seen-by-google.ts';
import { plural, text, time } from '../../utils/i18n/text.ts';
import { daysLive } from '../../utils/posts/days-live.ts';
import { postOffers } from '../../utils/posts/offers.ts';
import type { GuestPost } from '../../utils/posts/post.ts';
import type { PostState } from '../../utils/posts/state.ts';
import { isWorthOpening } from '../../utils/posts/worth-opening.ts';
import type { PostListRow } from '../../utils/ui/posts/list-row.ts';
import { Address } from '../base/Address.tsx';
import { PostButtons } from './PostButtons.tsx';
import { PostFindings } from './PostFindings.tsx';
import { StatusLine } from './StatusLine.tsx';
import '../base/button.css';
import '../base/hint.css';
import './post-status.css';

interface Props {
  readonly row: PostListRow;
  readonly onCheck: () => void;
  /** The user agrees to what the last check found. */
  readonly onChange: (post: GuestPost) => void;
}

/**
 * How one guest post stands now: since when, why, how long its link was kept, and what can be done
 * about it.
 */
export function PostStatus({ row, onCheck, onChange }: Props) {
  const { record, verdict, reachable, next, reason } = row;
  const { post, state, url } = record;
  const { last } = state;
  const now = Date.now();
  return (
    <section class="post-status" aria-label={text('postNow')}>
      <p class="how">
        <StatusLine
          verdict={verdict}
          record={record}
          due={reachable ? next : null}
          now={now}
          reason={reason}
        />
        <a href={url} target="_blank" rel="noreferrer">
          <Address url={url} whole />
        </a>
      </p>
      {last && <PostFindings check={last} />}
      <p class="hint">{seenWords(state)}</p>
      {record.seenByGoogle && (
        <p class="hint">
          {listedWords(record.seenByGoogle)} {text('listIsSample')}
        </p>
      )}
      <PostButtons
        verdict={verdict}
        offers={last ? postOffers(post, last, now) : []}
        onCheck={onCheck}
        onAgree={(offer) => onChange(offer.post)}
      >
        {last && isWorthOpening(last) && (
          <a class="button" href={url} target="_blank" rel="noreferrer">
            {text('postOpenAndLook')}
          </a>
        )}
      </PostButtons>
    </section>
  );
}

function seenWords(state: PostState): string {
  const { firstSeen, lastSeen } = state;
  if (firstSeen === null || lastSeen === null) return text('postNeverSeen');
  const days = daysLive(state) ?? 0;
  const seen = [time(firstSeen), time(lastSeen)] as const;
  return days === 0 ? text('postKeptHours', ...seen) : plural('postKept', days, ...seen);
}
