import type { Instant } from '../../utils/time.ts';
import { type Covered, coveredBySigns } from '../browser/covered.ts';

const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

/** Resolves after the current frame was rendered; must be called within an animation frame. */
const frameRendered = () =>
  new Promise<void>((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(null);
  });

const afterFrame = () => nextFrame().then(frameRendered);

const now = () => performance.timeOrigin + performance.now();

let records = 0;
let shifts = 0;
let watching = false;

/** Counts changes and layout shift of the page, from the first call on. */
function watch(): void {
  if (watching) return;
  watching = true;
  new MutationObserver((list) => {
    const ours = (nodes: NodeList) =>
      nodes.length === 1 && nodes[0]?.nodeName.toLowerCase() === 'backlight-legend';
    records += list.filter(({ addedNodes, removedNodes }) => !ours(addedNodes) && !ours(removedNodes)).length;
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const shiftObserver = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if ('value' in entry) shifts += Number(entry.value);
  });
  shiftObserver.observe({ type: 'layout-shift' });
}

/** The part of `page-bench.ts` that measures a page while its links are highlighted. */
export const highlighting = {
  /** Waits for the frame in which the page's links get outlines, or lose them. @returns the end of that frame */
  async outlined(on: boolean): Promise<Instant> {
    watch();
    const link = document.querySelector('a[rel~="nofollow"]') ?? document.links[0];
    if (!link) throw new Error('The page has no link');
    // This computes the style earlier in the same frame, but still once per frame.
    do await nextFrame();
    while ((getComputedStyle(link).outlineStyle !== 'none') !== on);
    await frameRendered();
    return now();
  },

  /** The number of mutations (without our own element's) and the layout shift since `outlined` was first called. */
  async changes(): Promise<{ records: number; shifts: number }> {
    await afterFrame();
    return { records, shifts };
  },

  /** Over how much other text the signs of highlighted links lie. */
  covered: async (): Promise<Covered> => coveredBySigns(),

  /** Scrolls for so many ms, a step per frame. @returns the number of frames, and of those that took over 25 ms */
  async scroll(ms: number): Promise<{ frames: number; late: number }> {
    scrollTo({ top: 0, behavior: 'instant' });
    await afterFrame();
    const end = performance.now() + ms;
    let before = await nextFrame();
    let frames = 0;
    let late = 0;
    while (performance.now() < end) {
      scrollBy({ top: 60, behavior: 'instant' });
      const at = await nextFrame();
      frames++;
      if (at - before > 25) late++;
      before = at;
    }
    scrollTo({ top: 0, behavior: 'instant' });
    return { frames, late };
  },

  /** Adds so many links per second for so many ms, then removes them. */
  async add(perSecond: number, ms: number): Promise<void> {
    const place = document.body.appendChild(document.createElement('div'));
    const batch = Array.from({ length: perSecond / 20 }, (_, i) => {
      const link = document.createElement('a');
      if (i % 3 === 0) link.rel = 'nofollow';
      link.textContent = `link ${i}`;
      return link;
    });
    const begin = performance.now();
    for (let added = 0; performance.now() - begin < ms; ) {
      while (added * 50 < performance.now() - begin) {
        const paragraph = document.createElement('p');
        for (const link of batch) {
          // New addresses each time, as on a page that grows.
          link.href = `https://site-${added % 50}.example/${added}/${paragraph.childNodes.length}`;
          paragraph.append(link.cloneNode(true), ' ');
        }
        place.append(paragraph);
        added++;
      }
      await nextFrame();
    }
    place.remove();
    await afterFrame();
  },
};
