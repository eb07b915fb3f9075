import { expect, it, vi } from 'vitest';
import { uiReceiver } from '../../../../utils/message/ui-receiver.ts';
import { aPost } from '../../a-post.ts';
import { CONTENT_SCRIPT, OWN, sayTo } from '../../hear.ts';

type UiHandlers = Parameters<typeof uiReceiver>[0];

it('what the schema refuses is said to be refused, and reaches no handler', async () => {
  const addPosts = vi.fn<UiHandlers['addPosts']>(() => ({ ids: [], known: 0 }));
  // The others are not asked.
  const receiver = uiReceiver({ addPosts } as Partial<UiHandlers> as UiHandlers);
  const adding = (cost: string) => ({ type: 'addPosts', posts: [aPost({ cost })] });
  expect(await sayTo(receiver, adding('x'.repeat(101)), OWN)).toEqual({ ok: false, why: 'refused' });
  expect(addPosts).not.toHaveBeenCalled();
  expect(await sayTo(receiver, adding('x'.repeat(100)), OWN)).toMatchObject({ ok: true });
  expect(await sayTo(receiver, { type: 'halve' }, OWN)).toBeUndefined();
  expect(await sayTo(receiver, adding('x'.repeat(101)), CONTENT_SCRIPT)).toBeUndefined();
});
