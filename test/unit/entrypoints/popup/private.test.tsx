import '../../utils/store/fresh-store.ts';
import { act, screen } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { AnswerPane } from '../../../../entrypoints/popup/AnswerPane.tsx';
import { addPosts } from '../../../../utils/store/posts/posts.ts';
import { aTabAnswer, own } from '../../build.ts';
import { aPost } from '../../build-post.ts';
import { show } from '../../components/show.tsx';

const PLAN = /Plan a guest post/;

beforeEach(() => addPosts([aPost({ url: 'https://blog.test/post' })]).then(() => undefined));

async function answered(url: string, isPrivate: boolean): Promise<void> {
  const answer = aTabAnswer([], { url, isPrivate });
  const record = isPrivate ? ({ ok: false, why: 'private' } as const) : ({ ok: true, changes: [] } as const);
  show(
    <AnswerPane
      asked={{ phase: 'answer', answer, record, checking: false, complete: true }}
      tabId={5}
      domains={own('example.com')}
      onAsk={vi.fn()}
      onEdit={vi.fn()}
      highlight={null}
    />,
  );
  await act(async () => void (await new Promise((resolve) => setTimeout(resolve))));
}

it('of a page in a private window the popup answers, says that nothing is recorded, and shows and plans no guest post', async () => {
  await answered('https://blog.test/post', true);
  expect(screen.getByText('Private window: nothing is recorded.')).toBeTruthy();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/example\.com/);
  expect(document.querySelector('.post-card')).toBeNull();
  expect(screen.queryByText(PLAN)).toBeNull();
});

it('of a page in another window it does', async () => {
  await answered('https://other.test/', false);
  expect(await screen.findByText(PLAN)).toBeTruthy();
  expect(screen.queryByText(/Private window/)).toBeNull();
});
