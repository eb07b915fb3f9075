import { fireEvent, screen } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { ExportChoices } from '../../../../components/posts/ExportChoices.tsx';
import { show } from '../show.tsx';

it('while a file is written it is said how far it is, and that can be stopped', () => {
  const stop = vi.fn();
  show(
    <ExportChoices
      counts={[{ scope: 'all', count: 100_000 }]}
      chosen="all"
      onChoose={vi.fn()}
      refused={[]}
      written={3400}
      onExport={vi.fn()}
      onStop={stop}
    />,
  );
  expect(screen.getByRole('status').textContent).toBe('3,400 of 100,000 written');
  fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
  expect(stop).toHaveBeenCalled();
});
