import { text } from '../../utils/i18n/text.ts';
import type { LinkPlace } from '../../utils/link/answer.ts';
import type { PageLink } from '../../utils/link/page-link.ts';
import { stateOfLink, type TargetStates } from '../../utils/link/target-state.ts';
import { useRovingRows } from '../../utils/ui/use-roving-rows.ts';
import { useWindowRows } from '../../utils/ui/use-window-rows.ts';
import { PageLinkRow } from './PageLinkRow.tsx';
import './page-link-list.css';

/** In px, borders included; the style sheet knows it as `--row-height`. */
const ROW_HEIGHT = 44;

interface Props {
  readonly links: readonly PageLink[];
  readonly targets: TargetStates;
  readonly onShow: (link: LinkPlace) => void;
}

/** The links of a page. However many there are, only those in sight are drawn. */
export function PageLinkList({ links, targets, onShow }: Props) {
  const { list, rows } = useWindowRows(links.length, ROW_HEIGHT);
  const roving = useRovingRows();
  const room = {
    '--row-height': `${ROW_HEIGHT}px`,
    paddingTop: `${rows.from * ROW_HEIGHT}px`,
    paddingBottom: `${Math.max(0, links.length - rows.to) * ROW_HEIGHT}px`,
  };
  return (
    <ul class="page-link-list" ref={list} style={room} aria-label={text('allLinks')} {...roving}>
      {links.slice(rows.from, rows.to).map((link, i) => (
        <PageLinkRow
          key={`${link.frameId} ${link.index}`}
          link={link}
          state={stateOfLink(link, targets)}
          place={rows.from + i + 1}
          total={links.length}
          isStop={i === 0}
          onShow={onShow}
        />
      ))}
    </ul>
  );
}
