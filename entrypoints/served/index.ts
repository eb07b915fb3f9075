import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { compareServed } from './compare-served.ts';

/**
 * Runs in a page that was read, when the background injects it: `answers.js` asks it what the
 * HTML as served had. It is no part of that: the first answer does not wait for it.
 */
export default defineUnlistedScript(() => {
  globalThis.compareServedHere = compareServed;
});
