import { fireEvent, screen } from '@testing-library/preact';
import type { ComponentProps } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { Footer } from '../../../../components/answer/Footer.tsx';
import type { ChangeSeen } from '../../../../utils/message/background-to-ui.ts';
import { show } from '../show.tsx';

function showFooter(props: Partial<ComponentProps<typeof Footer>> = {}) {
  const on = { posts: vi.fn(), edit: vi.fn(), settings: vi.fn() };
  const { container } = show(
    <Footer
      said=""
      record={null}
      domains={2}
      posts={12}
      onPosts={on.posts}
      onEdit={on.edit}
      onSettings={on.settings}
      {...props}
    />,
  );
  return { on, container, status: () => screen.getByRole('status').textContent };
}

const change: ChangeSeen = {
  kind: 'rel',
  href: 'https://example.com/',
  from: null,
  to: 'ugc',
  since: Date.UTC(2026, 2, 3, 12),
};

describe('the footer', () => {
  it.each([
    ['while it is written', null],
    ['where there is nothing to record', undefined],
    ['once it is written', { ok: true, changes: [] }],
  ] as const)('says nothing of the ordinary: %s', (_, record) => {
    expect(showFooter({ record }).status()).toBe('');
  });

  it.each([
    ['full', /storage is full/],
    ['blocked', /blocks storage/],
    ['loading', /still loading/],
  ] as const)('says why nothing was recorded: %s', (why, words) => {
    showFooter({ record: { ok: false, why } });
    expect(screen.getByRole('alert').textContent).toMatch(words);
  });

  it('says what changed, and since when', () => {
    const changes = [change, { ...change, kind: 'gone' as const }];
    const { container } = showFooter({ record: { ok: true, changes } });
    expect(container.querySelector('summary')?.textContent).toMatch(
      /^Recorded, 2 changes since Mar [23], 2026/,
    );
    expect(screen.getAllByRole('listitem', { hidden: true }).map(({ textContent }) => textContent)).toEqual([
      'rel of https://example.com/: none → ugc',
      'Gone: https://example.com/',
    ]);
  });

  it('says what was just done', () => {
    expect(showFooter({ said: 'Copied', record: { ok: true, changes: [] } }).status()).toBe('Copied');
  });

  it.each([
    ['Guest posts (12)', 'posts'],
    ['My domains (2)', 'edit'],
    ['Settings', 'settings'],
  ] as const)('leads on: %s', (name, to) => {
    const { on } = showFooter();
    fireEvent.click(screen.getByRole('button', { name }));
    expect(on[to]).toHaveBeenCalledOnce();
  });

  it('leads to the guest posts before they are counted', () => {
    showFooter({ posts: null });
    expect(screen.getByRole('button', { name: 'Guest posts' })).toBeTruthy();
  });

  it('has no way to domains that are in sight', () => {
    showFooter({ domains: null });
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Guest posts (12)',
      'Settings',
    ]);
  });

  it('stays where it is while the pointer is over it, whatever comes above it, and no longer', () => {
    showFooter();
    const foot = screen.getByRole('contentinfo');
    const view = foot.parentElement;
    const held = () => [view?.style.blockSize, view?.style.overflow, foot.style.bottom];
    for (const leave of [fireEvent.pointerLeave, fireEvent.click]) {
      fireEvent.pointerEnter(foot);
      expect(held()).toEqual(['0px', 'hidden', '0px']);
      leave(foot);
      expect(held()).toEqual(['', '', '']);
    }
  });

  it('is not held in a view that is longer than its window, at whose edge it sticks', () => {
    showFooter();
    const foot = screen.getByRole('contentinfo');
    vi.spyOn(document.documentElement, 'scrollHeight', 'get').mockReturnValue(900);
    fireEvent.pointerEnter(foot);
    expect(foot.parentElement?.style.blockSize).toBe('');
  });
});
