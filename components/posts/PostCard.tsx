import { isUnchecked, targetWords } from '../../utils/i18n/posts.ts';
import { shorten } from '../../utils/i18n/shorten.ts';
import { text, time } from '../../utils/i18n/text.ts';
import type { PostOffer } from '../../utils/posts/offers.ts';
import { statusAt } from '../../utils/posts/state.ts';
import type { PostRecord } from '../../utils/store/schema.ts';
import type { Instant } from '../../utils/time.ts';
import { PostButtons } from './PostButtons.tsx';
import { PostFindings } from './PostFindings.tsx';
import { StatusLine } from './StatusLine.tsx';
import '../base/button.css';
import '../base/verdict-color.css';
import './post-card.css';

interface Props {
  readonly record: PostRecord;
  readonly now: Instant;
  /** A check of it is under way. */
  readonly checking: boolean;
  /** What the last check lets the user agree to. */
  readonly offers: readonly PostOffer[];
  readonly onCheck: () => void;
  readonly onAgree: (offer: PostOffer) => void;
  readonly onOpen: () => void;
}

/** A guest post in the popup: how it stands since when, what changed, why, and what can be done. */
export function PostCard({ record, now, checking, offers, onCheck, onAgree, onOpen }: Props) {
  const { post, state, due } = record;
  const verdict = statusAt(post, state, now);
  return (
    <article class={`post-card ${verdict}`} aria-label={text('guestPost')} data-verdict={verdict}>
      <p class="state-line">
        <StatusLine verdict={verdict} state={state} due={due ?? null} now={now} isHere />
      </p>
      <p class="target">
        <bdi dir="ltr">{shorten(targetWords(post.expect.target))}</bdi>
      </p>
      {state.last && <PostFindings check={state.last} brief />}
      <p class="checked" role="status">
        {checking ? text('postChecking') : isUnchecked(verdict, state) ? '' : checkedWords(record)}
      </p>
      <div class="actions">
        <PostButtons verdict={verdict} offers={offers} onCheck={onCheck} onAgree={onAgree}>
          <button type="button" class="button plain" onClick={onOpen}>
            {text('postOpen')}
          </button>
        </PostButtons>
      </div>
    </article>
  );
}

function checkedWords({ state: { last } }: PostRecord): string {
  if (!last) return text('postNotChecked');
  return text('postChecked', `${time(last.at)}, ${text(`postWay_${last.way}`)}`);
}
