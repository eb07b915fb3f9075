import type { OpenOptions, Tab } from './driver.ts';
import { type Call, firefoxView } from './firefox-view.ts';

/** A page of Firefox as a `Tab`; `id` is its number in firefox-parent.js. */
export function firefoxTab(call: Call, id: unknown): Tab {
  const asked = ({ wait = 'load', timeout = 15_000 }: OpenOptions = {}) => ({
    wait,
    timeout,
  });
  const view = firefoxView(call, id);
  return {
    ...view,
    goto: async (url, options) => void (await call('goto', id, url, asked(options))),
    reload: async (options) => void (await call('reload', id, asked(options))),
    front: async () => void (await call('front', id)),
    back: async () => void (await call('travel', id, 'back', asked())),
    forward: async () => void (await call('travel', id, 'forward', asked())),
    // Firefox tells the page's process of these in its own time: they have come through when the page says so.
    async setViewport(width, height) {
      const zoom = Number(await call('setViewport', id, width, height));
      await view.waitFor(hasRoom, width, height, zoom);
    },
    async zoom(factor) {
      const ratio = Number(await call('zoom', id, factor));
      // Firefox rounds the zoom so that a pixel is a whole number of its units.
      await view.waitFor((wanted) => Math.abs(devicePixelRatio / wanted - 1) < 0.03, ratio);
    },
    async emulatePrint(on) {
      await call('emulatePrint', id, on);
      await view.waitFor((wanted) => matchMedia('print').matches === wanted, on);
    },
  };
}

/** Exact, but for what zoom rounds away. Runs in the page. */
function hasRoom(width: number, height: number, zoom: number): boolean {
  const slack = zoom === 1 ? 0 : 0.03;
  return (
    Math.abs(innerWidth * zoom - width) <= width * slack &&
    Math.abs(innerHeight * zoom - height) <= height * slack
  );
}
