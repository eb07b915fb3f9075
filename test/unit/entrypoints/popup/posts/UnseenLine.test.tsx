import { fireEvent, screen } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { UnseenLine } from '../../../../../entrypoints/popup/posts/UnseenLine.tsx';
import { show } from '../../../components/show.tsx';

it('what is new of guest posts is one line, with the way to them', () => {
  const onShow = vi.fn();
  const { container } = show(<UnseenLine kinds={['lost', 'changed', 'lost']} onShow={onShow} />);
  expect(container.textContent).toContain('2 links lost, 1 changed');
  fireEvent.click(screen.getByRole('button', { name: 'Show' }));
  expect(onShow).toHaveBeenCalledOnce();
});
