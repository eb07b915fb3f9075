import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { shownAddress } from '../../utils/i18n/address.ts';
import { postChangeWords, postReasonWords } from '../../utils/i18n/posts.ts';
import { text, time } from '../../utils/i18n/text.ts';
import type { Check } from '../../utils/posts/check.ts';
import { StatusBadge } from './StatusBadge.tsx';
import { Timeline } from './Timeline.tsx';
import '../base/button.css';
import '../base/hint.css';
import './post-checks.css';

/** Older ones are shown on demand, so that the agreement below stays near. */
const SHOWN_AT_FIRST = 5;

/** The checks of a guest post, newest first. */
export function PostChecks({ checks }: { /** Oldest first. */ readonly checks: readonly Check[] }) {
  const [all, setAll] = useState(false);
  const firstOlder = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    // The button that had the focus is gone.
    if (all) firstOlder.current?.focus();
  }, [all]);
  const shown = checks.toReversed().slice(0, all ? checks.length : SHOWN_AT_FIRST);
  const items = shown.map((check, i) => (
    <li key={check.at} {...(i === SHOWN_AT_FIRST ? { ref: firstOlder, tabIndex: -1 } : {})}>
      <CheckDetails check={check} />
    </li>
  ));
  return (
    <Timeline title={text('postChecks')} none={text('postNotChecked')} items={items}>
      {shown.length < checks.length && (
        <p>
          <button type="button" class="button plain" onClick={() => setAll(true)}>
            {text('postChecksAll', checks.length)}
          </button>
        </p>
      )}
    </Timeline>
  );
}

function CheckDetails({ check: { verdict, at, way, changes, reasons, link } }: { check: Check }) {
  return (
    <>
      <p class="post-checks-verdict">
        <StatusBadge verdict={verdict} />
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
    </>
  );
}
