import { browser } from '@wxt-dev/browser';
import type { PageGround } from '../../utils/highlight/color.ts';
import type { HighlightView } from '../../utils/highlight/view.ts';
import { cachedHeaders, isAtNavigation } from '../../utils/in-page/cached-response.ts';
import { shadowRootOf } from '../../utils/in-page/shadow-root.ts';
import { isBackgroundToHighlight } from '../../utils/message/background-to-highlight.ts';
import { findAll, type Root } from '../../utils/read/dom.ts';
import { linkRuns } from '../../utils/read/roots.ts';
import { slicer } from '../../utils/read/slicer.ts';
import { changeWatch } from './change-watch.ts';
import { countAll } from './count-all.ts';
import { documentGround } from './document-ground.ts';
import { frameWatch } from './frame-watch.ts';
import {
  isCut,
  isOtherPage,
  type KnownLinks,
  knownIn,
  knownLinks,
  learn,
  pageNow,
  unknownLinks,
} from './known-links.ts';
import { askJudgement, giveUpWaiting, insistOnBackground, Orphaned, sendToBackground } from './messages.ts';
import { type Overlay, overlay } from './overlay/overlay.ts';
import { scheduler } from './scheduler.ts';
import { pageStylesheet } from './stylesheet.ts';

/** The highlighting of this document, for as long as it is on. */
export interface Highlighting {
  /**
   * Scans the document now, and reports its number of links anew.
   *
   * @returns false where the window shows another document by now: highlighting has ended, and must be started for that one
   */
  rescan(): boolean;
}

/**
 * Highlights this document if the background says so. The style sheet matches
 * most links by itself, later ones too. Repeated scans find the others, new
 * shadow roots and new frames.
 *
 * @param onEnd is called when highlighting ends, so that it can be started again
 */
