import { browser } from '@wxt-dev/browser';
import type { Look } from '../../utils/highlight/look.ts';
import type { Selectors } from '../../utils/highlight/selectors.ts';
import { sheetOf } from '../../utils/highlight/sheet.ts';
import type { Root } from '../../utils/read/dom.ts';
import { paint } from './ask.ts';

/** Puts one style sheet over the document, and over its shadow roots. */
export interface Painter {
  /** Draws what is said now in place of what was said before; does nothing where both are the same. */
  draw(selectors: Selectors, look: Look, roots: readonly Root[]): Promise<void>;
  /** Takes all off. */
  wipe(): Promise<void>;
}

/**
 * Firefox's sheets of user origin reach into shadow roots; Chromium's do not, so
 * there each root adopts one.
 */
const ADOPTS = browser.dom !== undefined;

export function painter(): Painter {
  let css: string | null = null;
  let adopted: CSSStyleSheet | null = null;
  const adopters = new Set<WeakRef<ShadowRoot>>();

  const adopt = (root: ShadowRoot, sheet: CSSStyleSheet) => {
    // Also where the page has set its own anew: then ours is gone.
    if (root.adoptedStyleSheets.includes(sheet)) return;
    root.adoptedStyleSheets.push(sheet);
    adopters.add(new WeakRef(root));
  };

  return {
    async draw(selectors, look, roots) {
      const wanted = sheetOf(selectors, look, 'user');
      const shadowRoots = ADOPTS ? roots.filter((root) => root instanceof ShadowRoot) : [];
      if (shadowRoots.length > 0 || adopted) {
        adopted ??= new CSSStyleSheet();
        if (wanted !== css || adopted.cssRules.length === 0) {
          adopted.replaceSync(sheetOf(selectors, look, 'author'));
        }
        for (const root of shadowRoots) adopt(root, adopted);
      }
      if (wanted === css) return;
      const before = css;
      css = wanted;
      await paint(wanted, before);
    },
    async wipe() {
      for (const ref of adopters) {
        const sheets = ref.deref()?.adoptedStyleSheets;
        const at = adopted ? (sheets?.indexOf(adopted) ?? -1) : -1;
        if (at >= 0) sheets?.splice(at, 1);
      }
      adopters.clear();
      adopted = null;
      const before = css;
      css = null;
      if (before !== null) await paint(null, before);
    },
  };
}
