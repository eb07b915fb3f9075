import { drawingOf } from '../../../utils/highlight/sheet.ts';
import { cut, pageNumber, pageText } from '../../../utils/in-page/text.ts';
import { anchorText } from '../../../utils/read/anchor-text.ts';
import type { Root } from '../../../utils/read/dom.ts';
import { shadowRootsIn } from '../../../utils/read/flat-tree.ts';
import { type Group, linksOf } from './count.ts';
import { drag } from './drag.ts';
import { type HostElement, inOwnLanguage, make } from './host-element.ts';
import { keepClear } from './keep-clear.ts';
import { makeRow, nextOf, type Row } from './legend-row.ts';
import { linkBox } from './link-box.ts';
import { keepInside } from './place.ts';
import type { ShownLinks } from './shown-links.ts';
import { spotlight } from './spotlight.ts';

/** What the legend shows. */
export interface LegendShown extends ShownLinks {
  readonly groups: readonly Group[];
  /** How many links are highlighted in frames. */
  readonly inFrames: number;
}

/** A small panel over the page: what each colour and line means, how many such links there are, and a way to each. */
export interface Legend {
  show(shown: LegendShown): void;
  remove(): void;
}

/** Makes a legend in the host element. The user may close it; then it stays closed. */
export function legend(host: HostElement): Legend {
  const title = make('button', 'title', pageText('legendTitle'));
  const close = make('button', 'close', '×');
  const list = make('ul', 'groups');
  const notes = make('div', 'notes');
  // It always has the same height: if the rows moved, the next click would miss them.
  const status = make('p', 'said', pageText('legendHint'));
  const panel = make('section', 'legend', make('header', '', title, close), status, list, notes);
  const rows = new Map<string, Row>();
  let shown: LegendShown | null = null;

  inOwnLanguage(panel).setAttribute('aria-label', pageText('legendTitle'));
  title.title = pageText('legendMove');
  close.setAttribute('aria-label', pageText('legendClose'));
  status.setAttribute('role', 'status');
  for (const button of [title, close]) button.type = 'button';
  close.addEventListener('click', () => panel.remove());
  panel.addEventListener('keydown', (event) => event.key === 'Escape' && panel.remove());
  drag(panel, title, host.room);
  host.inside.append(panel);
  keepInside(panel, host.room);

  const cycle = (key: string, step: 1 | -1) => {
    const row = rows.get(key);
    const group = shown?.groups.find((group) => keyOf(group) === key);
    if (!row || !group || !shown) return;
    const links = linksOf(group, shown.roots);
    const at = nextOf(links, row.last?.deref(), step);
    const link = links[at];
    if (!link) return;
    row.last = new WeakRef(link);
    const isVisible = spotlight(host, link);
    const name = isVisible ? cut(textOf(link, shown.roots), 60) || pageText('noText') : pageText('isHidden');
    status.replaceChildren(`${pageNumber(at + 1)} / ${pageNumber(links.length)} · `, make('bdi', '', name));
    if (isVisible) keepClear(panel, host.room, linkBox(link));
  };

  const draw = ({ groups, style }: LegendShown) => {
    const wanted = groups.map((group) => {
      const key = keyOf(group);
      const row = rows.get(key) ?? makeRow(group.kinds, (step) => cycle(key, step));
      rows.set(key, row);
      row.draw(group.links, drawingOf(group.kinds, style));
      return row.element;
    });
    // Rows that stay are not moved, so that they keep the focus.
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
        ...(now.isCut ? [pageText('legendCut')] : []),
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

/** The anchor text, by the same rules as in the popup. */
function textOf(link: Element, roots: readonly Root[]): string {
  return anchorText(link, shadowRootsIn(roots)).text;
}
