import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { postChangeWords, postReasonWords } from '../../utils/i18n/posts.ts';
import { text, time } from '../../utils/i18n/text.ts';
import type { Check } from '../../utils/posts/check.ts';
import { StatusBadge } from './StatusBadge.tsx';
import '../base/button.css';
import './post-past.css';

/** What is older is shown when it is wanted: what was agreed stands below. */
const AT_FIRST = 5;

/** The checks of a guest post, newest first. */
export function PostChecks({ checks }: { /** Oldest first. */ readonly checks: readonly Check[] }) {
  const [all, setAll] = useState(false);
  const firstOlder = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    // The button that had the focus is gone.
    if (all) firstOlder.current?.focus();
  }, [all]);
  const shown = checks.toReversed().slice(0, all ? checks.length : AT_FIRST);
  return (
    <section class="post-past">
      <h2>{text('postChecks')}</h2>
      {checks.length === 0 && <p class="hint">{text('postNotChecked')}</p>}
      <ol class="checks">
        {shown.map((check, i) => (
          <li key={check.at} {...(i === AT_FIRST ? { ref: firstOlder, tabIndex: -1 } : {})}>
            <p class="line">
              <StatusBadge verdict={check.verdict} />
              <span class="hint">
                {time(check.at)}, {text(`postWay_${check.way}`)}
              </span>
            </p>
            {check.changes.map((change) => (
              <p key={change.what}>{postChangeWords(change)}</p>
            ))}
            {check.reasons.map((reason) => (
              <p key={`${reason.code} ${reason.evidence}`}>{postReasonWords(reason)}</p>
            ))}
            {check.link && <p class="hint">{text('foundLink', check.link.target)}</p>}
          </li>
        ))}
      </ol>
      {shown.length < checks.length && (
        <p>
          <button type="button" class="button plain" onClick={() => setAll(true)}>
            {text('postChecksAll', checks.length)}
          </button>
        </p>
      )}
    </section>
  );
}
