import type { Page as Puppet } from 'puppeteer-core';
import { medianOf, repeat } from './median.ts';
import { type Row, row } from './table.ts';
import { tracedDashboard } from './traced-browser.ts';
import { type TracedAct, tracedAct } from './traced-task.ts';

const ROUNDS = 3;

/** How long the page may be held up at a stretch with so many guest posts, in ms, and how long an answer may take. */
const SIZES = [
  { posts: 10_000, task: 100, answer: 1000 },
  { posts: 50_000, task: 200, answer: 1000 },
] as const;

/** Something that is done in the list, and back, which is measured as well: the longer of both counts. */
interface Step {
  readonly name: string;
  readonly act: (page: Puppet) => Promise<unknown>;
  /** Runs in the page. */
  readonly isDone: () => boolean;
  readonly undo: (page: Puppet) => Promise<unknown>;
  readonly isUndone: () => boolean;
}

/** Presses a button in the page: a driver's own click asks for the layout first. */
const press = (selector: string) => (page: Puppet) =>
  page.$eval(selector, (element) => element instanceof HTMLElement && element.click());

/** Goes to a view as the back button does. */
const goTo = (hash: string) => (page: Puppet) =>
  page.evaluate((wanted: string) => {
    location.hash = wanted;
  }, hash);

const STEPS: readonly Step[] = [
  {
    name: 'filter in the page',
    act: press('.overview .figure[data-verdict=kept]'),
    isDone: () => !document.querySelector('.post-row:not([data-verdict=kept])'),
    undo: press('.overview .figure[data-verdict=kept]'),
    isUndone: () => document.querySelector('.post-row:not([data-verdict=kept])') !== null,
  },
  {
    name: 'sort in the page',
    act: press('[data-stop="sort page"]'),
    isDone: () => document.querySelector('th.page.sorted') !== null,
    undo: goTo('#posts'),
    isUndone: () => document.querySelector('th.state.sorted') !== null,
  },
  {
    name: 'group in the page',
    act: goTo('#posts?group=tag'),
    isDone: () => document.querySelector('.group-row') !== null,
    undo: goTo('#posts'),
    isUndone: () => !document.querySelector('.group-row'),
  },
  {
    name: 'select all in the page',
    act: press('.posts-heading input'),
    isDone: () => document.querySelector('.selection-bar .button') !== null,
    undo: press('.posts-heading input'),
    isUndone: () => !document.querySelector('.selection-bar .button'),
  },
];

/** Measures how long the dashboard is held up by what is done in a long list, overview and drawing included. */
export async function dashboardRows(extensionDir: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of SIZES) rows.push(...(await sizeRows(extensionDir, size)));
  return rows;
}

async function sizeRows(extensionDir: string, limits: (typeof SIZES)[number]): Promise<Row[]> {
  const dashboard = await tracedDashboard(extensionDir, limits.posts);
  const { page } = dashboard;
  const size = `${limits.posts.toLocaleString('en')} guest posts`;
  try {
    await dashboard.open();
    const opened = await repeat(ROUNDS, () =>
      tracedAct(
        page,
        () => page.reload({ waitUntil: 'domcontentloaded' }),
        () => document.querySelector('main[data-posts] .post-row') !== null,
      ),
    );
    const rows = [stepRow('open the list: the longest task', size, limits, opened)];
    for (const { name, act, isDone, undo, isUndone } of STEPS) {
      const there: TracedAct[] = [];
      for (let i = 0; i < ROUNDS; i++) {
        const done = await tracedAct(page, () => act(page), isDone);
        const undone = await tracedAct(page, () => undo(page), isUndone);
        there.push({
          task: Math.max(done.task, undone.task),
          answer: Math.max(done.answer, undone.answer),
        });
      }
      rows.push(stepRow(`${name}: the longest task`, size, limits, there));
    }
    return rows;
  } finally {
    await dashboard.close();
  }
}

function stepRow(
  name: string,
  size: string,
  limits: (typeof SIZES)[number],
  rounds: readonly TracedAct[],
): Row {
  return row({
    name,
    size,
    ours: medianOf(rounds, 'task'),
    target: { atMost: limits.task },
    note: `of the processor, by trace, drawing included; to be seen after ${medianOf(rounds, 'answer').toFixed(0)} ms by the clock`,
  });
}
