import { browser } from '@wxt-dev/browser';
import type { PageGround } from '../../utils/highlight/color.ts';
import type { Selectors } from '../../utils/highlight/selectors.ts';
import { sheetOf } from '../../utils/highlight/sheet.ts';
import type { HighlightStyle } from '../../utils/highlight/style.ts';
import type { Root } from '../../utils/read/dom.ts';
import { askStylesheet } from './messages.ts';

/** The one style sheet that highlights the document and its shadow roots. */
export interface PageStylesheet {
  /**
   * Replaces what was drawn before; does nothing where it is the same.
   *
   * @param ground what the document stands on
   * @param roots the document and its shadow roots
   * @throws Orphaned where the extension was updated or removed, Error where the answer was lost
   */
  draw(
    selectors: Selectors,
    style: HighlightStyle,
    ground: PageGround,
    roots: readonly Root[],
  ): Promise<void>;
  /** Removes the sheet everywhere. Never throws. */
  wipe(): Promise<void>;
}

/**
 * Sheets of user origin apply in shadow roots in Firefox. In Chromium they do so
 * for some selectors and versions only, so each root adopts a sheet there.
 */
const NEEDS_ADOPTED_SHEETS = browser.dom !== undefined;

const WIPE_ATTEMPTS = 3;

/** Makes a style sheet of which nothing is drawn yet. */
export function pageStylesheet(): PageStylesheet {
  /** The sheet that the background has confirmed to be in the document. */
  let confirmed: string | null = null;
  /** The last sheet as text: most scans find nothing new, and it can be long. */
  let lastWritten: {
    readonly selectors: Selectors;
    readonly style: HighlightStyle;
    readonly ground: PageGround;
    readonly sheet: string;
  } | null = null;
  /** Sheets that may be in the document: nobody knows of one whose answer was lost. */
  const inserted = new Set<string>();
  let adopted: CSSStyleSheet | null = null;
  const adopters = new Set<WeakRef<ShadowRoot>>();

  const adopt = (root: ShadowRoot, sheet: CSSStyleSheet) => {
    // The page may have replaced the list, and ours with it.
    if (root.adoptedStyleSheets.includes(sheet)) return;
    root.adoptedStyleSheets.push(sheet);
    adopters.add(new WeakRef(root));
  };

  return {
    async draw(selectors, style, ground, roots) {
      if (
        lastWritten?.selectors !== selectors ||
        lastWritten.style !== style ||
        lastWritten.ground !== ground
      ) {
        lastWritten = { selectors, style, ground, sheet: sheetOf(selectors, style, ground, 'user') };
      }
      const wanted = lastWritten.sheet;
      const shadowRoots = NEEDS_ADOPTED_SHEETS ? roots.filter((root) => root instanceof ShadowRoot) : [];
      if (shadowRoots.length > 0 || adopted) {
        adopted ??= new CSSStyleSheet();
        if (wanted !== confirmed || adopted.cssRules.length === 0) {
          adopted.replaceSync(sheetOf(selectors, style, ground, 'author'));
        }
        for (const root of shadowRoots) adopt(root, adopted);
      }
      if (wanted === confirmed && inserted.size === 1) return;
      const others = [...inserted].filter((sheet) => sheet !== wanted);
      inserted.add(wanted);
      confirmed = null;
      if (!(await askStylesheet(wanted, others))) return;
      confirmed = wanted;
      for (const sheet of others) inserted.delete(sheet);
    },
    async wipe() {
      for (const ref of adopters) {
        const sheets = ref.deref()?.adoptedStyleSheets;
        const at = adopted ? (sheets?.indexOf(adopted) ?? -1) : -1;
        if (at >= 0) sheets?.splice(at, 1);
      }
      adopters.clear();
      adopted = null;
      // A background that is just being stopped does not answer; the next message starts it again.
      for (let tries = 0; inserted.size > 0 && tries < WIPE_ATTEMPTS; tries++) {
        if (await askStylesheet(null, [...inserted]).catch(() => false)) inserted.clear();
      }
    },
  };
}
