import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { request } from '../../../../utils/message/request.ts';
import { requestOffscreen } from '../../../../utils/message/request-offscreen.ts';
import { requestPage, sendToHighlight } from '../../../../utils/message/request-page.ts';
import { takeBugs } from '../../bugs.ts';

const background = (answer: () => Promise<unknown>) =>
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(answer);
const page = (answer: () => Promise<unknown>) =>
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(answer);
const html = () => request({ type: 'linkHtml', tabId: 5, frameId: 0, index: 1 });
const htmlInPage = () => requestPage(5, 2, { type: 'linkHtml', link: 1 });

describe('who asks the background', () => {
  it('is given its answer', async () => {
    const sent = background(async () => ({ ok: true, value: '<a>' }));
    expect(await html()).toEqual({ ok: true, value: '<a>' });
    expect(sent).toHaveBeenCalledExactlyOnceWith({ type: 'linkHtml', tabId: 5, frameId: 0, index: 1 });
  });

  it('is given the answer to what is only done', async () => {
    // Nothing does not cross: in the browser's JSON it is left out.
    background(async () => ({ ok: true }));
    expect(await request({ type: 'markSeen', ids: null })).toEqual({ ok: true, value: undefined });
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['it could not do it', async () => ({ ok: false, why: 'full' }), 'full'],
    ['it fails for a cause that we do not know', async () => ({ ok: false }), 'broken'],
    ['nobody listens', async () => undefined, 'gone'],
    ['it is not there', () => Promise.reject(new Error('Receiving end does not exist.')), 'gone'],
  ])('is told so where %s', async (_, answer, why) => {
    background(answer);
    expect(await html()).toEqual({ ok: false, why });
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['answers something else', async () => ({ ok: true, value: 7 }), 'TypeError: It breaks the contract'],
    ['answers in another form', async () => '<a>', 'TypeError: It breaks the contract'],
    [
      'has a cause of its own',
      async () => ({ ok: false, why: 'tired' }),
      'TypeError: It breaks the contract',
    ],
  ])('is told that it is broken where it %s, which is a bug', async (_, answer, error) => {
    background(answer);
    expect(await html()).toEqual({ ok: false, why: 'broken' });
    expect(takeBugs()).toEqual([{ where: 'answer to linkHtml', error }]);
  });

  it('is told that it is broken where the browser refuses the message, which is a bug', async () => {
    background(() => Promise.reject(new TypeError('It cannot be copied')));
    expect(await html()).toEqual({ ok: false, why: 'broken' });
    expect(takeBugs()).toEqual([{ where: 'request linkHtml', error: 'TypeError: It cannot be copied' }]);
  });
});

describe('the background that asks a page', () => {
  it('is given the answer of one document', async () => {
    const sent = page(async () => ({ ok: true, value: '<a>' }));
    expect(await htmlInPage()).toEqual({ ok: true, value: '<a>' });
    expect(sent).toHaveBeenCalledExactlyOnceWith(5, { type: 'linkHtml', link: 1 }, { frameId: 2 });
  });

  it.each([{ ok: true, value: 7 }, { ok: 'yes', value: '<a>' }, '<a>', 7, []])(
    'takes %j for no answer; it is no bug of ours: a page may say what it likes',
    async (answer) => {
      page(async () => answer);
      expect(await htmlInPage()).toEqual({ ok: false, why: 'broken' });
    },
  );

  it('is told where it is gone', async () => {
    page(() => Promise.reject(new Error('No tab with id: 5.')));
    expect(await htmlInPage()).toEqual({ ok: false, why: 'gone' });
  });
});

it('what the offscreen document has read of a page is validated', async () => {
  const fetched = () => requestOffscreen({ to: 'offscreen', type: 'readPage', hosts: [], id: 'one' });
  background(async () => ({ ok: true, value: { kind: 'failed', why: 'timeout' } }));
  expect(await fetched()).toEqual({ ok: true, value: { kind: 'failed', why: 'timeout' } });
  background(async () => ({ ok: true, value: { kind: 'page', page: {} } }));
  expect(await fetched()).toEqual({ ok: false, why: 'broken' });
  expect(takeBugs()).toHaveLength(1);
});

it('what is said to highlighted documents fails nobody', async () => {
  page(() => Promise.reject(new Error('Receiving end does not exist.')));
  await sendToHighlight(5, { type: 'highlight-off' });
  page(() => Promise.reject(new TypeError('no')));
  await sendToHighlight(5, { type: 'highlight-off' });
  expect(takeBugs()).toEqual([{ where: 'highlight-off', error: 'TypeError: no' }]);
});
