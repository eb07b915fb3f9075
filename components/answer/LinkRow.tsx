import { useId, useState } from 'preact/hooks';
import { shownPath } from '../../utils/i18n/address.ts';
import { anchorWords, placeWords } from '../../utils/i18n/link-words.ts';
import { plural, text } from '../../utils/i18n/text.ts';
import { markedKinds } from '../../utils/link/marked-kinds.ts';
import type { TargetState } from '../../utils/link/target-state.ts';
import type { LinkGroup } from '../../utils/ui/link-groups.ts';
import { useLater } from '../../utils/ui/use-later.ts';
import { Glyph } from '../base/Glyph.tsx';
import { KindBadges } from './KindBadge.tsx';
import type { CopiedOf, LinkActions } from './link-actions.ts';
import { VerdictDot } from './VerdictDot.tsx';
import '../base/button.css';
import '../base/unseen.css';
import './link-row.css';

interface Props {
  readonly group: LinkGroup;
  readonly copied: CopiedOf | null;
  /** What the server of their target said; undefined where it was not asked. */
  readonly state: TargetState | undefined;
  readonly actions: LinkActions;
  /** It is the list's stop of the Tab key. */
  readonly isStop: boolean;
}

/** Equal links to an own domain in one line: whether they count, what they say, where they lead, what is special. */
export function LinkRow({ group: { links }, copied, state, actions, isStop }: Props) {
  const [link] = links;
  const [isOpen, setIsOpen] = useState(false);
  const [shown, setShown] = useState(0);
  const detailsId = useId();
  const Details = useLater(isOpen, loadDetails);
  const Mark = useLater(state !== undefined, loadMark);
  const isCopied = (what: CopiedOf['what']) => copied?.link === link && copied.what === what;
  const marks = markedKinds(link.kind);
  const place = placeWords(link).join(' · ');
  // Each press goes to the next of equal links.
  const show = () => {
    actions.onShow(links[shown % links.length] ?? link);
    setShown(shown + 1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'c' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.stopPropagation();
    actions.onCopy(link);
  };
  return (
    <li class="link-row">
      <button
        type="button"
        class="show"
        title={text('showOnPage')}
        onClick={show}
        onKeyDown={onKeyDown}
        aria-keyshortcuts="c"
        tabIndex={isStop ? 0 : -1}
        data-row
      >
        <VerdictDot verdict={link.verdict} />
        <bdi class={link.textFrom === 'text' ? 'anchor' : 'anchor quiet'}>{anchorWords(link)}</bdi>
        <span class="target" title={link.target}>
          <bdi dir="ltr">{shownPath(link.target, link.domain)}</bdi>
        </span>
        {state && Mark && <Mark state={state} />}
        {marks.length > 0 && (
          <span class="marks">
            <KindBadges kinds={marks} />
          </span>
        )}
        {place && <span class="place">{place}</span>}
        {links.length > 1 && (
          <span class="times">
            <span aria-hidden="true">×{links.length}</span>
            <span class="unseen">{plural('linksOf', links.length)}</span>
          </span>
        )}
      </button>
      <span class="actions">
        {actions.onWatch && (
          <button
            type="button"
            class="watch button plain"
            tabIndex={-1}
            onClick={() => actions.onWatch?.(link)}
          >
            {text('postWatch')}
          </button>
        )}
        <button
          type="button"
          class="button plain"
          tabIndex={-1}
          title={text('copyLink')}
          aria-label={text('copyLink')}
          onClick={() => actions.onCopy(link)}
        >
          <Glyph name={isCopied('address') ? 'done' : 'copy'} />
        </button>
        <button
          type="button"
          class="why button plain"
          tabIndex={-1}
          title={text('linkDetails')}
          aria-label={text('linkDetails')}
          aria-expanded={isOpen}
          aria-controls={detailsId}
          onClick={() => setIsOpen(!isOpen)}
        >
          <Glyph name={isOpen ? 'fold' : 'unfold'} />
        </button>
      </span>
      <div id={detailsId} hidden={!isOpen}>
        {isOpen && Details && (
          <Details
            link={link}
            state={state}
            copied={isCopied('evidence')}
            onEvidence={() => actions.onEvidence(link)}
          />
        )}
      </div>
    </li>
  );
}

const loadMark = () => import('./TargetMark.tsx').then(({ TargetMark }) => TargetMark);
const loadDetails = () => import('./LinkDetails.tsx').then(({ LinkDetails }) => LinkDetails);
