import { shownUrl } from '../../utils/i18n/address.ts';
import { anchorWords, placeWords } from '../../utils/i18n/answer-text.ts';
import { text } from '../../utils/i18n/text.ts';
import { suspiciousValues } from '../../utils/link/rel.ts';
import type { AnsweredLink } from '../../utils/message/background-to-ui.ts';
import { Glyph } from '../base/Glyph.tsx';
import { KindBadges } from './KindBadge.tsx';
import { VerdictReasons } from './VerdictReasons.tsx';
import '../base/button.css';
import './link-row.css';

interface Props {
  readonly link: AnsweredLink;
  /** The part of it that was copied last; null where none was. */
  readonly copied: 'address' | 'evidence' | null;
  readonly onShow: (link: AnsweredLink) => void;
  readonly onCopy: (link: AnsweredLink) => void;
  readonly onEvidence: (link: AnsweredLink) => void;
  /** Makes a guest post of it; absent where the page is one. */
  readonly onWatch?: (link: AnsweredLink) => void;
}

/** One link to an own domain: what it says, where it leads, what it is, where it stands, whether it counts. */
export function LinkRow({ link, copied, onShow, onCopy, onEvidence, onWatch }: Props) {
  const [suspicious] = suspiciousValues(link.rawRel);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'c' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.stopPropagation();
    onCopy(link);
  };
  return (
    <li class="link-row">
      <button
        type="button"
        class="show"
        title={text('showOnPage')}
        onClick={() => onShow(link)}
        onKeyDown={onKeyDown}
        aria-keyshortcuts="c"
      >
        <span class="top">
          <bdi class={link.textFrom === 'text' ? 'anchor' : 'anchor quiet'}>{anchorWords(link)}</bdi>
          <span class="kinds">
            <KindBadges kinds={link.kind} />
          </span>
        </span>
        <bdi class="target" dir="ltr">
          {shownUrl(link.target)}
        </bdi>
        <span class="place">{placeWords(link).join(' · ')}</span>
        {suspicious && (
          <span class="suspicious-rel">{text('suspiciousNote', link.rawRel ?? '', suspicious)}</span>
        )}
      </button>
      <button
        type="button"
        class="copy button plain"
        title={text('copyLink')}
        aria-label={text('copyLink')}
        onClick={() => onCopy(link)}
      >
        <Glyph name={copied === 'address' ? 'done' : 'copy'} />
      </button>
      <VerdictReasons verdict={link.verdict} copied={copied === 'evidence'} onCopy={() => onEvidence(link)} />
      {onWatch && (
        <button type="button" class="watch button plain" onClick={() => onWatch(link)}>
          {text('postWatch')}
        </button>
      )}
    </li>
  );
}
