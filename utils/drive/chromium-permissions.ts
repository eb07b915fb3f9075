import type { Browser as Puppeteer } from 'puppeteer-core';
import type { Browser } from './driver.ts';
import { WAIT_MS } from './expression.ts';

/** What the user allows the extension beside what it was installed with. */
export function permissionsOf(
  puppeteer: Puppeteer,
  id: string,
): Pick<Browser, 'acceptPrompts' | 'grant'> & {
  /** Lets it into private windows, by the switch in chrome://extensions; Chromium starts it anew for that. */
  allowPrivate(): Promise<void>;
} {
  const acceptPrompts = async (origins: readonly string[]): Promise<void> => {
    // What chrome://extensions does when the user adds a site: after that, a request needs no prompt.
    const settings = await puppeteer.newPage();
    await settings.goto('chrome://extensions');
    for (const host of origins) {
      const given = [id, host].map((text) => JSON.stringify(text)).join();
      await settings.evaluate(`chrome.developerPrivate.addHostPermission(${given})`);
    }
    await settings.close();
  };

  const allowPrivate = async (): Promise<void> => {
    const settings = await puppeteer.newPage();
    await settings.goto('chrome://extensions');
    // Without it Chromium leaves an unpacked extension off that it has started anew.
    await settings.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
    const change = JSON.stringify({ extensionId: id, incognitoAccess: true });
    await settings.evaluate(`chrome.developerPrivate.updateExtensionConfiguration(${change})`);
    const isAllowed = `chrome.developerPrivate.getExtensionInfo(${JSON.stringify(id)}).then(
      ({ state, incognitoAccess }) => state === 'ENABLED' && incognitoAccess.isActive)`;
    await settings.waitForFunction(isAllowed, { timeout: WAIT_MS });
    await settings.close();
  };

  return {
    acceptPrompts,
    allowPrivate,
    async grant(origins) {
      await acceptPrompts(origins);
      const own = await puppeteer.newPage();
      // Any page of the extension may ask; this one runs no script of its own.
      await own.goto(`chrome-extension://${id}/manifest.json`);
      const session = await own.createCDPSession();
      const { result } = await session.send('Runtime.evaluate', {
        expression: `chrome.permissions.request({origins: ${JSON.stringify(origins)}})`,
        awaitPromise: true,
        userGesture: true,
        returnByValue: true,
      });
      await own.close();
      if (result.value !== true) throw new Error(`Chromium did not grant ${origins.join(' ')}`);
    },
  };
}
