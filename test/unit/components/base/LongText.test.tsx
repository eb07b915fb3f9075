import { fireEvent, screen } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { LongText } from '../../../../components/base/LongText.tsx';
import { show } from '../show.tsx';

it('notes of ten thousand letters do not push away what comes below, and can be read', () => {
  const notes = `Asked Ann. ${'x'.repeat(10_000)} The end.`;
  const { container } = show(<LongText>{notes}</LongText>);
  expect(container.textContent).toMatch(/^Asked Ann\. x+… Show all$/);
  expect(container.textContent?.length).toBeLessThan(500);
  fireEvent.click(screen.getByRole('button', { name: 'Show all' }));
  expect(container.textContent).toBe(notes);
});

it('what is short is shown as it is', () => {
  expect(show(<LongText>Asked Ann</LongText>).container.innerHTML).toBe('Asked Ann');
});
