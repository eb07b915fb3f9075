import { afterEach, describe, expect, it, vi } from 'vitest';
import { collectFrom, takeReadingPort } from '../../../../../entrypoints/background/page/collect.ts';
import { aPage, columnsOf } from '../../../build.ts';
import { fakePort } from '../fake-port.ts';

const TAB = 5;
const page = aPage();

/** A content script's port, as the background takes it. */
function openPort(frameId: number, tabId = TAB) {
  const sender = { tab: { id: tabId }, frameId, url: page.url };
  const port = fakePort(sender as Parameters<typeof fakePort>[0]);
  takeReadingPort(port.port);
  return port;
}

/** A content script that tells all: its page, and so many links. */
function tellAll(frameId: number, links = 1, title = '') {
  const port = openPort(frameId);
  port.hear({ type: 'links', columns: columnsOf(Array(links).fill({})) });
  port.hear({ type: 'page', page: { ...page, title } });
  port.hear({ type: 'end', gone: 0 });
  return port;
}

/** A tab that is being read. */
function collect() {
  const progress = vi.fn();
  const collection = collectFrom(TAB, progress);
  return { collection, progress, titles: () => [...collection.told].map(([id, of]) => [id, of?.page.title]) };
}

// Nothing of a test is left for the next.
afterEach(() => collectFrom(TAB, () => undefined).stop());

const ok = (frameId: number) => ({ frameId, result: true });

describe('a reading is taken', () => {
  it('from all documents of a tab that is being read', async () => {
    const { collection, progress, titles } = collect();
    const ports = [tellAll(0, 2, 'page'), tellAll(3, 1, 'frame')];
    await collection.onlyFrom([ok(0), ok(3)]);
    expect(titles()).toEqual([
      [0, 'page'],
      [3, 'frame'],
    ]);
    expect(progress.mock.calls).toEqual([[2], [3]]);
    expect(ports.map(({ state }) => state.open)).toEqual([false, false]);
  });

  it('as null where a document fell silent', async () => {
    const { collection } = collect();
    openPort(0).close();
    await collection.onlyFrom([ok(0)]);
    expect(collection.told).toEqual(new Map([[0, null]]));
  });

  it('when what it says comes after the browser has said that the script is done', async () => {
    const { collection, titles } = collect();
    const done = collection.onlyFrom([ok(0)]);
    tellAll(0, 1, 'late');
    await done;
    expect(titles()).toEqual([[0, 'late']]);
  });

  it('without waiting for a frame in which the script failed before it spoke', async () => {
    const { collection, titles } = collect();
    tellAll(0, 1, 'page');
    await collection.onlyFrom([ok(0), { frameId: 7 }]);
    expect(titles()).toEqual([[0, 'page']]);
  });

  it('of a frame in which the script of an earlier reading speaks, though the one that was put in failed', async () => {
    const { collection, titles } = collect();
    const earlier = openPort(0);
    expect(openPort(0).state.open).toBe(false);
    const done = collection.onlyFrom([{ frameId: 0 }]);
    earlier.hear({ type: 'page', page: { ...page, title: 'earlier' } });
    earlier.hear({ type: 'end', gone: 0 });
    await done;
    expect(titles()).toEqual([[0, 'earlier']]);
  });
});

describe('a port is closed, and nothing is taken from it', () => {
  it('of a tab that nobody reads', () => {
    expect(openPort(0).state.open).toBe(false);
  });

  it('of a tab whose reading has ended', () => {
    collect().collection.stop();
    expect(openPort(0).state.open).toBe(false);
  });

  it('of another tab than the one that is being read', () => {
    collect();
    expect(openPort(0, TAB + 1).state.open).toBe(false);
  });

  it('that comes from no tab', () => {
    collect();
    const { port, state } = fakePort();
    takeReadingPort(port);
    expect(state.open).toBe(false);
  });

  it('where its frame has told all', async () => {
    const { collection, titles } = collect();
    tellAll(0, 1, 'first');
    expect(tellAll(0, 1, 'second').state.open).toBe(false);
    await collection.onlyFrom([ok(0)]);
    expect(titles()).toEqual([[0, 'first']]);
  });

  it('where its frame is still telling', async () => {
    const { collection, titles } = collect();
    const first = openPort(0);
    const second = tellAll(0, 1, 'second');
    expect([first.state.open, second.state.open]).toEqual([true, false]);
    first.hear({ type: 'page', page: { ...page, title: 'first' } });
    first.hear({ type: 'end', gone: 0 });
    await collection.onlyFrom([ok(0)]);
    expect(titles()).toEqual([[0, 'first']]);
  });

  it('where its frame has fallen silent', async () => {
    const { collection } = collect();
    openPort(0).close();
    expect(tellAll(0, 1, 'second').state.open).toBe(false);
    await collection.onlyFrom([ok(0)]);
    expect(collection.told).toEqual(new Map([[0, null]]));
  });

  it('where the script was not put into its frame', async () => {
    const { collection, titles } = collect();
    tellAll(0, 1, 'page');
    tellAll(9, 1, 'forged');
    await collection.onlyFrom([ok(0)]);
    expect(tellAll(11, 1, 'forged').state.open).toBe(false);
    expect(titles()).toEqual([[0, 'page']]);
  });
});

it('nothing is added to what was told', async () => {
  const { collection, progress } = collect();
  const port = tellAll(0, 2);
  port.hear({ type: 'links', columns: columnsOf([{}]) });
  port.hear({ type: 'page', page: { ...page, title: 'another' } });
  port.hear({ type: 'end', gone: 3 });
  await collection.onlyFrom([ok(0)]);
  expect(collection.told.get(0)).toMatchObject({ page: { title: '' }, gone: 0 });
  expect(progress.mock.calls).toEqual([[2]]);
});

it('an earlier reading of the tab that ends late does not end the later one', async () => {
  const earlier = collectFrom(TAB, () => undefined);
  const { collection, titles } = collect();
  earlier.stop();
  tellAll(0, 1, 'page');
  await collection.onlyFrom([ok(0)]);
  expect(titles()).toEqual([[0, 'page']]);
});

describe('what a page claims', () => {
  it('counts as its address only where the browser says that it is of that site', () => {
    const { collection } = collect();
    const port = openPort(0);
    port.hear({ type: 'page', page: { ...page, url: 'https://victim.test/post' } });
    port.hear({ type: 'end', gone: 0 });
    expect(collection.told.get(0)?.page.url).toBe(page.url);
  });

  it('has an end: one that never stops telling links is given up', () => {
    const { collection } = collect();
    const port = openPort(0);
    const columns = columnsOf(Array(200_000).fill({}));
    for (let i = 0; i < 6; i++) port.hear({ type: 'links', columns });
    expect(collection.told.get(0)).toBeNull();
    expect(port.state.open).toBe(false);
  });
});
