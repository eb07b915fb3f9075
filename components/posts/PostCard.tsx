import {
  isUnchecked,
  offerWords,
  postChangeWords,
  postReasonWords,
  postStateWords,
  targetWords,
} from '../../utils/i18n/posts.ts';
import { shorten } from '../../utils/i18n/shorten.ts';
import { text, time } from '../../utils/i18n/text.ts';
import type { PostChange, PostReasonCode } from '../../utils/posts/check.ts';
import type { PostOffer } from '../../utils/posts/offers.ts';
import { statusAt } from '../../utils/posts/state.ts';
import type { PostRecord } from '../../utils/store/schema.ts';
import { StatusBadge } from './StatusBadge.tsx';
import '../base/button.css';
import './post-card.css';

interface Props {
  readonly record: PostRecord;
  /** In ms since 1970. */
  readonly now: number;
  /** It is being looked at. */
  readonly checking: boolean;
  readonly onCheck: () => void;
  /** What the last check lets the user agree to. */
  readonly offers: readonly PostOffer[];
  readonly onAgree: (offer: PostOffer) => void;
  readonly onOpen: () => void;
}

/** Changes that say all that these reasons say. */
const TOLD_BY: Partial<Record<PostReasonCode, PostChange['what']>> = {
  moved: 'address',
  'target-changed': 'target',
};

/** A guest post in the popup: how it stands since when, what changed, why, and what can be done. */
export function PostCard({ record, now, checking, offers, onCheck, onAgree, onOpen }: Props) {
  const { post, state, due } = record;
  const verdict = statusAt(post, state, now);
  const unchecked = isUnchecked(verdict, state);
  const { changes, reasons: all } = state.last ?? { changes: [], reasons: [] };
  const reasons = all.filter(({ code }) => !changes.some(({ what }) => what === TOLD_BY[code]));
  return (
    <article class={`post-card ${verdict}`} aria-label={text('guestPost')} data-verdict={verdict}>
      <p class="state-line">
        <StatusBadge verdict={verdict} words={postStateWords(verdict, state, due ?? null, now)} />
        {!unchecked && <span class="since">{text('postSince', time(state.since))}</span>}
      </p>
      <p class="target">
        <bdi dir="ltr">{shorten(targetWords(post.expect.target))}</bdi>
      </p>
      {changes.length > 0 && (
        <ul class="changes">
          {changes.map((change, i) => (
            <li key={i}>
              {postChangeWords({ ...change, from: shorten(change.from), to: shorten(change.to) })}
            </li>
          ))}
        </ul>
      )}
      {reasons.length > 0 && (
        <ul class="reasons">
          {reasons.map((reason, i) => (
            <li key={i}>{postReasonWords(reason)}</li>
          ))}
        </ul>
      )}
      <p class="checked" role="status">
        {checking ? text('postChecking') : unchecked ? '' : checkedWords(record)}
      </p>
      <p class="actions">
        <button type="button" class="button" onClick={onCheck}>
          {text('postCheckNow')}
        </button>
        {offers.map((offer) => (
          <button key={offer.kind} type="button" class="button" onClick={() => onAgree(offer)}>
            {offerWords(offer.kind).button}
          </button>
        ))}
        <button type="button" class="button plain" onClick={onOpen}>
          {text('postOpen')}
        </button>
      </p>
    </article>
  );
}

function checkedWords({ state: { last } }: PostRecord): string {
  if (!last) return text('postNotChecked');
  return text('postChecked', `${time(last.at)}, ${text(`postWay_${last.way}`)}`);
}
