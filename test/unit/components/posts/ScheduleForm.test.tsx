import { fireEvent, screen } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { ScheduleForm } from '../../../../components/posts/ScheduleForm.tsx';
import { show } from '../show.tsx';

it('the schedule is one of four, says when it is sooner or slower, and is changed by a click', () => {
  const onChange = vi.fn();
  show(<ScheduleForm schedule="weekly" onChange={onChange} />);
  const group = screen.getByRole('group', { name: 'Look at guest posts' });
  const note = document.getElementById(group.getAttribute('aria-describedby') ?? '');
  expect(note?.textContent).toMatch(/seemed lost, .* only at sites to which you gave access/);
  const choices = screen.getAllByRole<HTMLInputElement>('radio');
  expect(choices.map(({ value, checked }) => [value, checked])).toEqual([
    ['daily', false],
    ['weekly', true],
    ['monthly', false],
    ['never', false],
  ]);
  fireEvent.click(screen.getByLabelText(/^Only when I ask/));
  expect(onChange).toHaveBeenCalledExactlyOnceWith('never');
});
