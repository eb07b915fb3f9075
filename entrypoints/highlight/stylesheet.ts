import { browser } from '@wxt-dev/browser';
import type { Selectors } from '../../utils/highlight/selectors.ts';
import { sheetOf } from '../../utils/highlight/sheet.ts';
import type { HighlightStyle } from '../../utils/highlight/style.ts';
import type { Root } from '../../utils/read/dom.ts';
import { askStylesheet } from './messages.ts';

/** Puts one style sheet over the document, and over its shadow roots. */
export interface PageStylesheet {
  /** Draws what is said now in place of what was said before; does nothing where both are the same. */
  draw(selectors: Selectors, style: HighlightStyle, roots: readonly Root[]): Promise<void>;
  /** Takes all off. */
  wipe(): Promise<void>;
}

/**
 * Firefox's sheets of user origin reach into shadow roots. Chromium's do so for
 * some selectors and versions only, so there each root adopts one besides.
 */
const ADOPTS = browser.dom !== undefined;

const TRIES = 3;

export function pageStylesheet(): PageStylesheet {
  let css: string | null = null;
  /** The sheet that was written last: most looks find nothing new, and it can be long. */
  let written: {
    readonly selectors: Selectors;
    readonly style: HighlightStyle;
    readonly sheet: string;
  } | null = null;
  /** Sheets that may lie over the document: it is not known of one whose answer was lost. */
  const over = new Set<string>();
  let adopted: CSSStyleSheet | null = null;
  const adopters = new Set<WeakRef<ShadowRoot>>();

  const adopt = (root: ShadowRoot, sheet: CSSStyleSheet) => {
    // Also where the page has set its own anew: then ours is gone.
    if (root.adoptedStyleSheets.includes(sheet)) return;
    root.adoptedStyleSheets.push(sheet);
    adopters.add(new WeakRef(root));
  };

  return {
    async draw(selectors, style, roots) {
      if (written?.selectors !== selectors || written.style !== style) {
        written = { selectors, style, sheet: sheetOf(selectors, style, 'user') };
      }
      const wanted = written.sheet;
      const shadowRoots = ADOPTS ? roots.filter((root) => root instanceof ShadowRoot) : [];
      if (shadowRoots.length > 0 || adopted) {
        adopted ??= new CSSStyleSheet();
        if (wanted !== css || adopted.cssRules.length === 0) {
          adopted.replaceSync(sheetOf(selectors, style, 'author'));
        }
        for (const root of shadowRoots) adopt(root, adopted);
      }
      if (wanted === css && over.size === 1) return;
      const others = [...over].filter((sheet) => sheet !== wanted);
      over.add(wanted);
      css = null;
      if (!(await askStylesheet(wanted, others))) return;
      css = wanted;
      for (const sheet of others) over.delete(sheet);
    },
    async wipe() {
      for (const ref of adopters) {
        const sheets = ref.deref()?.adoptedStyleSheets;
        const at = adopted ? (sheets?.indexOf(adopted) ?? -1) : -1;
        if (at >= 0) sheets?.splice(at, 1);
      }
      adopters.clear();
      adopted = null;
      // A background that ends right now is woken by the next message.
      for (let tries = 0; over.size > 0 && tries < TRIES; tries++) {
        if (await askStylesheet(null, [...over]).catch(() => false)) over.clear();
      }
    },
  };
}
