import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { JudgeAsForm } from '../../../../components/settings/JudgeAsForm.tsx';
import { AS_GOOGLE, type JudgeAs } from '../../../../utils/verdict/engine.ts';
import { show } from '../show.tsx';

function showForm(as: JudgeAs = AS_GOOGLE) {
  const onChange = vi.fn<(as: JudgeAs) => void>();
  show(<JudgeAsForm as={as} onChange={onChange} />);
  const field = screen.getByLabelText<HTMLInputElement>('Crawler for robots.txt');
  const put = (value: string) => {
    fireEvent.input(field, { target: { value } });
    fireEvent.change(field);
  };
  return { onChange, field, put };
}

describe('as which engine pages are judged', () => {
  it('is ticked, and each says what is its own', () => {
    showForm({ engine: 'yandex', crawler: null });
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Yandex/ }).checked).toBe(true);
    expect(screen.getAllByRole('radio')).toHaveLength(3);
    expect(screen.getByText(/what allows wins/)).toBeTruthy();
  });

  it('can be changed, and the crawler stays', () => {
    const { onChange } = showForm({ engine: 'google', crawler: 'AhrefsBot' });
    fireEvent.click(screen.getByRole('radio', { name: /^Bing/ }));
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ engine: 'bing', crawler: 'AhrefsBot' });
  });
});

describe('the crawler for which robots.txt is read', () => {
  it.each([
    ['google', 'Googlebot'],
    ['bing', 'bingbot'],
    ['yandex', 'YandexBot'],
  ] as const)('of %s is %s where the field is empty', (engine, name) => {
    expect(showForm({ engine, crawler: null }).field.placeholder).toBe(name);
  });

  it('is taken when the field is left, not with every key', () => {
    const { field, onChange } = showForm();
    fireEvent.input(field, { target: { value: 'AhrefsBot' } });
    expect(onChange).not.toHaveBeenCalled();
    fireEvent.change(field);
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ engine: 'google', crawler: 'AhrefsBot' });
  });

  it('is the engine’s own again where the field is emptied', () => {
    const { put, onChange } = showForm({ engine: 'bing', crawler: 'AhrefsBot' });
    put(' ');
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ engine: 'bing', crawler: null });
  });

  it('is refused where it is no name, with a sentence, and can be mended', () => {
    const { put, field, onChange } = showForm();
    const sentence = '“two words” is no crawler’s name: those have letters, digits, - and _ alone.';
    put('two words');
    expect(screen.getByText(sentence)).toBeTruthy();
    expect(field.value).toBe('two words');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(onChange).not.toHaveBeenCalled();
    put('twowords');
    expect(screen.queryByText(sentence)).toBeNull();
    expect(field.getAttribute('aria-invalid')).toBe('false');
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ engine: 'google', crawler: 'twowords' });
  });
});
