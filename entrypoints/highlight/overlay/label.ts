import type { HostElement } from '../../../utils/in-page/overlay/host-element.ts';
import { linkBox } from '../../../utils/in-page/overlay/link-box.ts';
import { inOwnLanguage, make } from '../../../utils/in-page/overlay/make.ts';
import { isInside } from '../../../utils/in-page/overlay/place.ts';
import type { ShownLinks } from '../../../utils/in-page/overlay/shown-links.ts';
import { cut, kindWords, pageText } from '../../../utils/in-page/text.ts';
import { relKinds, suspiciousValues } from '../../../utils/link/rel.ts';
import { attributeOf } from '../../../utils/read/dom.ts';
import { hoveredLink } from './hovered-link.ts';

/** Says why a link is highlighted, while the pointer or the focus is on it. */
export interface Label {
  /** Explains links by these selectors from now on. */
  explain(shown: ShownLinks): void;
}

/** The distance between link and label, in px: leaves room for the line around the link. */
const GAP = 10;

/**
 * Makes a label that listens only once it has links to explain.
 *
 * @param stop ends all listening
 */
export function label(host: HostElement, stop: AbortSignal): Label {
  const box = inOwnLanguage(make('div', 'label'));
  let shownLinks: ShownLinks | null = null;
  let current: Element | null = null;
  /** The link whose label the user has closed by Escape. */
  let dismissed: Element | null = null;
  let positionedAt = '';

  const hide = () => {
    current = null;
    box.remove();
  };
  const position = (link: Element) => {
    place(box, host.room, linkBox(link));
    positionedAt = positionKey(link);
  };
  const show = (link: Element | null) => {
    if (link !== dismissed) dismissed = null;
    const words = link && link !== dismissed && shownLinks ? reasonLines(link, shownLinks) : [];
    if (!link || words.length === 0) return hide();
    if (link === current && words.join() === Array.from(box.children, (p) => p.textContent).join()) return;
    current = link;
    box.replaceChildren(...words.map((line) => make('p', '', line)));
    host.attach();
    host.inside.append(box);
    position(link);
  };
  const hovered = hoveredLink(show, stop);
  const onScroll = () => {
    // Something else was scrolled: the link has not moved.
    if (!current || positionKey(current) === positionedAt) return;
    // A scrolled link is no longer under the pointer, but it may still have the focus.
    const follows =
      current.matches(':focus') && isInside(linkBox(current), host.room.getBoundingClientRect());
    if (follows) position(current);
    else hide();
  };
  const onKey = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape' || !current) return;
    dismissed = current;
    hide();
  };
  return {
    explain(shown) {
      shownLinks = shown;
      hovered.listen(shown.roots);
      window.addEventListener('scroll', onScroll, { capture: true, passive: true, signal: stop });
      window.addEventListener('keydown', onKey, { capture: true, passive: true, signal: stop });
      if (current) show(current.isConnected ? current : null);
    },
  };
}

/** Why a link is highlighted, one reason per line; empty where it is not. */
function reasonLines(link: Element, { selectors, nofollowBy }: ShownLinks): string[] {
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

/** Puts the label below the link, else above, else beside it; over it only where the link fills the window. */
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

/** The link's place in the window, as a text to compare. */
function positionKey(link: Element): string {
  const { x, y } = link.getBoundingClientRect();
  return `${x},${y}`;
}
