import { HOSTILE } from '../reader/hostile-pages.ts';
import { byClick } from '../reader/lane.ts';
import { inEachBrowser } from './each-browser.ts';
import { readByClick } from './hostile-suite.ts';

/** The pages that take seconds. */
inEachBrowser('hostile pages of megabytes', (browser) => {
  readByClick(
    browser,
    byClick(HOSTILE).filter(({ slow }) => slow),
  );
});
