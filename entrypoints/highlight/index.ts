import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ownGlobal } from '../../utils/in-page/own-global.ts';
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
  if (ownGlobal('backlightHighlighting')?.rescan()) return;
  const highlighting = startHighlighting(() => {
    if (globalThis.backlightHighlighting === highlighting) globalThis.backlightHighlighting = undefined;
  });
  globalThis.backlightHighlighting = highlighting;
});
