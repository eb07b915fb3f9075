import { relKinds, suspiciousValues } from '../../utils/link/rel.ts';
import { attributeOf } from '../../utils/read/dom.ts';
import type { Shown } from './overlay.ts';
import { make, type OwnElement } from './own-element.ts';
import { cut, kindWords, text } from './words.ts';

/** Says why a link is highlighted, while the pointer or the focus is on it. */
export interface Label {
  /** From now on by this. */
  explain(shown: Shown): void;
}

/** @param stop ends all listening */
export function label(own: OwnElement, stop: AbortSignal): Label {
  const box = make('div', 'label');
  const listening = new WeakSet<ShadowRoot>();
  let last: Shown | null = null;

  const show = (event: Event) => {
    const link = linkIn(event);
    const words = link && last ? whyOf(link, last) : [];
    if (!link || words.length === 0) return hide();
    box.replaceChildren(...words.map((line) => make('p', '', line)));
    own.attach();
    own.inside.append(box);
    place(box, link);
  };
  const hide = () => box.remove();
  const onKey = (event: KeyboardEvent) => event.key === 'Escape' && hide();

  /** Adding the same listener twice adds it once: `document.open()` of the page takes all away. */
  const listen = (target: Window | ShadowRoot) => {
    const options = { capture: true, passive: true, signal: stop };
    target.addEventListener('pointerover', show, options);
    target.addEventListener('focusin', show, options);
  };
  return {
    explain(shown) {
      last = shown;
      listen(window);
      window.addEventListener('scroll', hide, { capture: true, passive: true, signal: stop });
      window.addEventListener('keydown', onKey, { capture: true, passive: true, signal: stop });
      for (const root of shown.roots) {
        // An event that comes out of a closed root does not say which link it was.
        if (!(root instanceof ShadowRoot) || root.mode === 'open' || listening.has(root)) continue;
        listening.add(root);
        listen(root);
      }
    },
  };
}

function linkIn(event: Event): Element | null {
  const [deepest] = event.composedPath();
  return deepest instanceof Element ? deepest.closest(':any-link') : null;
}

/** The reasons, a line each; none where the link is not highlighted. */
function whyOf(link: Element, { selectors, nofollowMeta }: Shown): string[] {
  const kinds = [...selectors.kinds].flatMap(([kind, selector]) => (link.matches(selector) ? kind : []));
  if (kinds.length === 0) return [];
  const rel = attributeOf(link, 'rel');
  const lines = [kindWords(kinds)];
  if (rel?.trim()) lines.push(`rel="${cut(rel, 80)}"`);
  if (nofollowMeta !== null && !relKinds(rel).includes('nofollow')) {
    lines.push(text('pageSays', cut(nofollowMeta, 80)));
  }
  const [suspicious] = suspiciousValues(rel);
  if (suspicious) lines.push(text('suspiciousNote', cut(rel ?? '', 40), cut(suspicious, 40)));
  return lines;
}

/** Below the link, or above it where there is no room; never over it. */
function place(box: HTMLElement, link: Element): void {
  const [rect = link.getBoundingClientRect()] = link.getClientRects();
  const { width, height } = box.getBoundingClientRect();
  const below = rect.bottom + 8;
  const top = below + height > innerHeight ? rect.top - height - 8 : below;
  box.style.top = `${Math.max(0, top)}px`;
  box.style.left = `${Math.max(4, Math.min(rect.left, innerWidth - width - 4))}px`;
}
