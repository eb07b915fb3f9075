import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Highlighting, startHighlighting } from './highlighting.ts';

declare global {
  /** This document's highlighting. It is global because the script may be injected many times. */
  var backlightHighlighting: Highlighting | undefined;
}

/**
 * Runs in each document of a tab that is to be highlighted. It asks the
 * background what to do, and stays until highlighting is switched off.
 */
export default defineUnlistedScript(() => {
  // An element of the page with this id is a global, too, but no own property (HTML, "named access on the Window object").
  const running = Object.hasOwn(globalThis, 'backlightHighlighting')
    ? globalThis.backlightHighlighting
    : undefined;
  if (running?.rescan()) return;
  const highlighting = startHighlighting(() => {
    if (globalThis.backlightHighlighting === highlighting) globalThis.backlightHighlighting = undefined;
  });
  globalThis.backlightHighlighting = highlighting;
});
