import { fireEvent, screen } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { UncheckedChip } from '../../../../components/answer/UncheckedChip.tsx';
import type { PageAnswer } from '../../../../utils/message/background-to-ui.ts';
import { aPageVerdict, aRobotsTxt, aTabAnswer } from '../../build.ts';
import { show } from '../show.tsx';

const ASKED = { url: 'https://blog.test/post', status: 403, finalUrl: 'https://blog.test/post', at: 0 };

function showUnchecked(more: Partial<PageAnswer> = {}, { checking = false, complete = true } = {}) {
  const onCheck = vi.fn();
  const onAllow = vi.fn();
  const page = { ...aTabAnswer().page, ...more };
  const { container } = show(
    <UncheckedChip
      page={page}
      site="blog.test"
      checking={checking}
      complete={complete}
      onCheck={onCheck}
      onAllow={onAllow}
    />,
  );
  return { onCheck, onAllow, words: container.querySelector('.pill')?.textContent ?? null };
}

it('names what nobody has looked at, and offers to look', () => {
  const { words, onCheck } = showUnchecked({ verdict: aPageVerdict({ xRobotsTag: '' }) });
  expect(words).toBe('robots.txt not checked Check');
  expect(screen.getByTitle('That takes a request to blog.test.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Check' }));
  expect(onCheck).toHaveBeenCalledOnce();
});

it('says that it was asked for in vain, and offers to ask again', () => {
  const { words, onCheck } = showUnchecked({ requests: [ASKED] });
  expect(words).toBe('X-Robots-Tag, robots.txt not found out: see “This page” Check again');
  fireEvent.click(screen.getByRole('button', { name: 'Check again' }));
  expect(onCheck).toHaveBeenCalledOnce();
});

it('says that it is not to be had without access, and offers to give that', () => {
  const verdict = aPageVerdict({ xRobotsTag: '' });
  const { words, onCheck, onAllow } = showUnchecked({ verdict, requests: [ASKED], needsAccess: true });
  expect(words).toBe('robots.txt not known without access to blog.test Allow and check');
  fireEvent.click(screen.getByRole('button', { name: 'Allow and check' }));
  expect(onAllow).toHaveBeenCalledOnce();
  expect(onCheck).not.toHaveBeenCalled();
});

it('says whom it asks while it asks, with nothing to press', () => {
  expect(showUnchecked({}, { checking: true, complete: false }).words).toBe('Asking blog.test …');
  expect(screen.queryByRole('button')).toBeNull();
});

it('says of nothing that it is unchecked while that is still being looked up', () => {
  expect(showUnchecked({}, { complete: false }).words).toBeNull();
});

it('is nothing where all was looked at', () => {
  const verdict = aPageVerdict({ xRobotsTag: '' }, aRobotsTxt());
  expect(showUnchecked({ verdict, requests: [ASKED] }).words).toBeNull();
});
