/** How the page fares while its links are highlighted; part of what runs in the page. */

const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

/** Asked within a frame: after it has been handed over. */
const handedOver = () =>
  new Promise<void>((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(null);
  });

const afterFrame = () => nextFrame().then(handedOver);

const now = () => performance.timeOrigin + performance.now();

let records = 0;
let shifts = 0;
let watching = false;

/** Counts what changes in the page and what moves, from the first call on. */
function watch(): void {
  if (watching) return;
  watching = true;
  new MutationObserver((list) => {
    const ours = (nodes: NodeList) =>
      nodes.length === 1 && nodes[0]?.nodeName.toLowerCase() === 'backlight-legend';
    records += list.filter(({ addedNodes, removedNodes }) => !ours(addedNodes) && !ours(removedNodes)).length;
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const seen = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if ('value' in entry) shifts += Number(entry.value);
  });
  seen.observe({ type: 'layout-shift' });
}

export const highlighting = {
  /** When the page first showed its links outlined, or no longer, in ms since 1970: after the frame that did it. */
  async outlined(on: boolean): Promise<number> {
    watch();
    const link = document.querySelector('a[rel~="nofollow"]') ?? document.links[0];
    if (!link) throw new Error('The page has no link');
    // The style is made here instead of later in the same frame: it is made once all the same.
    do await nextFrame();
    while ((getComputedStyle(link).outlineStyle !== 'none') !== on);
    await handedOver();
    return now();
  },

  /** Records of changes other than of our own element, and layout shift, since the first look. */
  async changes(): Promise<{ records: number; shifts: number }> {
    await afterFrame();
    return { records, shifts };
  },

  /** Scrolls through the page, a step a frame: the frames made in so many ms, and how many took too long. */
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

  /** Adds so many links a second for so many ms, and takes them away. */
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
          // Addresses that were not there before, as on a page that grows.
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
