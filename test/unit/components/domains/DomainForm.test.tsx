import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { DomainForm } from '../../../../components/domains/DomainForm.tsx';
import { readDraft } from '../../../../utils/domains/draft.ts';
import { type OwnDomain, ownName } from '../../../../utils/domains/own-domain.ts';
import { suffixOf } from '../../../../utils/domains/public-suffix.ts';
import { own } from '../../build.ts';
import { show } from '../show.tsx';

/** A form that knows the public suffix list, for one who owns example.net. */
function showForm(failure: string | null = null) {
  const onAdd = vi.fn(async (_domains: readonly OwnDomain[]) => failure);
  show(<DomainForm read={(typed) => readDraft(typed, own('example.net'), suffixOf)} onAdd={onAdd} />);
  const added = () => onAdd.mock.calls.map(([domains]) => domains.map(ownName));
  return { added, field: screen.getByLabelText<HTMLTextAreaElement>('Your domain, or any address on it') };
}

function type(field: HTMLElement, value: string): void {
  fireEvent.input(field, { target: { value } });
}

const submit = () => screen.getByRole<HTMLButtonElement>('button', { name: /^Add/ });
const choices = () => screen.queryAllByRole<HTMLInputElement>('radio');

describe('the form', () => {
  it('is empty at first: nothing to add, nothing to choose', () => {
    showForm();
    expect(submit().disabled).toBe(true);
    expect(choices()).toEqual([]);
  });

  it('takes the focus, and once more when its window has it, where the window could not before', () => {
    const { field } = showForm();
    expect(document.activeElement).toBe(field);
    field.blur();
    fireEvent.focus(window);
    expect(document.activeElement).toBe(field);
    // The user has left it.
    field.blur();
    fireEvent.focus(window);
    expect(document.activeElement).not.toBe(field);
  });

  it('leaves the focus where the user has put it meanwhile', () => {
    showForm();
    const elsewhere = document.body.appendChild(document.createElement('input'));
    elsewhere.focus();
    fireEvent.focus(window);
    expect(document.activeElement).toBe(elsewhere);
    elsewhere.remove();
  });

  it('waits for the public suffix list without an error', () => {
    const onAdd = vi.fn();
    show(<DomainForm read={null} onAdd={onAdd} />);
    type(screen.getByRole('textbox'), 'example.com');
    expect(submit().disabled).toBe(true);
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Enter' });
    expect(onAdd).not.toHaveBeenCalled();
  });

  it('keeps an Enter that comes before the list, and adds once it is there', async () => {
    const onAdd = vi.fn(async (_domains: readonly OwnDomain[]) => null);
    const { rerender } = render(<DomainForm read={null} onAdd={onAdd} />);
    type(screen.getByRole('textbox'), 'example.com');
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Enter' });
    rerender(<DomainForm read={(typed) => readDraft(typed, [], suffixOf)} onAdd={onAdd} />);
    await waitFor(() =>
      expect(onAdd.mock.calls.map(([domains]) => domains.map(ownName))).toEqual([['example.com']]),
    );
  });

  it('offers all readings of one address, the widest chosen', () => {
    const { field } = showForm();
    type(field, 'https://www.Example.com/blog/?x=1');
    expect(choices().map(({ checked, parentElement }) => [parentElement?.textContent, checked])).toEqual([
      ['example.com and its subdomains', true],
      ['www.example.com and its subdomains', false],
      ['only www.example.com', false],
      ['only addresses that begin with www.example.com/blog/', false],
    ]);
  });

  it('adds the chosen one', async () => {
    const { field, added } = showForm();
    type(field, 'www.example.com');
    fireEvent.click(screen.getByLabelText('only www.example.com'));
    fireEvent.click(submit());
    await waitFor(() => expect(field.value).toBe(''));
    expect(added()).toEqual([['=www.example.com']]);
  });

  it('begins with the widest again when something else is typed', () => {
    const { field } = showForm();
    type(field, 'www.example.com');
    fireEvent.click(screen.getByLabelText('only www.example.com'));
    type(field, 'www.example.org');
    expect(screen.getByLabelText<HTMLInputElement>('example.org and its subdomains').checked).toBe(true);
  });

  it('warns of an ending that nobody knows, and adds it all the same', async () => {
    const { field, added } = showForm();
    type(field, 'example.con');
    expect(screen.getByText(/“\.con” is no ending we know/)).toBeTruthy();
    fireEvent.click(submit());
    await waitFor(() => expect(added()).toEqual([['example.con']]));
  });
});

describe('a list', () => {
  it('is shown as it is understood, and added at once', async () => {
    const { field, added } = showForm();
    type(field, 'example.com, shop.example.org\nco.uk');
    expect(screen.getByText('example.org and its subdomains')).toBeTruthy();
    expect(screen.getByText(/“co\.uk” is a public suffix/)).toBeTruthy();
    expect(submit().textContent).toBe('Add 2 domains');
    fireEvent.click(submit());
    await waitFor(() => expect(field.value).toBe('co.uk'));
    expect(added()).toEqual([['example.com', 'example.org']]);
  });

  it.each([
    ['co.uk', /public suffix/],
    ['example.net', /already in your list/],
    ['!!!', /no web address/],
  ])('of %s alone cannot be added, and it is said why', (typed, why) => {
    const { field, added } = showForm();
    type(field, typed);
    expect(screen.getByText(why)).toBeTruthy();
    expect(submit().disabled).toBe(true);
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(added()).toEqual([]);
  });
});

describe('the keyboard', () => {
  it('adds by Enter', async () => {
    const { field, added } = showForm();
    type(field, 'example.com');
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => expect(added()).toEqual([['example.com']]));
  });

  it.each([{ shiftKey: true }, { isComposing: true }])('does not add by Enter with %j', (how) => {
    const { field, added } = showForm();
    type(field, 'example.com');
    fireEvent.keyDown(field, { key: 'Enter', ...how });
    expect(added()).toEqual([]);
  });
});

it('what could not be stored stays in the field, with the reason', async () => {
  const { field } = showForm('The disk is full.');
  type(field, 'example.com');
  fireEvent.click(submit());
  expect(await screen.findByText('The disk is full.')).toBeTruthy();
  expect(field.value).toBe('example.com');
});
