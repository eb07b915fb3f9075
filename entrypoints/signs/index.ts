import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageSignals } from '../../utils/read/page-signals.ts';

/**
 * Runs in a tab of our own when the background injects it: tells whether the
 * page is the page at all. Apart from `page.js`, which every click loads.
 *
 * @returns `Signs`, so that `executeScript` resolves to it
 */
export default defineUnlistedScript(() => pageSignals(document));
