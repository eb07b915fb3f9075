import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Highlighting, startHighlighting } from './highlighting.ts';

declare global {
  /** This document's highlighting: the script may be injected many times. */
  var backlightHighlighting: Highlighting | undefined;
}

/**
 * Runs in a document that may be to be highlighted: asks the background, and
 * stays until highlighting is switched off.
 */
export default defineUnlistedScript(() => {
  // Not an element of the page that has this name as its id (HTML, "named access on the Window object").
  if (Object.hasOwn(globalThis, 'backlightHighlighting') && globalThis.backlightHighlighting) {
    globalThis.backlightHighlighting.lookAgain();
    return;
  }
  globalThis.backlightHighlighting = startHighlighting(() => {
    globalThis.backlightHighlighting = undefined;
  });
});
