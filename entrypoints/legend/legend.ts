import { sampleDrawing } from '../../utils/highlight/sheet.ts';
import type { HighlightKind } from '../../utils/highlight/style.ts';
import { type HighlightView, WHOLE_VIEW } from '../../utils/highlight/view.ts';
import type { LegendShown, MakeLegend } from '../../utils/in-page/overlay/legend-here.ts';
import { linkBox } from '../../utils/in-page/overlay/link-box.ts';
import { inOwnLanguage, make } from '../../utils/in-page/overlay/make.ts';
import { keepInside } from '../../utils/in-page/overlay/place.ts';
import { cut, pageNumber, pageText } from '../../utils/in-page/text.ts';
import { anchorText } from '../../utils/read/anchor-text.ts';
import type { Root } from '../../utils/read/dom.ts';
import { shadowRootsIn } from '../../utils/read/flat-tree.ts';
import { type Group, groupsOf, linksOf } from './count.ts';
import { LEGEND_CSS } from './css.ts';
import { drag } from './drag.ts';
import { keepClear } from './keep-clear.ts';
import { makeRow, nextOf, putRows, type Row } from './legend-row.ts';
import { spotlight } from './spotlight.ts';
import { viewChoice } from './view-choice.ts';

/** Makes a legend in the host element. The user may close it; then it stays closed. */
export const makeLegend: MakeLegend = (host, onChoose) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(LEGEND_CSS);
  host.inside.adoptedStyleSheets.push(sheet);
  const title = make('button', 'title', pageText('legendTitle'));
  const close = make('button', 'close', '×');
  const list = make('ul', 'groups');
  const notes = make('div', 'notes');
  // It always has the same height: if the rows moved, the next click would miss them.
  const status = make('p', 'said', pageText('legendHint'));
  const views = viewChoice((only) => choose({ ...view, only }));
  const header = make('header', '', title, close);
  const panel = make('section', 'legend', header, views.element, status, list, notes);
  const rows = new Map<string, Row>();
  let shown: LegendShown | null = null;
  let groups = new Map<string, Group>();
  let view = WHOLE_VIEW;
  let isClosed = false;

  const choose = (chosen: HighlightView) => {
    // At once: the next choice builds on it, and may come before the links are drawn anew.
    view = chosen;
    onChoose(chosen);
  };
  const closePanel = () => {
    isClosed = true;
    panel.remove();
  };
  inOwnLanguage(panel).setAttribute('aria-label', pageText('legendTitle'));
  title.title = pageText('legendMove');
  close.setAttribute('aria-label', pageText('legendClose'));
  status.setAttribute('role', 'status');
  for (const button of [title, close]) button.type = 'button';
  close.addEventListener('click', closePanel);
  panel.addEventListener('keydown', (event) => event.key === 'Escape' && closePanel());
  drag(panel, title, host.room);
  host.inside.append(panel);
  keepInside(panel, host.room);

  const cycle = (key: string, step: 1 | -1) => {
    const row = rows.get(key);
    const group = groups.get(key);
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

  const switchKind = (kind: HighlightKind, on: boolean) => {
    const others = view.hidden.filter((hidden) => hidden !== kind);
    choose({ ...view, hidden: on ? others : [...others, kind] });
  };
  const rowOf = (group: Group, { style, ground }: LegendShown): Row => {
    const key = keyOf(group);
    const [kind] = group.kinds;
    const row =
      rows.get(key) ??
      makeRow(
        group.kinds,
        (step) => cycle(key, step),
        (on) => kind && switchKind(kind, on),
      );
    rows.set(key, row);
    groups.set(key, group);
    const isOff = group.kinds.some((one) => view.hidden.includes(one));
    row.draw(group.links, sampleDrawing(group.kinds, style, ground), isOff);
    return row;
  };
  const draw = (now: LegendShown) => {
    groups = new Map();
    const wholes = groupsOf(now.counted, now.roots).map((group) => {
      const row = rowOf(group, now);
      putRows(
        row.parts,
        group.parts.map((part) => rowOf(part, now)),
      );
      // A list without rows is announced as one; one that is there already would lose the focus.
      if (group.parts.length === 0) row.parts.remove();
      else if (!row.parts.isConnected) row.element.append(row.parts);
      return row;
    });
    putRows(list, wholes);
    views.draw(view.only);
    panel.classList.toggle('on-dark', now.ground === 'dark');
  };

  return {
    show(now) {
      shown = now;
      view = now.view;
      if (isClosed) return;
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
    remove() {
      panel.remove();
      const sheets = host.inside.adoptedStyleSheets;
      sheets.splice(sheets.indexOf(sheet), 1);
    },
  };
};

function keyOf({ kinds }: Group): string {
  return kinds.join();
}

/** The anchor text, by the same rules as in the popup. */
function textOf(link: Element, roots: readonly Root[]): string {
  return anchorText(link, shadowRootsIn(roots)).text;
}
