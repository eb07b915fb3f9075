import { drawingOf } from '../../utils/highlight/sheet.ts';
import { collapse } from '../../utils/read/anchor-text.ts';
import { type Group, linksOf } from './count.ts';
import { drag } from './drag.ts';
import type { Shown } from './overlay.ts';
import { make, type OwnElement } from './own-element.ts';
import { keepClear, spotlight } from './spotlight.ts';
import { cut, kindWords, number, text } from './words.ts';

/** What the legend says. */
export interface LegendShown extends Shown {
  readonly groups: readonly Group[];
  /** Highlighted links in frames. */
  readonly inFrames: number;
}

/** Small, over the page: what the colours and lines mean, how many links of each there are, and a way to each. */
export interface Legend {
  show(shown: LegendShown): void;
  remove(): void;
}

export function legend(own: OwnElement): Legend {
  const title = make('button', 'title', text('legendTitle'));
  const close = make('button', 'close', '×');
  const list = make('ul', 'groups');
  const note = make('p', 'note');
  const said = make('p', 'said');
  const panel = make('section', 'legend', make('header', '', title, close), list, note, said);
  const rows = new Map<string, Row>();
  let shown: LegendShown | null = null;

  panel.setAttribute('aria-label', text('legendTitle'));
  title.title = text('legendMove');
  close.setAttribute('aria-label', text('legendClose'));
  said.setAttribute('role', 'status');
  for (const button of [title, close]) button.type = 'button';
  close.addEventListener('click', () => panel.remove());
  panel.addEventListener('keydown', (event) => event.key === 'Escape' && panel.remove());
  drag(panel, title);
  own.inside.append(panel);

  const cycle = (key: string, step: 1 | -1) => {
    const row = rows.get(key);
    const group = shown?.groups.find(({ kinds }) => kinds.join() === key);
    if (!row || !group || !shown) return;
    const links = linksOf(group, shown.roots);
    if (links.length === 0) return;
    row.at = (row.at + step + links.length) % links.length;
    const link = links[row.at];
    if (!link) return;
    const where = `${number(row.at + 1)} / ${number(links.length)}`;
    said.textContent = spotlight(own, link)
      ? `${where} · ${cut(collapse(link.textContent), 60) || text('noText')}`
      : `${where} · ${text('isHidden')}`;
    keepClear(panel, link);
  };

  return {
    show(now) {
      shown = now;
      const wanted = now.groups.map(({ kinds }) => kinds.join());
      for (const group of now.groups) {
        const key = group.kinds.join();
        const row = rows.get(key) ?? makeRow(group, (step) => cycle(key, step));
        rows.set(key, row);
        row.draw(group, drawingOf(group.kinds, now.look));
      }
      // The same nodes stay where they are, so that the focus does.
      const drawn = wanted.flatMap((key) => rows.get(key)?.element ?? []);
      if (drawn.some((element, i) => list.children[i] !== element) || list.children.length !== drawn.length) {
        list.replaceChildren(...drawn);
      }
      const notes = [
        ...(now.nofollowMeta === null ? [] : [text('legendPage', cut(now.nofollowMeta, 60))]),
        ...(now.inFrames > 0 ? [text('legendFrames', number(now.inFrames))] : []),
      ];
      note.textContent = notes.join(' ');
    },
    remove: () => panel.remove(),
  };
}

interface Row {
  readonly element: HTMLElement;
  /** Which link was shown last; -1 before the first. */
  at: number;
  draw(group: Group, drawing: string): void;
}

function makeRow({ kinds }: Group, onStep: (step: 1 | -1) => void): Row {
  const sign = make('span', 'sign', 'Aa');
  const count = make('span', 'count');
  const button = make('button', 'group', sign, make('span', 'word', kindWords(kinds)), count);
  button.type = 'button';
  button.title = text('legendCycle');
  button.addEventListener('click', (event) => onStep(event.shiftKey ? -1 : 1));
  return {
    element: make('li', kinds.length > 1 ? 'several' : '', button),
    at: -1,
    draw({ links }, drawing) {
      sign.style.cssText = drawing;
      count.textContent = number(links);
      button.disabled = links === 0;
    },
  };
}
