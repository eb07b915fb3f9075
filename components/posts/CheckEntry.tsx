import { shownAddress } from '../../utils/i18n/address.ts';
import { postChangeWords, postReasonWords, shownStateWords } from '../../utils/i18n/posts.ts';
import { plural, text, time } from '../../utils/i18n/text.ts';
import type { Check } from '../../utils/posts/check.ts';
import type { ShownState } from '../../utils/posts/shown-state.ts';
import { StatusBadge } from './StatusBadge.tsx';
import '../base/hint.css';
import './check-entry.css';

/** One check of a guest post: what it came to, and what it found. */
export function CheckEntry({
  check: { at, way, verdict, changes, reasons, link, outbound },
  state,
}: {
  check: Check;
  /** As it left the guest post. */
  state: ShownState;
}) {
  return (
    <>
      <p class="check-entry-verdict">
        <StatusBadge verdict={verdict} words={shownStateWords(state)} />
        <span class="hint">
          {time(at)}, {text(`postWay_${way}`)}
        </span>
      </p>
      {changes.map((change) => (
        <p key={change.what}>{postChangeWords(change)}</p>
      ))}
      {reasons.map((reason) => (
        <p key={`${reason.code} ${reason.evidence}`}>{postReasonWords(reason)}</p>
      ))}
      {link && <p class="hint">{text('foundLink', shownAddress(link.target))}</p>}
      {outbound && (
        <p class="hint">{plural('outboundCount', outbound.all, outbound.followed, outbound.sponsored)}</p>
      )}
    </>
  );
}
