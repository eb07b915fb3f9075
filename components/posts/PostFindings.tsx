import { postChangeWords, postReasonWords } from '../../utils/i18n/posts.ts';
import { shorten } from '../../utils/i18n/shorten.ts';
import type { Check, PostChange, PostReasonCode } from '../../utils/posts/check.ts';
import './post-findings.css';

/** Changes that say all that these reasons say. */
const SAID_BY: Partial<Record<PostReasonCode, PostChange['what']>> = {
  moved: 'address',
  'target-changed': 'target',
};

interface Props {
  readonly check: Check;
  /** Long values are cut, and nothing is said twice. */
  readonly brief?: boolean;
}

/** What a check found: what changed of the link, and the reasons of the verdict. */
export function PostFindings({ check: { changes, reasons }, brief = false }: Props) {
  const shownChanges = brief ? changes.map(shortened) : changes;
  const shownReasons = brief
    ? reasons.filter(({ code }) => !changes.some(({ what }) => what === SAID_BY[code]))
    : reasons;
  if (shownChanges.length + shownReasons.length === 0) return null;
  return (
    <div class={brief ? 'post-findings brief' : 'post-findings'}>
      {shownChanges.length > 0 && (
        <ul class="changes">
          {shownChanges.map((change) => (
            <li key={change.what}>{postChangeWords(change)}</li>
          ))}
        </ul>
      )}
      {shownReasons.length > 0 && (
        <ul class="reasons">
          {shownReasons.map((reason) => (
            <li key={`${reason.code} ${reason.evidence}`}>{postReasonWords(reason)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function shortened({ what, from, to }: PostChange): PostChange {
  return { what, from: shorten(from), to: shorten(to) };
}
