import type { ComponentChildren } from 'preact';
import { offerWords } from '../../utils/i18n/posts.ts';
import { text } from '../../utils/i18n/text.ts';
import type { PostVerdict } from '../../utils/posts/check.ts';
import type { PostOffer } from '../../utils/posts/offers.ts';
import '../base/button.css';
import './post-buttons.css';

interface Props {
  readonly verdict: PostVerdict;
  /** What the last check lets the user agree to. */
  readonly offers: readonly PostOffer[];
  readonly onCheck: () => void;
  readonly onAgree: (offer: PostOffer) => void;
  /** More buttons. */
  readonly children?: ComponentChildren;
}

/** What can be done about a guest post: check it, or agree to what the last check found. */
export function PostButtons({ verdict, offers, onCheck, onAgree, children }: Props) {
  return (
    <p class="post-buttons">
      <button type="button" class="button" onClick={onCheck}>
        {text(verdict === 'seems-lost' ? 'postLookAgain' : 'postCheckNow')}
      </button>
      {offers.map((offer) => (
        <button key={offer.kind} type="button" class="button" onClick={() => onAgree(offer)}>
          {offerWords(offer.kind).button}
        </button>
      ))}
      {children}
    </p>
  );
}
