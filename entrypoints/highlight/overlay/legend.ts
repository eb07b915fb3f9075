import { drawingOf } from '../../../utils/highlight/sheet.ts';
import { cut, pageNumber, pageText } from '../../../utils/in-page/text.ts';
import { anchorsWithNoscript, anchorText } from '../../../utils/read/anchor-text.ts';
import type { Root } from '../../../utils/read/dom.ts';
import { type Group, linksOf } from './count.ts';
import { drag } from './drag.ts';
import { type HostElement, inOwnLanguage, make } from './host-element.ts';
import { keepClear } from './keep-clear.ts';
import { makeRow, nextOf, type Row } from './legend-row.ts';
import { linkBox } from './link-box.ts';
import type { ShownLinks } from './overlay.ts';
import { keepInside } from './place.ts';
import { spotlight } from './spotlight.ts';

/** What the legend says. */
export interface LegendShown extends ShownLinks {
  readonly groups: readonly Group[];
  /** Highlighted links in frames. */
  readonly inFrames: number;
}

/** Small, over the page: what the colours and lines mean, how many links of each there are, and a way to each. */
export interface Legend {
  show(shown: LegendShown): void;
  remove(): void;
}

export function legend(own: HostElement): Legend {
  const title = make('button', 'title', pageText('legendTitle'));
  const close = make('button', 'close', '×');
  const list = make('ul', 'groups');
  const notes = make('div', 'notes');
  // Always of the same height: rows that move are missed by the next click.
  const said = make('p', 'said', pageText('legendHint'));
  const panel = make('section', 'legend', make('header', '', title, close), said, list, notes);
  const rows = new Map<string, Row>();
  let shown: LegendShown | null = null;

  inOwnLanguage(panel).setAttribute('aria-label', pageText('legendTitle'));
  title.title = pageText('legendMove');
  close.setAttribute('aria-label', pageText('legendClose'));
  said.setAttribute('role', 'status');
  for (const button of [title, close]) button.type = 'button';
  close.addEventListener('click', () => panel.remove());
  panel.addEventListener('keydown', (event) => event.key === 'Escape' && panel.remove());
  drag(panel, title, own.room);
  own.inside.append(panel);
  keepInside(panel, own.room);

  const cycle = (key: string, step: 1 | -1) => {
    const row = rows.get(key);
    const group = shown?.groups.find((group) => keyOf(group) === key);
    if (!row || !group || !shown) return;
    const links = linksOf(group, shown.roots);
    const at = nextOf(links, row.last?.deref(), step);
    const link = links[at];
    if (!link) return;
    row.last = new WeakRef(link);
    const isSeen = spotlight(own, link);
    const what = isSeen ? cut(textOf(link, shown.roots), 60) || pageText('noText') : pageText('isHidden');
    said.replaceChildren(`${pageNumber(at + 1)} / ${pageNumber(links.length)} · `, make('bdi', '', what));
    if (isSeen) keepClear(panel, own.room, linkBox(link));
  };

  const draw = ({ groups, style }: LegendShown) => {
    const wanted = groups.map((group) => {
      const key = keyOf(group);
      const row = rows.get(key) ?? makeRow(group.kinds, (step) => cycle(key, step));
      rows.set(key, row);
      row.draw(group.links, drawingOf(group.kinds, style));
      return row.element;
    });
    // Those that stay are not touched: the focus stays with them.
    for (const element of Array.from(list.children))
      if (!wanted.some((row) => row === element)) element.remove();
    wanted.forEach((element, i) => {
      if (list.children[i] !== element) list.insertBefore(element, list.children[i] ?? null);
    });
  };

  return {
    show(now) {
      shown = now;
      draw(now);
      const lines = [
        ...(now.nofollowBy === null ? [] : [pageText('legendPage', cut(now.nofollowBy, 60))]),
        ...(now.inFrames > 0 ? [pageText('legendFrames', pageNumber(now.inFrames))] : []),
      ];
      if (lines.join() !== Array.from(notes.children, ({ textContent }) => textContent).join()) {
        notes.replaceChildren(...lines.map((line) => make('p', '', line)));
      }
    },
    remove: () => panel.remove(),
  };
}

function keyOf({ kinds }: Group): string {
  return kinds.join();
}

/** The anchor text, as the popup has it. */
function textOf(link: Element, roots: readonly Root[]): string {
  const root = roots.find((root) => root.contains(link));
  return anchorText(link, root ? anchorsWithNoscript(root) : new Set())[0];
}
