import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageSignals } from '../../utils/read/page-signals.ts';

/**
 * Runs in a tab that the extension opened, when the background injects it.
 * Reads the signals by which an obstacle (a challenge, a log-in) is told from
 * the page itself. It is no part of `page.js`, which every click loads.
 *
 * @returns `PageSignals`, to which `executeScript` resolves
 */
export default defineUnlistedScript(() => pageSignals(document));
