import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mentionPlaces } from '../../utils/read/mention-places.ts';
import { slicer } from '../../utils/read/slicer.ts';

/**
 * Runs in a page that lacks links to some of the user's domains, when the background injects it: `answers.js`,
 * asks it whether the text mentions them.
 */
export default defineUnlistedScript(() => {
  globalThis.findMentionsHere = (roots, hosts) => mentionPlaces(roots, hosts, slicer());
});
