import { cut, kindWords, pageText } from '../../../utils/in-page/text.ts';
import { relKinds, suspiciousValues } from '../../../utils/link/rel.ts';
import { attributeOf } from '../../../utils/read/dom.ts';
import { type HostElement, inOwnLanguage, make } from './host-element.ts';
import { hoveredLink } from './hovered-link.ts';
import { linkBox } from './link-box.ts';
import type { ShownLinks } from './overlay.ts';
import { isInside } from './place.ts';

/** Says why a link is highlighted, while the pointer or the focus is on it. */
export interface Label {
  /** From now on by this. */
  explain(shown: ShownLinks): void;
}

/** Between the link, with what is drawn around it, and the label, in px. */
const GAP = 10;

/** @param stop ends all listening */
export function label(own: HostElement, stop: AbortSignal): Label {
  const box = inOwnLanguage(make('div', 'label'));
  let last: ShownLinks | null = null;
  let current: Element | null = null;
  /** The link whose label the user has sent away. */
  let dismissed: Element | null = null;
  let where = '';

  const hide = () => {
    current = null;
    box.remove();
  };
  const put = (link: Element) => {
    place(box, own.room, linkBox(link));
    where = placeOf(link);
  };
  const show = (link: Element | null) => {
    if (link !== dismissed) dismissed = null;
    const words = link && link !== dismissed && last ? whyOf(link, last) : [];
    if (!link || words.length === 0) return hide();
    if (link === current && words.join() === Array.from(box.children, (p) => p.textContent).join()) return;
    current = link;
    box.replaceChildren(...words.map((line) => make('p', '', line)));
    own.attach();
    own.inside.append(box);
    put(link);
  };
  const watch = hoveredLink(show, stop);
  const onScroll = () => {
    // Whatever else scrolls beside the link does not concern it.
    if (!current || placeOf(current) === where) return;
    // The pointer has lost the link; the focus is still on it.
    const follows = current.matches(':focus') && isInside(linkBox(current), own.room.getBoundingClientRect());
    if (follows) put(current);
    else hide();
  };
  const onKey = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape' || !current) return;
    dismissed = current;
    hide();
  };
  return {
    explain(shown) {
      last = shown;
      watch.listen(shown.roots);
      window.addEventListener('scroll', onScroll, { capture: true, passive: true, signal: stop });
      window.addEventListener('keydown', onKey, { capture: true, passive: true, signal: stop });
      if (current) show(current.isConnected ? current : null);
    },
  };
}

/** The reasons, a line each; none where the link is not highlighted. */
function whyOf(link: Element, { selectors, nofollowBy }: ShownLinks): string[] {
  const kinds = [...selectors.kinds].flatMap(([kind, selector]) => (link.matches(selector) ? kind : []));
  if (kinds.length === 0) return [];
  const rel = attributeOf(link, 'rel');
  const [suspicious] = suspiciousValues(rel);
  const lines = [kindWords(kinds)];
  if (rel?.trim() && !suspicious) lines.push(`rel="${cut(rel, 80)}"`);
  if (nofollowBy !== null && !relKinds(rel).includes('nofollow')) {
    lines.push(pageText('pageSays', cut(nofollowBy, 80)));
  }
  if (suspicious) lines.push(pageText('suspiciousNote', cut(rel ?? '', 80), cut(suspicious, 40)));
  return lines;
}

/** Below the link, or where there is no room above it, or beside it; over it only where it fills the window. */
function place(box: HTMLElement, room: HTMLElement, link: DOMRect): void {
  const { width, height } = box.getBoundingClientRect();
  const within = room.getBoundingClientRect();
  const x = Math.max(within.left, Math.min(link.left, within.right - width));
  const y = Math.max(within.top, Math.min(link.top, within.bottom - height));
  const sides = [
    [x, link.bottom + GAP],
    [x, link.top - GAP - height],
    [link.right + GAP, y],
    [link.left - GAP - width, y],
  ] as const;
  const free = sides.find(([left, top]) => isInside(new DOMRect(left, top, width, height), within));
  const [left, top] = free ?? [x, within.bottom - height];
  box.style.inset = `${top - within.top}px auto auto ${left - within.left}px`;
}

/** Where a link is now, to be compared. */
function placeOf(link: Element): string {
  const { x, y } = link.getBoundingClientRect();
  return `${x},${y}`;
}
