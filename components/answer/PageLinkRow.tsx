import { hostAndPort } from '../../utils/domains/host-and-port.ts';
import { shownPath, shownUrl } from '../../utils/i18n/address.ts';
import { anchorWords, placeWords } from '../../utils/i18n/link-words.ts';
import { text } from '../../utils/i18n/text.ts';
import type { LinkPlace } from '../../utils/link/answer.ts';
import { markedKinds } from '../../utils/link/marked-kinds.ts';
import type { PageLink } from '../../utils/link/page-link.ts';
import type { TargetState } from '../../utils/link/target-state.ts';
import { KindBadge, KindBadges } from './KindBadge.tsx';
import { TargetMark } from './TargetMark.tsx';
import './page-link-row.css';

interface Props {
  readonly link: PageLink;
  /** What the server of its target said; undefined where it was not asked. */
  readonly state: TargetState | undefined;
  /** Its number among those that are shown, from 1. */
  readonly place: number;
  readonly total: number;
  /** It is the list's stop of the Tab key. */
  readonly isStop: boolean;
  readonly onShow: (link: LinkPlace) => void;
}

/** Any link of the page in two lines: what it says and is, and where it leads, with its rel and place. */
export function PageLinkRow({ link, state, place, total, isStop, onShow }: Props) {
  const { href, sort, kind, rawRel, textFrom } = link;
  const marks = markedKinds(kind);
  const where = placeWords(link).join(' · ');
  return (
    <li class="page-link-row" aria-setsize={total} aria-posinset={place}>
      <button
        type="button"
        class="show"
        title={`${href}\n${text('showOnPage')}`}
        tabIndex={isStop ? 0 : -1}
        onClick={() => onShow(link)}
        data-row
      >
        <span class="line">
          <bdi class={textFrom === 'text' ? 'anchor' : 'anchor quiet'}>{anchorWords(link)}</bdi>
          {state && <TargetMark state={state} />}
          {sort === 'own' && <KindBadge kind="own" />}
          {marks.length > 0 && <KindBadges kinds={marks} />}
        </span>
        <span class="line second">
          <span class="target">
            <bdi dir="ltr">{sort === 'internal' ? shownPath(href, siteName(href)) : shownUrl(href)}</bdi>
          </span>
          {rawRel && (
            <bdi class="rel" dir="ltr">
              {`rel="${rawRel}"`}
            </bdi>
          )}
          {where && <span class="place">{where}</span>}
        </span>
      </button>
    </li>
  );
}

/** Within its own site an address goes without its host. */
function siteName(href: string): string {
  return `=${hostAndPort(href)}`;
}
