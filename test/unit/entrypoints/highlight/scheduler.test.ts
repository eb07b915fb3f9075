import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { scheduler } from '../../../../entrypoints/highlight/scheduler.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
});

/** A page that is looked at; each look keeps it busy for so long, and waits besides for answers. */
function aPage({ busy = 0, waits = 0 } = {}) {
  const stop = new AbortController();
  const looks: number[] = [];
  const cost = { busy, waits };
  let running = 0;
  const begin = performance.now();
  const beat = scheduler(async () => {
    expect(++running).toBe(1);
    looks.push(performance.now() - begin);
    const { busy, waits } = cost;
    if (busy + waits > 0) await new Promise((resolve) => setTimeout(resolve, busy + waits));
    running--;
    return busy;
  }, stop.signal);
  return {
    ...beat,
    cost,
    /** When it was looked at, in ms. */
    looks,
    stop: () => stop.abort(),
    pass: (ms: number) => vi.advanceTimersByTimeAsync(ms),
  };
}

describe('a page is looked at', () => {
  it('never, until it is asked for', async () => {
    const page = aPage();
    await page.pass(100_000);
    expect(page.looks).toEqual([]);
  });

  it('at once, then now and then unasked', async () => {
    const page = aPage();
    page.now();
    await page.pass(6500);
    expect(page.looks).toEqual([0, 2000, 4000, 6000]);
  });

  it('soon after a change, but not sooner than it may', async () => {
    const page = aPage();
    page.now();
    await page.pass(100);
    page.soon();
    await page.pass(299);
    expect(page.looks).toEqual([0]);
    await page.pass(1);
    expect(page.looks).toEqual([0, 400]);
  });

  it('at once after a change, where the last look is long ago', async () => {
    const page = aPage();
    page.now();
    await page.pass(1500);
    page.soon();
    await page.pass(0);
    expect(page.looks).toEqual([0, 1500]);
  });

  it('once for many changes, and these do not put it off', async () => {
    const page = aPage();
    page.now();
    for (let i = 0; i < 9; i++) {
      await page.pass(50);
      page.soon();
    }
    expect(page.looks).toEqual([0, 400]);
  });

  it('never twice at the same time, and again at once where that is asked for meanwhile', async () => {
    const page = aPage({ waits: 100 });
    page.now();
    await page.pass(50);
    page.now();
    page.now();
    await page.pass(250);
    expect(page.looks).toEqual([0, 100]);
  });
});

it('a look that is asked for at once is also the one that was to come', async () => {
  const page = aPage({ waits: 100 });
  page.now();
  await page.pass(150);
  page.soon();
  await page.pass(300);
  page.now();
  await page.pass(500);
  expect(page.looks).toEqual([0, 450]);
});

/** A page whose looks are known to be long, at the end of the second. */
async function lookedAtTwice(busy: number) {
  const page = aPage({ busy });
  for (let i = 0; i < 2; i++) {
    page.now();
    await page.pass(busy);
  }
  return page;
}

describe('the rest between two looks', () => {
  it.each([
    [1, 400],
    [10, 1000],
    [50, 5000],
    [10_000, 60_000],
  ])('is long where looks keep the page busy for %i ms: %i', async (busy, rest) => {
    const page = await lookedAtTwice(busy);
    page.soon();
    await page.pass(rest - 1);
    expect(page.looks).toHaveLength(2);
    await page.pass(1);
    expect(page.looks).toEqual([0, busy, 2 * busy + rest]);
  });

  it('holds unasked, too', async () => {
    const page = await lookedAtTwice(100);
    await page.pass(9999);
    expect(page.looks).toHaveLength(2);
    await page.pass(1);
    expect(page.looks).toEqual([0, 100, 10_200]);
  });

  it('is not made longer by one look that the machine held up, be it the first', async () => {
    const page = aPage({ busy: 600 });
    page.now();
    await page.pass(600);
    page.cost.busy = 1;
    page.soon();
    await page.pass(401);
    page.cost.busy = 600;
    page.soon();
    await page.pass(1000);
    page.soon();
    await page.pass(400);
    expect(page.looks).toEqual([0, 1000, 1401, 2401]);
  });

  it('is not made longer by waiting for answers', async () => {
    const page = aPage({ busy: 1, waits: 999 });
    page.now();
    await page.pass(1000);
    page.soon();
    await page.pass(400);
    expect(page.looks).toEqual([0, 1400]);
  });

  it('is as long as the last look was, no longer', async () => {
    const page = await lookedAtTwice(50);
    page.cost.busy = 1;
    page.soon();
    await page.pass(5001);
    page.soon();
    await page.pass(400);
    expect(page.looks).toEqual([0, 50, 5100, 5501]);
  });

  it('comes after a look during which the page changed, however often it changes', async () => {
    const page = aPage({ busy: 50, waits: 50 });
    page.now();
    for (let ms = 0; ms < 21_000; ms += 10) {
      page.soon();
      await page.pass(10);
    }
    expect(page.looks).toEqual([0, 500, 5600, 10_700, 15_800, 20_900]);
  });
});

describe('while nobody sees the page', () => {
  it('it is not looked at, but as soon as it is seen again', async () => {
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    const page = aPage();
    page.now();
    await page.pass(0);
    page.soon();
    await page.pass(100_000);
    expect(page.looks).toEqual([0]);
    hidden.mockReturnValue(false);
    await page.pass(400);
    expect(page.looks).toHaveLength(2);
  });
});

describe('once it is stopped', () => {
  it('there is no look any more', async () => {
    const page = aPage();
    page.now();
    await page.pass(10);
    page.stop();
    page.soon();
    await page.pass(100_000);
    expect(page.looks).toEqual([0]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('while it looks, that look is the last', async () => {
    const page = aPage({ waits: 100 });
    page.now();
    page.now();
    await page.pass(50);
    page.stop();
    await page.pass(100_000);
    expect(page.looks).toEqual([0]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
