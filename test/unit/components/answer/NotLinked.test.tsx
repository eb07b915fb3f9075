import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { anOwnLink } from '../../build.ts';
import { aServedOnly } from '../../build-link.ts';
import { showAnswer } from './show-answer.tsx';

describe('a mention', () => {
  const mention = { domain: 'example.com', written: 'www.example.com/guide', frameId: 0, index: 9 };

  it('is told where nothing links to us, and shown on the page', async () => {
    const { on, container } = showAnswer([], { mentions: [mention] });
    expect(container.querySelector('.headline .detail')?.textContent).toBe('Mentioned, not linked');
    fireEvent.click(
      await screen.findByRole('button', { name: 'www.example.com/guide Mentioned, not linked' }),
    );
    expect(on.show).toHaveBeenCalledExactlyOnceWith(mention);
  });

  it('of several domains is counted', () => {
    const mentions = [mention, { ...mention, domain: 'example.org' }];
    showAnswer([], { mentions, servedOnly: [aServedOnly()] });
    const words = /^1 link only in the HTML as served · 2 of your domains mentioned, not linked$/;
    expect(screen.getByText(words)).toBeTruthy();
  });
});

describe('a link that a script took away', () => {
  const servedOnly = [aServedOnly({ kind: ['nofollow'] })];

  it('is told where nothing links to us, before the sites that the page links to', async () => {
    showAnswer([], { servedOnly });
    expect(screen.getByText('1 link only in the HTML as served')).toBeTruthy();
    const list = await screen.findByRole('list', { name: 'Not linked' });
    expect(list.textContent).toBe('the guide/guidenofollowIn the HTML as served, taken away by a script');
    expect(list.nextElementSibling?.className).toBe('answer-view-none');
  });

  it('is told after the links that are there, with where it leads now', async () => {
    const now = 'https://rival.example/';
    showAnswer([anOwnLink()], { servedOnly: [aServedOnly({ now })] });
    const list = await screen.findByRole('list', { name: 'Not linked' });
    expect(list.textContent).toContain('In the HTML as served; a script leads it to rival.example');
    expect(list.previousElementSibling?.className).toBe('link-list');
  });

  it('is not told among other parts of the answer', async () => {
    const { container } = showAnswer([], { servedOnly }, 'page');
    await waitFor(() => expect(container.querySelector('.page-details')).not.toBeNull());
    expect(screen.queryByRole('list', { name: 'Not linked' })).toBeNull();
  });
});
