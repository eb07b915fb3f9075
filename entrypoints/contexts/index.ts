import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { contextHosts } from '../../utils/in-page/context-hosts.ts';
import { linkContexts } from '../../utils/read/link-contexts.ts';

/**
 * Runs in a tab with a guest post whose link was found, when the background injects it: reads what the page has around
 * its links to the user's domains.
 *
 * @returns `LinkContext[]`, to which `executeScript` resolves
 */
export default defineUnlistedScript(() => linkContexts(document, contextHosts()));
