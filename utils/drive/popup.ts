import type { View } from './driver.ts';

/** The popup's first line. */
export function headlineOf(popup: View): Promise<string> {
  return popup.evaluate(() => document.querySelector('h1')?.textContent ?? '');
}

/** The links to own domains as the popup lists them: anchor, kinds, place. */
export function rowsOf(popup: View): Promise<{ anchor: string; kinds: string[]; place: string }[]> {
  return popup.evaluate(() =>
    Array.from(document.querySelectorAll('.link-row'), (row) => ({
      anchor: row.querySelector('.anchor')?.textContent ?? '',
      kinds: Array.from(row.querySelectorAll('.kind-badge'), (kind) => kind.textContent ?? ''),
      place: row.querySelector('.place')?.textContent ?? '',
    })),
  );
}

/** What the popup notes beside the answer, in order. */
export function notesOf(popup: View): Promise<string[]> {
  return popup.evaluate(() =>
    Array.from(document.querySelectorAll('.note > span'), (note) => note.textContent ?? ''),
  );
}

/** What the popup notes of the page: the sentence that each chip unfolds, and what was not checked. */
export function chipNotesOf(popup: View): Promise<string[]> {
  return popup.evaluate(async () => {
    const notes: string[] = [];
    for (const chip of document.querySelectorAll<HTMLElement>('.pill[aria-expanded]')) {
      chip.click();
      while (chip.getAttribute('aria-expanded') !== 'true') await new Promise(requestAnimationFrame);
      notes.push(document.querySelector('.evidence')?.firstChild?.textContent?.trim() ?? '');
    }
    const unchecked = Array.from(document.querySelectorAll('.pill.quiet'), (one) => one.textContent ?? '');
    return [...notes, ...unchecked];
  });
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

/** All that the popup says of the page, as a reader sees it; without the buttons at its foot. */
export function popupText(popup: View): Promise<string> {
  return popup.evaluate(() => {
    const parts = Array.from(document.querySelectorAll<HTMLElement>('main > :not(footer, .skip-to)'));
    return parts.map((part) => part.innerText).join('\n');
  });
}
