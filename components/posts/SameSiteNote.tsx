import { shownAddress } from '../../utils/i18n/address.ts';
import { sameSiteWords } from '../../utils/i18n/same-site.ts';
import { plural, text } from '../../utils/i18n/text.ts';
import type { SameSite } from '../../utils/posts/same-site.ts';
import type { Instant } from '../../utils/time.ts';
import '../base/hint.css';
import './same-site-note.css';

interface Props {
  /** Each once. */
  readonly sites: readonly SameSite[];
  /** They are of several pages: each is named. */
  readonly isNamed?: boolean;
  readonly now: Instant;
}

/** Of a hundred pages that are pasted, the form must stay in sight. */
const MOST_SHOWN = 4;

/** Which guest posts there are already on the sites of pages that are added. */
export function SameSiteNote({ sites, isNamed = false, now }: Props) {
  const more = sites.length - MOST_SHOWN;
  return (
    <span class="same-site-note hint" role="status">
      {sites.slice(0, MOST_SHOWN).map((same) => (
        <span key={same.site}>
          {isNamed
            ? text('sameSiteOf', shownAddress(same.site), sameSiteWords(same, now))
            : sameSiteWords(same, now)}
        </span>
      ))}
      {more > 0 && <span>{plural('sameSiteMore', more)}</span>}
    </span>
  );
}
