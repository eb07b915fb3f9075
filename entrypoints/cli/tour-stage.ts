import type { Tab } from '../../utils/drive/driver.ts';
import { pngUrl } from './png-url.ts';

/** One step of the animated picture. */
export interface TourStep {
  readonly number: 1 | 2 | 3;
  readonly caption: string;
  /** What stands in the address bar. */
  readonly address: string;
  /** PNGs of the page, and of the popup above it. */
  readonly page: Uint8Array;
  readonly popup?: Uint8Array | undefined;
  /** The pointer is on the toolbar button. */
  readonly isPointing?: boolean;
  readonly ms: number;
}

/** Room for a page in the window that is drawn, in CSS px. */
export const TOUR_PAGE = { width: 960, height: 616 };

const SIZE = { width: TOUR_PAGE.width + 48, height: TOUR_PAGE.height + 136 };

/** A caption above a browser's window. Colours by the scheme that the browser is set to. */
const STAGE = `<!doctype html><meta charset="utf-8"><title>Backlight</title><style>
  :root { color-scheme: light dark; font: 15px system-ui, sans-serif }
  * { box-sizing: border-box }
  body { margin: 0; padding: 20px 24px 24px; background: light-dark(#ece8e1, #111110); color: light-dark(#1f1d1a, #f1eeea) }
  #caption { display: flex; gap: 12px; align-items: center; height: 36px; margin: 0 0 16px; font-size: 21px; font-weight: 650 }
  #number { display: grid; place-items: center; width: 32px; height: 32px; border-radius: 50%; background: #f5b04a; color: #2a1c04; font-size: 17px }
  #window { position: relative; overflow: hidden; border-radius: 10px; background: light-dark(#ffffff, #1c1b1a); box-shadow: 0 0 0 1px light-dark(#cfc9be, #3a3835) }
  #bar { display: flex; gap: 12px; align-items: center; height: 40px; padding: 0 14px; background: light-dark(#f6f5f3, #262523); border-bottom: 1px solid light-dark(#e3e0db, #3a3835) }
  #bar i { width: 11px; height: 11px; margin-right: -4px; border-radius: 50%; background: light-dark(#d5d0c7, #4a4743) }
  #address { flex: 1; overflow: hidden; margin-left: 12px; padding: 4px 14px; border-radius: 14px; background: light-dark(#ffffff, #1c1b1a); color: light-dark(#625d55, #aca59b); font-size: 14px; white-space: nowrap; text-overflow: ellipsis }
  #button { position: relative; width: 28px; height: 28px; padding: 4px; border-radius: 6px }
  #button img { display: block; width: 20px; height: 20px }
  #button.pressed { background: light-dark(#e3e0db, #3a3835) }
  #pointer { position: absolute; top: 14px; left: 14px; width: 18px; z-index: 2 }
  #page { display: block; width: ${TOUR_PAGE.width}px; height: ${TOUR_PAGE.height}px; object-fit: cover; object-position: top left }
  #popup { position: absolute; top: 44px; right: 10px; max-height: ${TOUR_PAGE.height - 12}px; border-radius: 8px; box-shadow: 0 0 0 1px light-dark(#cfc9be, #4a4743), 0 8px 24px #0005 }
  [hidden] { display: none !important }
</style>
<p id="caption"><span id="number"></span><span id="words"></span></p>
<div id="window"><div id="bar"><i></i><i></i><i></i><span id="address"></span>
<span id="button"><img id="icon" alt=""><svg id="pointer" viewBox="0 0 18 24"><path d="M2 1v18l4.5-4 3 7 3-1.3-3-6.9H15z" fill="#fff" stroke="#111" stroke-width="1.5"/></svg></span></div>
<img id="page" alt=""><img id="popup" alt=""></div>`;

/**
 * Draws the steps of the tour, each as it would be seen in a browser's window.
 *
 * @param stage an empty tab, which is changed
 * @param icon SVG of the toolbar button
 * @returns a PNG for each step, all of one size
 */
export async function drawTour(
  stage: Tab,
  steps: readonly TourStep[],
  icon: string,
): Promise<readonly Uint8Array[]> {
  await stage.goto(`data:text/html,${encodeURIComponent(STAGE)}`);
  await stage.setViewport(SIZE.width, SIZE.height);
  const frames: Uint8Array[] = [];
  for (const { page, popup, ...step } of steps) {
    await stage.evaluate(showStep, {
      ...step,
      icon: `data:image/svg+xml,${encodeURIComponent(icon)}`,
      page: pngUrl(page),
      popup: popup ? pngUrl(popup) : null,
    });
    frames.push(await stage.screenshot());
  }
  return frames;
}

interface ShownStep extends Omit<TourStep, 'page' | 'popup'> {
  readonly icon: string;
  readonly page: string;
  readonly popup: string | null;
}

/** Runs in the stage: shows a step, and waits until its pictures are decoded. */
async function showStep({
  number,
  caption,
  address,
  isPointing,
  icon,
  page,
  popup,
}: ShownStep): Promise<void> {
  const of = (id: string) => document.getElementById(id);
  const set = (id: string, words: string) => of(id)?.replaceChildren(words);
  set('number', String(number));
  set('words', caption);
  set('address', address);
  of('button')?.classList.toggle('pressed', popup !== null);
  of('pointer')?.toggleAttribute('hidden', !isPointing);
  of('popup')?.toggleAttribute('hidden', popup === null);
  for (const [id, src] of Object.entries({ icon, page, popup })) {
    const image = of(id);
    if (!(image instanceof HTMLImageElement) || src === null) continue;
    image.src = src;
    await image.decode();
  }
}
