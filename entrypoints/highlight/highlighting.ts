import { browser } from '@wxt-dev/browser';
import { cachedHeaders } from '../../utils/in-page/cached-response.ts';
import { shadowRootOf } from '../../utils/in-page/shadow-root.ts';
import { isBackgroundToHighlight } from '../../utils/message/background-to-highlight.ts';
import type { Root } from '../../utils/read/dom.ts';
import { linkRuns } from '../../utils/read/roots.ts';
import { slicer } from '../../utils/read/slicer.ts';
import { changeWatch } from './change-watch.ts';
import { frameWatch } from './frame-watch.ts';
import { isElsewhere, type KnownLinks, knownLinks, learn, pageNow, unknownLinks } from './known-links.ts';
import { askJudgement, giveUpWaiting, insistOnBackground, Orphaned, sendToBackground } from './messages.ts';
import { countAll, groupsOf } from './overlay/count.ts';
import { type Overlay, overlay } from './overlay/overlay.ts';
import { scheduler } from './scheduler.ts';
import { pageStylesheet } from './stylesheet.ts';

/** The highlighting of this document, for as long as it is on. */
export interface Highlighting {
  /** Something may have changed that is worth a look now. */
  lookAgain(): void;
}

/**
 * Highlights this document if the background says so. The style sheet finds most
 * links by itself, later ones too; a look now and then finds those that it must
 * be told of, new shadow roots and new frames.
 *
 * @param onEnd is called when nothing is left of it
 */
export function startHighlighting(onEnd: () => void): Highlighting {
  const stop = new AbortController();
  const paint = pageStylesheet();
  const frames = frameWatch(() => beat.soon(), stop.signal);
  const changes = changeWatch(() => beat.soon(), stop.signal);
  const isTop = window === window.top;
  let known: KnownLinks | null = null;
  /** What is known no longer holds. */
  let stale = false;
  let over: Overlay | null = null;
  let counted = -1;
  let header: string | null = null;
  let shadowRoots: readonly Root[] = [];

  const end = async () => {
    if (stop.signal.aborted) return;
    stop.abort();
    over?.remove();
    onEnd();
    await paint.wipe();
  };

  const ask = async (question: Parameters<typeof askJudgement>[0]) => {
    const answer = await askJudgement(question);
    if (!answer) await end();
    return answer;
  };

  /** @returns the ms for which the page was kept busy */
  const look = async (): Promise<number> => {
    insistOnBackground();
    listen();
    const page = pageNow(header);
    if (!known) {
      // What the page says of itself decides how nearly all links look: that first, and at once.
      const answer = await ask({ ...page, hrefs: [], rels: [] });
      if (!answer) return 0;
      known = knownLinks(page, answer);
      await draw(known, [document]);
      await frameShown();
    } else if (stale || isElsewhere(known.page, page)) {
      stale = false;
      const answer = await ask({ ...page, hrefs: [], rels: [] });
      if (!answer) return 0;
      known = knownLinks(page, answer);
    }
    const roots: Root[] = [];
    const begin = performance.now();
    // From now on: what changes while this look is under way is for the next.
    changes.watch([document, ...shadowRoots]);
    const runs = await linkRuns(document, shadowRootOf, slicer(), roots);
    if (roots.length !== shadowRoots.length + 1) changes.watch(roots);
    shadowRoots = roots.slice(1);
    const fresh = unknownLinks(runs, known);
    const read = performance.now() - begin;
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
    if (!stop.signal.aborted) await paint.draw(selectors, style, roots);
  };

  const show = ({ judgement, selectors, style }: KnownLinks, roots: readonly Root[]) => {
    over ??= overlay(stop.signal);
    over.show({
      style,
      selectors,
      roots,
      nofollowBy: judgement.hosts.nofollowBy,
      groups: isTop && style.legend ? groupsOf(selectors, roots) : null,
    });
    if (isTop) return;
    const links = countAll(selectors, roots);
    if (links !== counted) sendToBackground({ type: 'count', links });
    counted = links;
  };

  const beat = scheduler(async () => {
    try {
      return await look();
    } catch (error) {
      if (error instanceof Orphaned) await end();
      return 0;
    }
  }, stop.signal);

  const hear = (message: unknown): void => {
    if (!isBackgroundToHighlight(message)) return;
    if (message.type === 'highlight-off') void end();
    if (message.type === 'highlight-count') over?.framed(message.frameId, message.links);
    if (message.type === 'highlight-anew') anew();
  };
  const anew = () => {
    stale = true;
    beat.now();
  };
  // Back from the browser's cache: whether it is still on was decided without this document.
  const back = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    giveUpWaiting();
    anew();
  };
  /** A frame that goes takes its links along. */
  const leave = () => sendToBackground({ type: 'count', links: 0 });
  /** At each look: `document.open()` of the page takes all listeners away, and adding one twice adds it once. */
  const listen = () => {
    frames.listen();
    window.addEventListener('pageshow', back, { signal: stop.signal });
    if (!isTop) window.addEventListener('pagehide', leave, { signal: stop.signal });
  };

  browser.runtime.onMessage.addListener(hear);
  stop.signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(hear));
  beat.now();
  cachedHeaders().then(({ xRobotsTag }) => {
    header = xRobotsTag;
    if (header) beat.now();
  });
  return {
    lookAgain() {
      counted = -1;
      beat.now();
    },
  };
}

/** So long a page is waited for that is busy, or makes no frames as it is in the background. */
const FRAME_AT_MOST_MS = 300;

/** Resolves when what was drawn is to be seen and the page has time: what takes longer must not keep it back. */
function frameShown(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestIdleCallback(() => resolve()));
    setTimeout(resolve, FRAME_AT_MOST_MS);
  });
}
