import { fireEvent, screen } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LinkList } from '../../../../components/answer/LinkList.tsx';
import { anOwnLink } from '../../build.ts';
import { show } from '../show.tsx';

const actions = { onShow: vi.fn(), onCopy: vi.fn(), onEvidence: vi.fn(), onWatch: vi.fn() };

beforeEach(() => {
  const links = ['One', 'Two', 'Three'].map((text, index) => anOwnLink({ text, index }));
  show(
    <LinkList name="example.com" links={links} alone copied={null} targets={new Map()} actions={actions} />,
  );
});

const rows = () => screen.getAllByTitle('Show on the page');
const focused = () => document.activeElement?.textContent ?? '';
const press = (key: string) => document.activeElement && fireEvent.keyDown(document.activeElement, { key });

describe('the keys in a list of links', () => {
  it('make it one stop of the Tab key', () => {
    const stops = () => rows().flatMap((row, i) => (row.tabIndex === 0 ? [i] : []));
    expect(stops()).toEqual([0]);
    expect(document.querySelectorAll('.link-row .actions [tabindex="0"]').length).toBe(0);
    rows()[2]?.focus();
    expect(stops()).toEqual([2]);
  });

  it('go from row to row, and no further than the ends', () => {
    rows()[0]?.focus();
    const after = (key: string) => {
      press(key);
      return /One|Two|Three/.exec(focused())?.[0];
    };
    expect(['ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Home', 'End'].map(after)).toEqual([
      'One',
      'Two',
      'Three',
      'Three',
      'One',
      'Three',
    ]);
  });

  it('go to the buttons of a row, and from there to the next row', () => {
    rows()[0]?.focus();
    press('ArrowRight');
    expect(focused()).toBe('Watch');
    press('ArrowDown');
    expect(focused()).toContain('Two');
  });

  it('leave those with a modifier to the browser', () => {
    rows()[0]?.focus();
    const event = new KeyboardEvent('keydown', {
      key: 'ArrowDown',
      altKey: true,
      bubbles: true,
      cancelable: true,
    });
    rows()[0]?.dispatchEvent(event);
    expect([event.defaultPrevented, focused()]).toEqual([false, rows()[0]?.textContent]);
  });
});
