import { fireEvent, screen } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { AnswerTabs } from '../../../../components/answer/AnswerTabs.tsx';
import { show } from '../show.tsx';

function showTabs() {
  const onView = vi.fn();
  show(
    <main>
      <AnswerTabs counts={counts} view="all" onView={onView} />
      <div id="answer-part" role="tabpanel" aria-labelledby="tab-all" />
    </main>,
  );
  return { onView };
}

const counts = { mine: 14, all: 1034, sites: 8, page: null };

it('the parts of an answer are tabs with their numbers, one of them a stop of the Tab key', () => {
  showTabs();
  const tabs = screen.getAllByRole('tab');
  expect(tabs.map(({ textContent }) => textContent)).toEqual(['Mine14', 'All1,034', 'Sites8', 'This page']);
  expect(tabs.map(({ tabIndex }) => tabIndex)).toEqual([-1, 0, -1, -1]);
  expect(screen.getByRole('tab', { selected: true }).textContent).toBe('All1,034');
});

it.each([
  ['ArrowRight', 'sites'],
  ['ArrowLeft', 'mine'],
])('%s goes to %s', (key, to) => {
  const { onView } = showTabs();
  fireEvent.keyDown(screen.getByRole('tab', { selected: true }), { key });
  expect(onView).toHaveBeenCalledExactlyOnceWith(to);
  expect(document.activeElement?.id).toBe(`tab-${to}`);
});