export function startHighlighting(onEnd: () => void): Highlighting {
  const stop = new AbortController();
  const startedIn = document;
  const stylesheet = pageStylesheet();
  const frames = frameWatch(() => scans.soon(), stop.signal);
  const changes = changeWatch(() => scans.soon(), stop.signal);
  const isTop = window === window.top;
  let known: KnownLinks | null = null;
  /** True where `known` rests on settings or domains that have changed. */
  let isStale = false;
  /** Judged anew at each scan: a page may switch to dark by whatever it likes. */
  let ground: PageGround = 'light';
  let drawnOverlay: Overlay | null = null;
  let sentCount = -1;
  let robotsHeader: string | null = null;
  let shadowRoots: readonly Root[] = [];

  const leave = () => {
    stop.abort();
    drawnOverlay?.remove();
    onEnd();
  };
  const end = async () => {
    if (stop.signal.aborted) return;
    leave();
    await stylesheet.wipe();
  };

  const ask = async (question: Parameters<typeof askJudgement>[0]) => {
    const answer = await askJudgement(question);
    if (!answer) await end();
    return answer;
  };

  /** @returns for how many ms the scan kept the page busy; what waits for answers is not counted */
  const scan = async (): Promise<number> => {
    insistOnBackground();
    listen();
    // What the server said holds for the address that was loaded alone, not for where an app went since.
    const page = pageNow(isAtNavigation() ? robotsHeader : null);
    if (!known) {
      // What the page says about itself decides the style of nearly all links, so it is judged and drawn first.
      const answer = await ask({ ...page, hrefs: [], rels: [] });
      if (!answer) return 0;
      known = knownLinks(page, answer);
      ground = groundNow();
      await draw(known, [document]);
      await nextPaint();
    } else if (isStale || isOtherPage(known.page, page)) {
      isStale = false;
      const answer = await ask({ ...page, hrefs: [], rels: [] }).catch((error: unknown) => {
        // An answer that was lost is asked for again at the next scan.
        isStale = true;
        throw error;
      });
      if (!answer) return 0;
      known = knownLinks(page, answer);
    }
    const roots: Root[] = [];
    // What changes during this scan is left to the next.
    changes.watch([document, ...shadowRoots]);
    const slice = slicer();
    const runs = await linkRuns(document, shadowRootOf, slice, roots);
    if (roots.length !== shadowRoots.length + 1) changes.watch(roots);
    shadowRoots = roots.slice(1);
    const fresh = unknownLinks(runs, known);
    const before = performance.now();
    ground = groundNow();
    const read = slice.busyMs() + performance.now() - before;
    if (fresh.hrefs.length > 0 || fresh.rels.length > 0) {
      const answer = await ask({ ...known.page, ...fresh });
      if (!answer) return read;
      known = learn(known, fresh, answer);
    }
    await draw(known, roots);
    if (stop.signal.aborted) return read;
    const drawn = performance.now();
    show(known, roots);
    if (frames.changed(roots)) sendToBackground({ type: 'frames' });
    return read + performance.now() - drawn;
  };

  const draw = async ({ selectors, style }: KnownLinks, roots: readonly Root[]) => {
    if (!stop.signal.aborted) await stylesheet.draw(selectors, style, ground, roots);
  };

  const show = ({ judgement, selectors, counted, style, view }: KnownLinks, roots: readonly Root[]) => {
    const { nofollowBy } = judgement.hosts;
    const cut = isCut(judgement);
    drawnOverlay ??= overlay(choose, stop.signal);
    drawnOverlay.show(
      { style, view, ground, selectors, counted, roots, nofollowBy, isCut: cut },
      isTop && style.legend,
    );
    if (isTop) return;
    const links = countAll(selectors, roots);
    if (links !== sentCount) sendToBackground({ type: 'count', links });
    sentCount = links;
  };

  /** The frames hear of it by the background, and the pages that this tab shows next. */
  const choose = (view: HighlightView) => {
    sendToBackground({ type: 'view', view });
    see(view);
  };
  const see = (view: HighlightView) => {
    const now = known && knownIn(view, known);
    if (now === known) return;
    known = now;
    scans.now();
  };

  const scans = scheduler(async () => {
    try {
      return await scan();
    } catch (error) {
      if (error instanceof Orphaned) await end();
      return 0;
    }
  }, stop.signal);

  const onMessage = (message: unknown): void => {
    if (!isBackgroundToHighlight(message)) return;
    if (message.type === 'highlight-off') void end();
    if (message.type === 'highlight-count') drawnOverlay?.framed(message.frameId, message.links);
    if (message.type === 'highlight-anew') judgeAgain();
    if (message.type === 'highlight-view') see(message.view);
  };
  const judgeAgain = () => {
    isStale = true;
    scans.now();
  };
  // The document returns from the back/forward cache: highlighting may have been switched off meanwhile.
  const onPageShow = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    giveUpWaiting();
    judgeAgain();
  };
  /** A frame that is unloaded has no links any more. */
  const onPageHide = () => sendToBackground({ type: 'count', links: 0 });
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  scheme.addEventListener('change', () => scans.soon(), { signal: stop.signal });
  /** Is called at each scan: the page's `document.open()` removes all listeners, and adding one twice adds it once. */
  const listen = () => {
    frames.listen();
    window.addEventListener('pageshow', onPageShow, { signal: stop.signal });
    if (!isTop) window.addEventListener('pagehide', onPageHide, { signal: stop.signal });
  };

  browser.runtime.onMessage.addListener(onMessage);
  stop.signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(onMessage));
  scans.now();
  cachedHeaders().then(({ xRobotsTag }) => {
    robotsHeader = xRobotsTag;
    if (robotsHeader) scans.now();
  });
  return {
    rescan() {
      // A frame's first, empty document hands its window on to a page of the same site (HTML, "initial about:blank").
      // What was asked for the first is never answered, and its style sheet is gone with it.
      if (document !== startedIn) {
        leave();
        return false;
      }
      sentCount = -1;
      scans.now();
      return true;
    },
  };
}

function groundNow(): PageGround {
  return documentGround(document, findAll(document, ':any-link'));
}

/** The longest wait for a page that is busy, or that renders nothing because it is in the background. */
const FRAME_WAIT_MS = 300;

/** Resolves once the style sheet is visible and the page is idle, so that the scan does not delay the first paint. */
function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestIdleCallback(() => resolve()));
    setTimeout(resolve, FRAME_WAIT_MS);
  });
}
