import { shownPath } from '../../utils/i18n/address.ts';
import { servedOnlyWords } from '../../utils/i18n/link-words.ts';
import { text } from '../../utils/i18n/text.ts';
import { markedKinds } from '../../utils/link/marked-kinds.ts';
import type { TabAnswer } from '../../utils/message/background-to-ui.ts';
import { KindBadges } from './KindBadge.tsx';
import type { LinkActions } from './link-actions.ts';
import './not-linked.css';

interface Props {
  readonly answer: Pick<TabAnswer, 'servedOnly' | 'mentions'>;
  readonly onShow: LinkActions['onShow'];
}

/** What the page has, or had, of the user's domains without a link that people can follow. */
export function NotLinked({ answer: { servedOnly, mentions }, onShow }: Props) {
  return (
    <ul class="not-linked" aria-label={text('notLinked')}>
      {servedOnly.map((link) => (
        <li key={link.href}>
          <p class="line">
            <bdi class="what">{link.text || text('noText')}</bdi>
            <span class="target">
              <bdi dir="ltr">{shownPath(link.target, link.domain)}</bdi>
            </span>
            <KindBadges kinds={markedKinds(link.kind)} />
          </p>
          <p class="why">{servedOnlyWords(link)}</p>
        </li>
      ))}
      {mentions.map((mention) => (
        <li key={mention.domain}>
          <button type="button" class="show" title={text('showOnPage')} onClick={() => onShow(mention)}>
            <bdi class="what">{mention.written}</bdi>
            <span class="why">{text('mentioned')}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
