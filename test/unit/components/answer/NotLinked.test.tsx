import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { AnswerView } from '../../../../components/answer/AnswerView.tsx';
import type { AnsweredLink, TabAnswer } from '../../../../utils/message/background-to-ui.ts';
import type { AnswerViewName } from '../../../../utils/ui/answer-views.ts';
import { anOwnLink, aTabAnswer } from '../../build.ts';
import { aServedOnly } from '../../build-link.ts';
import { show } from '../show.tsx';

function showIn(
  links: readonly AnsweredLink[],
  more: Partial<TabAnswer>,
  view: AnswerViewName = 'mine',
  onShow = vi.fn(),
) {
  const none = () => undefined;
  return show(
    <AnswerView
      tabId={5}
      answer={aTabAnswer(links, more)}
      domains={['example.com']}
      view={view}
      copied={null}
      targets={new Map()}
      checking={false}
      complete={true}
      actions={{ onShow, onCopy: none, onEvidence: none }}
      onCopyAnswer={none}
      onCheck={none}
      onAllow={none}
      onReadAgain={none}
      onReadFrames={none}
      onSaid={none}
    />,
  );
}

describe('a mention', () => {
  const mention = { domain: 'example.com', written: 'www.example.com/guide', frameId: 0, index: 9 };

  it('is told where nothing links to us, and shown on the page', async () => {
    const onShow = vi.fn();
    const { container } = showIn([], { mentions: [mention] }, 'mine', onShow);
    expect(container.querySelector('.headline .detail')?.textContent).toBe('Mentioned, not linked');
    fireEvent.click(
      await screen.findByRole('button', { name: 'www.example.com/guide Mentioned, not linked' }),
    );
    expect(onShow).toHaveBeenCalledExactlyOnceWith(mention);
  });

  it('of several domains is counted', () => {
    const mentions = [mention, { ...mention, domain: 'example.org' }];
    showIn([], { mentions, servedOnly: [aServedOnly()] });
    const words = /^1 link only in the HTML as served · 2 of your domains mentioned, not linked$/;
    expect(screen.getByText(words)).toBeTruthy();
  });
});

describe('a link that a script took away', () => {
  const servedOnly = [aServedOnly({ kind: ['nofollow'] })];

  it('is told where nothing links to us, before the sites that the page links to', async () => {
    showIn([], { servedOnly });
    expect(screen.getByText('1 link only in the HTML as served')).toBeTruthy();
    const list = await screen.findByRole('list', { name: 'Not linked' });
    expect(list.textContent).toBe('the guide/guidenofollowIn the HTML as served, taken away by a script');
    expect(list.nextElementSibling?.className).toBe('answer-view-none');
  });

  it('is told after the links that are there, with where it leads now', async () => {
    const now = 'https://rival.example/';
    showIn([anOwnLink()], { servedOnly: [aServedOnly({ now })] });
    const list = await screen.findByRole('list', { name: 'Not linked' });
    expect(list.textContent).toContain('In the HTML as served; a script leads it to rival.example');
    expect(list.previousElementSibling?.className).toBe('link-list');
  });

  it('is not told among other parts of the answer', async () => {
    const { container } = showIn([], { servedOnly }, 'page');
    await waitFor(() => expect(container.querySelector('.page-details')).not.toBeNull());
    expect(screen.queryByRole('list', { name: 'Not linked' })).toBeNull();
  });
});
