import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { makeLegend } from './legend.ts';

/**
 * Runs in a page that is highlighted, when its script asks for the legend: no other page and no frame has to load it.
 */
export default defineUnlistedScript(() => {
  globalThis.makeLegendHere = makeLegend;
});
