import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { FindHidden } from '../../utils/in-page/hidden-here.ts';
import { shadowRootOf } from '../../utils/in-page/shadow-root.ts';
import { hidingReader } from '../../utils/read/hiding/why-hidden.ts';

const look: FindHidden = (links) => {
  const hidingOf = hidingReader(shadowRootOf);
  return links.map((link) => (link?.isConnected ? (hidingOf(link) ?? false) : null));
};

/**
 * Runs in a page that links to the user, when the background injects it: `answers.js` asks it which links readers do
 * not see. It is no part of what every click loads into every page.
 */
export default defineUnlistedScript(() => {
  globalThis.findHiddenHere = look;
});
