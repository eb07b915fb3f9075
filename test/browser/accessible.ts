import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from 'vitest';
import type { Browser, Tab, View } from '../../utils/drive/driver.ts';
import { clickAndRead } from '../../utils/drive/session.ts';
import { TEST_ALL } from './each-browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core says of a document; `axe` is there once its script was injected. */
interface Axe {
  run(options: {
    readonly resultTypes: readonly string[];
    readonly preload: boolean;
  }): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
}

/** Fails with axe-core's own words where a view has a barrier. */
export async function expectAccessible(view: View): Promise<void> {
  await view.inject(AXE);
  const violations = await view.evaluate(async () => {
    const { axe }: { axe?: Axe } = globalThis as { axe?: Axe };
    // Nothing else is read of the result; no view has media, which alone would have to be loaded first.
    const result = await axe?.run({ resultTypes: ['violations'], preload: false });
    return result?.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
  });
  expect(violations).toEqual([]);
}

/** Contrast in dark is tested by the tokens (test/repo/contrast.test.ts): `npm run test:all` checks each view in dark too. */
export const SCHEMES = TEST_ALL ? (['light', 'dark'] as const) : (['light'] as const);

/**
 * The same for the popup on a tab, in each colour scheme that is looked at.
 *
 * @param prepare brings the popup into the state that is meant
 */
export async function expectPopupAccessible(
  browser: Browser,
  tab: Tab,
  prepare: (popup: View) => Promise<unknown> = async () => undefined,
): Promise<void> {
  for (const scheme of SCHEMES) {
    await browser.setColorScheme(scheme);
    const popup = await clickAndRead(browser, tab);
    await prepare(popup);
    await expectAccessible(popup);
  }
}
