import type { Browser as Puppeteer } from 'puppeteer-core';
import type { Browser } from './driver.ts';

/** What the user allows the extension beside what it was installed with. */
export function permissionsOf(puppeteer: Puppeteer, id: string): Pick<Browser, 'acceptPrompts' | 'grant'> {
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

  return {
    acceptPrompts,
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
