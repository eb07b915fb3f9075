import { act, fireEvent, screen } from '@testing-library/preact';
import type { ComponentProps } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Headline } from '../../../../components/answer/Headline.tsx';
import { KindBadges } from '../../../../components/answer/KindBadge.tsx';
import { ReadingProgress } from '../../../../components/answer/ReadingProgress.tsx';
import { EmptyState } from '../../../../components/base/EmptyState.tsx';
import { Note } from '../../../../components/base/Note.tsx';
import { Welcome } from '../../../../components/domains/Welcome.tsx';
import { KINDS } from '../../../../utils/link/rel.ts';
import { show } from '../show.tsx';

describe('a state without answer', () => {
  it('says what is the matter, what to do, and offers to do it', () => {
    show(
      <EmptyState title="This is a PDF" advice="Open the page that offers it.">
        <button type="button">Read again</button>
      </EmptyState>,
    );
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('This is a PDF');
    expect(screen.getByText('Open the page that offers it.')).toBeTruthy();
    expect(screen.getByRole('button')).toBeTruthy();
  });

  it('may have no advice', () => {
    expect(show(<EmptyState title="Reading" />).container.querySelector('p')).toBeNull();
  });
});

describe('while a page is read', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each([
    [0, 'Reading the page …'],
    [1, 'Reading the page: 1 link so far'],
    [12_000, 'Reading the page: 12,000 links so far'],
  ])('nothing flickers at first, then %i links are told', (links, words) => {
    vi.useFakeTimers();
    const { container } = show(<ReadingProgress links={links} />);
    expect(container.textContent).toBe('');
    act(() => void vi.advanceTimersByTime(299));
    expect(container.textContent).toBe('');
    act(() => void vi.advanceTimersByTime(1));
    expect(container.textContent).toBe(words);
    expect(screen.getByRole('progressbar', { name: words })).toBeTruthy();
    vi.useRealTimers();
  });
});

function showHeadline(props: Partial<ComponentProps<typeof Headline>> = {}) {
  const onCopy = vi.fn();
  const words = { answer: 'None', lamp: 'out' } as const;
  return {
    ...show(<Headline words={words} detail="" site="blog.test" copied={false} onCopy={onCopy} {...props} />),
    onCopy,
  };
}

describe('the headline', () => {
  it.each([
    ['lit', '.lamp.lit'],
    ['half', '.lamp.half'],
    ['out', '.lamp.out'],
  ] as const)('has a lamp that is %s', (lamp, selector) => {
    const { container } = showHeadline({ words: { answer: '2 links to example.com', lamp }, detail: 'Good' });
    expect(container.querySelector(selector)).toBeTruthy();
    expect(screen.getByText('Good')).toBeTruthy();
    expect(screen.getByText('blog.test')).toBeTruthy();
  });

  it('has no empty detail', () => {
    expect(showHeadline().container.querySelector('.detail')).toBeNull();
  });

  it('copies the answer', () => {
    const { onCopy } = showHeadline();
    fireEvent.click(screen.getByRole('button', { name: 'Copy answer' }));
    expect(onCopy).toHaveBeenCalledOnce();
  });
});

describe('a note', () => {
  it('has at most one thing to do', () => {
    const onAction = vi.fn();
    show(
      <Note action="Undo" onAction={onAction}>
        example.com removed.
      </Note>,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onAction).toHaveBeenCalledOnce();
  });

  it('may have none', () => {
    show(<Note>Kept on this machine only.</Note>);
    expect(screen.queryByRole('button')).toBeNull();
  });
});

it('each kind has a word of its own, in the order in which they come', () => {
  const { container } = show(<KindBadges kinds={KINDS} />);
  const words = Array.from(container.querySelectorAll('.kind-badge'), (badge) => [
    badge.textContent,
    badge.className,
  ]);
  expect(words).toEqual([
    ['followed', 'kind-badge followed'],
    ['nofollow', 'kind-badge nofollow'],
    ['ugc', 'kind-badge ugc'],
    ['sponsored', 'kind-badge sponsored'],
    ['suspicious rel', 'kind-badge suspicious'],
  ]);
});

it('the welcome asks for domains, and says that nothing leaves the machine', () => {
  show(
    <Welcome>
      <p>The form</p>
    </Welcome>,
  );
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Which domains are yours?');
  expect(screen.getByText('The form')).toBeTruthy();
  expect(screen.getByText(/Backlight has no server/)).toBeTruthy();
});

it('the welcome ends with what to do next', () => {
  const { container } = show(
    <Welcome>
      <p>The form</p>
    </Welcome>,
  );
  expect(container.querySelector('.next')?.parentElement?.lastElementChild?.textContent).toMatch(/^Then/);
  expect(Array.from(container.querySelectorAll('.next li'), (line) => line.textContent)).toEqual([
    'Open a page that should link to you, and click this button.',
    'Switch on “Highlight links” to see in the page what each link is.',
    'Point at a link, press “Watch”, and hear of it when it is lost or changed.',
  ]);
});
