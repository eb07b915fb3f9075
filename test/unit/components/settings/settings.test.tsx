import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { SavedNote } from '../../../../components/base/SavedNote.tsx';
import { Shortcut } from '../../../../components/base/Shortcut.tsx';
import { AlwaysSites } from '../../../../components/highlight/AlwaysSites.tsx';
import { ExcludedSites } from '../../../../components/highlight/ExcludedSites.tsx';
import { show } from '../show.tsx';

describe('the sites without highlighting', () => {
  const showSites = (hosts: readonly string[] = []) => {
    const onChange = vi.fn<(hosts: readonly string[]) => void>();
    const shown = show(<ExcludedSites hosts={hosts} onChange={onChange} />);
    const field = screen.getByLabelText<HTMLTextAreaElement>('Sites without highlighting');
    const put = (value: string) => {
      fireEvent.input(field, { target: { value } });
      fireEvent.change(field);
    };
    return { ...shown, onChange, field, put };
  };

  it('are a line each', () => {
    expect(showSites(['example.com', 'example.org']).field.value).toBe('example.com\nexample.org');
    expect(screen.getByText(/with their subdomains/)).toBeTruthy();
  });

  it('are kept when the field is left, not with every key', () => {
    const { field, onChange } = showSites();
    fireEvent.input(field, { target: { value: 'https://www.Example.com/a\nexample.org' } });
    expect(onChange).not.toHaveBeenCalled();
    fireEvent.change(field);
    expect(onChange).toHaveBeenCalledExactlyOnceWith(['example.com', 'example.org']);
  });

  it('may be emptied', () => {
    const { put, onChange } = showSites(['example.com']);
    put('');
    expect(onChange).toHaveBeenCalledExactlyOnceWith([]);
  });

  it.each([
    ['nonsense', '“nonsense” is no site and is left out. A site looks like example.com.', []],
    [
      'nonsense\nexample.com\nfoo!',
      '“nonsense”, “foo!” are no sites and are left out. A site looks like example.com.',
      ['example.com'],
    ],
  ])('leave out %j, say so, and let it be mended', (typed, sentence, hosts) => {
    const { put, field, onChange } = showSites();
    put(typed);
    expect(screen.getByText(sentence)).toBeTruthy();
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(onChange).toHaveBeenCalledExactlyOnceWith(hosts);
    expect(field.value.split('\n').sort()).toEqual(typed.split('\n').sort());
    put('example.com');
    expect(screen.queryByText(sentence)).toBeNull();
    expect(field.getAttribute('aria-invalid')).toBe('false');
  });

  it('follow what is changed elsewhere, unless the user is at it', () => {
    const { rerender, field } = showSites(['example.com']);
    const now = (hosts: readonly string[]) => rerender(<ExcludedSites hosts={hosts} onChange={vi.fn()} />);
    now(['example.com', 'example.org']);
    expect(field.value).toBe('example.com\nexample.org');
    fireEvent.input(field, { target: { value: 'example.net' } });
    now(['example.com']);
    expect(field.value).toBe('example.net');
  });
});

describe('the sites with highlighting always on', () => {
  it('say how to add one where there is none', () => {
    show(<AlwaysSites hosts={[]} onRemove={vi.fn()} />);
    expect(screen.getByText(/tick “Always on …”/)).toBeTruthy();
  });

  it('can be removed, each by its own button', () => {
    const onRemove = vi.fn();
    show(<AlwaysSites hosts={['example.com', 'www.example.org']} onRemove={onRemove} />);
    expect(screen.queryByText(/tick “Always on …”/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Remove www.example.org' }));
    expect(onRemove).toHaveBeenCalledExactlyOnceWith('www.example.org');
  });
});

describe('the shortcut', () => {
  it.each([
    ['Alt+Shift+L', 'Highlight links on and off: Alt+Shift+L'],
    ['', 'Highlight links on and off: none'],
  ])('%j is shown, and can be changed', (keys, words) => {
    const onChange = vi.fn();
    const { container } = show(<Shortcut keys={keys} onChange={onChange} />);
    expect(container.querySelector('.shortcut span')?.textContent).toBe(words);
    fireEvent.click(screen.getByRole('button', { name: 'Change …' }));
    expect(onChange).toHaveBeenCalledOnce();
  });
});

describe('what became of a change', () => {
  it('is a status, empty at first', () => {
    const { rerender } = show(<SavedNote said="" onUndo={null} />);
    expect(screen.getByRole('status').textContent).toBe('');
    rerender(<SavedNote said="Saved" onUndo={null} />);
    expect(screen.getByRole('status').textContent).toBe('Saved');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('can be taken back where all was put back', () => {
    const onUndo = vi.fn();
    show(<SavedNote said="Saved" onUndo={onUndo} />);
    expect(screen.getByText('The defaults are back · Saved')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onUndo).toHaveBeenCalledOnce();
  });
});
