import { launchChromium } from './chromium.ts';
import type { Browser, BrowserKind, LaunchOptions } from './driver.ts';
import { launchFirefox } from './firefox.ts';

/** Starts a browser with the extension in it; looks for the browser, and installs it where it is missing. */
export function launch(kind: BrowserKind, options: LaunchOptions): Promise<Browser> {
  return kind === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
