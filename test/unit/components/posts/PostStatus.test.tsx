import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { PostStatus } from '../../../../components/posts/PostStatus.tsx';
import type { Check } from '../../../../utils/posts/check.ts';
import type { GuestPost } from '../../../../utils/posts/post.ts';
import { listRow } from '../../../../utils/ui/posts/list-row.ts';
import { aCheck, aPost, aPostRecord } from '../../build-post.ts';
import { show } from '../show.tsx';

const NOW = Date.UTC(2026, 2, 4);
const LINK = {
  href: 'https://example.com/guide',
  target: 'https://example.com/guide',
  rawRel: 'nofollow',
  text: 'The guide',
  position: 'content',
  jsOnly: null,
  framed: false,
} as const;

function showNow(check: Partial<Check>, post: Partial<GuestPost> = {}) {
  const on = { onCheck: vi.fn(), onChange: vi.fn<(post: GuestPost) => void>() };
  const row = listRow(aPostRecord(aCheck(check), aPost(post)), '', () => true, NOW);
  return { ...show(<PostStatus row={row} {...on} />), on };
}

const offers = () => screen.getAllByRole('button').map(({ textContent }) => textContent);

describe('how a guest post stands now', () => {
  it('is said with its reasons, and for how long its link was kept', () => {
    const { container } = showNow({
      verdict: 'not-counted',
      reasons: [{ code: 'page-noindex', evidence: '' }],
    });
    expect(container.querySelector('.how')?.textContent).toMatch(/^does not count/);
    expect(container.querySelectorAll('li')).toHaveLength(1);
    expect(container.textContent).toMatch(/Link kept for less than a day: first seen .*, last seen /);
  });

  it('is not unknown where nobody has looked yet', () => {
    const row = listRow(aPostRecord(null), '', () => true, NOW);
    const { container } = show(<PostStatus row={row} onCheck={vi.fn()} onChange={vi.fn()} />);
    expect(container.querySelector('.how')?.textContent).toBe(`not checked yet${row.record.url}`);
  });

  it('says of a planned one that it should be published by now', () => {
    const row = listRow(aPostRecord(null, aPost({ planned: true, dueOn: NOW })), '', () => true, NOW);
    const { container } = show(<PostStatus row={row} onCheck={vi.fn()} onChange={vi.fn()} />);
    expect(container.querySelector('.how .status-badge')?.textContent).toBe('planned: overdue');
  });

  it('is checked again', () => {
    const { on } = showNow({});
    fireEvent.click(screen.getByRole('button', { name: 'Check now' }));
    expect(on.onCheck).toHaveBeenCalledOnce();
  });

  it.each<[string, Partial<Check>, Partial<GuestPost>, string[]]>([
    ['nothing of one that is kept', { link: LINK }, {}, []],
    [
      'to accept what changed',
      { verdict: 'changed', link: LINK, changes: [{ what: 'rel', from: '', to: 'nofollow' }] },
      {},
      ['Accept this change'],
    ],
    ['to accept what does not count', { verdict: 'not-counted', link: LINK }, {}, ['Accept this change']],
    ['nothing where there is no link', { verdict: 'lost' }, {}, []],
    [
      'the new address of a page that moved',
      { link: LINK, changes: [{ what: 'address', from: 'https://a.test/', to: 'https://b.test/' }] },
      {},
      ['Take the new address'],
    ],
    [
      'a tab, where scripts bring the link in',
      { verdict: 'unknown', reasons: [{ code: 'needs-javascript', evidence: '' }] },
      {},
      ['Open in a tab from now on'],
    ],
    [
      'no tab twice',
      { verdict: 'unknown', reasons: [{ code: 'needs-javascript', evidence: '' }] },
      { openTab: true },
      [],
    ],
  ])('offers %s', (_, check, post, expected) => {
    showNow(check, post);
    expect(offers()).toEqual(['Check now', ...expected]);
  });

  it('that a server keeps from the background is opened by the user', () => {
    const reasons = [{ code: 'status', evidence: 'HTTP 403' }] as const;
    showNow({ verdict: 'unknown', link: null, status: 403, reasons });
    const open = screen.getByRole('link', { name: 'Open it and look' });
    expect([open.getAttribute('href'), open.getAttribute('target')]).toEqual([aPost().url, '_blank']);
  });

  it('is changed by what is offered', () => {
    const { on } = showNow({
      link: LINK,
      changes: [{ what: 'address', from: 'https://a.test/', to: 'https://b.test/post#part' }],
    });
    fireEvent.click(screen.getByRole('button', { name: 'Take the new address' }));
    expect(on.onChange.mock.lastCall?.[0]).toEqual({ ...aPost(), url: 'https://b.test/post' });
  });
});
