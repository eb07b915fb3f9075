import { isUnchecked, targetAddress } from '../../utils/i18n/posts.ts';
import { text } from '../../utils/i18n/text.ts';
import { agoWords } from '../../utils/i18n/times.ts';
import type { PostOffer } from '../../utils/posts/offers.ts';
import { statusAt } from '../../utils/posts/state.ts';
import { isWorthOpening } from '../../utils/posts/worth-opening.ts';
import type { PostRecord } from '../../utils/store/schema.ts';
import type { Instant } from '../../utils/time.ts';
import { Address } from '../base/Address.tsx';
import { Moment } from '../base/Moment.tsx';
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
  /** The page that is open is taken for a check. */
  readonly onVisit: () => void;
  readonly onAgree: (offer: PostOffer) => void;
  readonly onOpen: () => void;
}

/** A guest post in the popup: how it stands, what changed and why, and what can be done. One that is as it was is two lines. */
export function PostCard({ record, now, checking, offers, onCheck, onVisit, onAgree, onOpen }: Props) {
  const { post, state, due } = record;
  const { last } = state;
  const verdict = statusAt(post, state, now);
  const isQuiet = offers.length === 0 && !last?.reasons.length && !last?.changes.length;
  return (
    <article
      class={`post-card ${verdict}${isQuiet ? ' quiet' : ''}`}
      aria-label={text('guestPost')}
      data-verdict={verdict}
    >
      <p class="state-line">
        <StatusLine verdict={verdict} record={record} due={due ?? null} now={now} isHere />
      </p>
      {last && <PostFindings check={last} brief />}
      <p class="about">
        <span class="target">
          <Address url={targetAddress(post.expect.target)} />
        </span>
        <span class="checked" role="status">
          {checking && text('postChecking')}
          {!checking && !last && !isUnchecked(verdict, state) && text('postNotChecked')}
          {!checking && last && (
            <Moment at={last.at} note={text(`postWay_${last.way}`)}>
              {text('postChecked', agoWords(last.at, now))}
            </Moment>
          )}
        </span>
      </p>
      <div class="actions">
        <PostButtons verdict={verdict} offers={offers} onCheck={onCheck} onAgree={onAgree}>
          {last && isWorthOpening(last) && (
            <button type="button" class="button" onClick={onVisit}>
              {text('postLookHere')}
            </button>
          )}
          <button type="button" class="button plain" onClick={onOpen}>
            {text('postOpen')}
          </button>
        </PostButtons>
      </div>
    </article>
  );
}
