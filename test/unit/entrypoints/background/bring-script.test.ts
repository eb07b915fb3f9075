import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { bringScript } from '../../../../entrypoints/background/bring-script.ts';

const page = { tabId: 5, frameIds: [0] };
const frame = { tabId: 5, frameIds: [7] };
const brought: unknown[] = [];

beforeEach(() => {
  brought.length = 0;
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation(async ({ target, ...more }) => {
    brought.push([target, 'files' in more ? more.files : null]);
    return [];
  });
});

it('what several ask for at the same time comes in one go, each script once', async () => {
  const asked = [
    bringScript(page, '/answers.js', '/hiding.js'),
    bringScript(frame, '/answers.js', '/served.js'),
    bringScript(page, '/answers.js', '/served.js'),
  ];
  expect(await Promise.all(asked)).toEqual([true, true, true]);
  expect(brought).toEqual([
    [page, ['/answers.js', '/hiding.js', '/served.js']],
    [frame, ['/answers.js', '/served.js']],
  ]);
});

it('what is asked for later comes then: the document may be another one', async () => {
  await bringScript(page, '/answers.js');
  await bringScript(page, '/answers.js');
  expect(brought).toHaveLength(2);
});

it('whoever asked hears that the document is gone', async () => {
  vi.mocked(fakeBrowser.scripting.executeScript).mockRejectedValue(new Error('No tab with id: 5'));
  const asked = [bringScript(page, '/hiding.js'), bringScript(page, '/served.js')];
  expect(await Promise.all(asked)).toEqual([false, false]);
});
