import { launchChromium } from '../../utils/drive/chromium.ts';
import type { View } from '../../utils/drive/driver.ts';
import { setDomains } from '../../utils/drive/session.ts';
import { longestTask, until, watchTasks } from './long-tasks.ts';
import { medianOf, repeat } from './median.ts';
import type { Session } from './session.ts';
import { type Row, row } from './table.ts';

const POSTS = 10_000;
const SIZE = '10,000 guest posts';

/** Measures how long adding thousands of guest posts takes, and what the dashboard does meanwhile. */
export async function addingRows(session: Session, extensionDir: string): Promise<Row[]> {
  const rounds = await repeat(3, () => session.own('addMany', POSTS));
  return [
    row({
      name: 'add guest posts',
      size: SIZE,
      ours: medianOf(rounds, 'ours'),
      floor: medianOf(rounds, 'floor'),
      note: 'in pieces, until they are stored; floor: as many rows into a store without indexes',
    }),
    ...(await viewRows(extensionDir)),
  ];
}

async function viewRows(extensionDir: string): Promise<Row[]> {
  const browser = await launchChromium({ extensionDir });
  try {
    await setDomains(browser, ['example.com']);
    const view = await browser.openOwnPage('dashboard.html#posts/new');
    await view.waitFor(() => document.querySelector('.post-form textarea'));
    await view.evaluate(typeLines, POSTS);
    await view.evaluate(watchTasks);
    await view.click('.post-form [type=submit]');
    await until(view, `main[data-posts="${POSTS}"]`);
    const { task, at } = await longestTask(view);
    // That all are added is said after the list has them.
    await until(view, '.done-note > *');
    const frames = await checkAll(view);
    return [
      row({
        name: 'longest task of the dashboard while it adds',
        size: SIZE,
        ours: task,
        note: `0: the browser reported none over 50 ms${at}`,
      }),
      row({
        name: 'frames until "Check all" is confirmed',
        size: SIZE,
        unit: '',
        ours: frames,
        target: { atMost: 1 },
        note: 'the first frame after the click is the first that can show it',
      }),
    ];
  } finally {
    await browser.close();
  }
}

/** Types so many addresses into the form. */
function typeLines(count: number): void {
  const field = document.querySelector<HTMLTextAreaElement>('.post-form textarea');
  if (!field) return;
  field.value = Array.from({ length: count }, (_, i) => `https://${i}.test/post`).join('\n');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Has all checked. @returns in which frame the view says so */
function checkAll(view: View): Promise<number> {
  return view.evaluate(async () => {
    const said = () => document.querySelector('.done-note')?.textContent ?? '';
    const before = said();
    const button = 'main.posts > header > button:not(.primary, [aria-haspopup])';
    await new Promise(requestAnimationFrame);
    document.querySelector<HTMLElement>(button)?.click();
    let frames = 0;
    do {
      await new Promise(requestAnimationFrame);
      frames++;
    } while (said() === before && frames < 600);
    return frames;
  });
}
