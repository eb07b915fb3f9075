import { expect, it } from 'vitest';
import { showNotification } from '../../../../../../entrypoints/background/posts/notify/notification.ts';
import { aReading } from '../../../../build.ts';
import { aPost, aPostRecord } from '../../../../build-post.ts';
import { record } from '../../../../utils/store/fresh-store.ts';
import { fakeToolbar } from '../fake-toolbar.ts';

const url = 'https://blog.test/post';
const changed = {
  ...aPostRecord(undefined, aPost({ url })),
  unseenChange: { kind: 'lost', at: 1, notifiedAt: null } as const,
};

it('what a page calls itself stands behind its address, on one line, and is short', async () => {
  const toolbar = fakeToolbar();
  const title = `Your\u0000 account\u202e is\n\nlocked. ${'Call us now. '.repeat(50)}`;
  await record(aReading([], { page: { url, title } }));
  await showNotification([changed]);
  const [shown = ''] = (toolbar.shown.get('posts-news') ?? '').split('\n');
  expect(shown).toMatch(/^blog\.test\/post “Your account is locked\. Call us now\./);
  expect(shown.length).toBeLessThan(90);
});

it('all that is new of one guest post is told', async () => {
  const toolbar = fakeToolbar();
  const unseenChange = { ...changed.unseenChange, kind: 'reminder', also: ['lost'] } as const;
  await showNotification([{ ...changed, unseenChange }]);
  expect((toolbar.shown.get('posts-news') ?? '').split('\n').slice(1)).toEqual([
    'You wanted to be reminded of it today.',
    'The link is lost.',
  ]);
});
