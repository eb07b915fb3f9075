import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from 'vitest';
import type { View } from './drive/driver.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core says of a document; `axe` is there once its script was injected. */
interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
}

/** Fails with axe-core's own words where a view has a barrier. */
export async function expectAccessible(view: View): Promise<void> {
  await view.inject(AXE);
  const violations = await view.evaluate(async () => {
    const { axe }: { axe?: Axe } = globalThis as { axe?: Axe };
    const result = await axe?.run();
    return result?.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
  });
  expect(violations).toEqual([]);
}

/** The popup's first line. */
export function headlineOf(popup: View): Promise<string> {
  return popup.evaluate(() => document.querySelector('h1')?.textContent ?? '');
}

/** The links to own domains as the popup lists them: anchor, kinds, place. */
export function rowsOf(popup: View): Promise<{ anchor: string; kinds: string[]; place: string }[]> {
  return popup.evaluate(() =>
    Array.from(document.querySelectorAll('.link-row'), (row) => ({
      anchor: row.querySelector('.anchor')?.textContent ?? '',
      kinds: Array.from(row.querySelectorAll('.kind'), (kind) => kind.textContent ?? ''),
      place: row.querySelector('.place')?.textContent ?? '',
    })),
  );
}

/** Clicks the button that bears this text or name. */
export async function pressButton(view: View, name: string): Promise<void> {
  const place = await view.waitFor((wanted: string) => {
    const buttons = Array.from(document.querySelectorAll('button'));
    const at = buttons.findIndex((button) =>
      (button.getAttribute('aria-label') ?? button.innerText).startsWith(wanted),
    );
    buttons[at]?.setAttribute('data-test', wanted);
    return at >= 0;
  }, name);
  if (place) await view.click(`button[data-test="${name}"]`);
}
