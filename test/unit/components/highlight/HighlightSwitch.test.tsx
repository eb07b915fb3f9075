import { fireEvent, screen } from '@testing-library/preact';
import type { ComponentProps } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { HighlightSwitch } from '../../../../components/highlight/HighlightSwitch.tsx';
import { DEFAULT_STYLE } from '../../../../utils/highlight/style.ts';
import type { HighlightState } from '../../../../utils/message/background-to-ui.ts';
import { show } from '../show.tsx';

/** A tab on a site of the web, where it is off. */
function aState(state: Partial<HighlightState> = {}): HighlightState {
  return {
    on: false,
    host: 'blog.test',
    always: false,
    excluded: false,
    failed: null,
    style: DEFAULT_STYLE,
    ...state,
  };
}

function showSwitch(props: Partial<ComponentProps<typeof HighlightSwitch>> = {}) {
  const calls = { onSwitch: vi.fn(), onAlways: vi.fn() };
  show(<HighlightSwitch state={aState()} shortcut="" {...calls} {...props} />);
  return calls;
}

const theSwitch = () => screen.getByRole<HTMLButtonElement>('switch', { name: 'Highlight links' });
const always = () => screen.queryByRole<HTMLInputElement>('checkbox', { name: /^Always on / });

describe('the switch', () => {
  it.each([
    [false, 'false', true],
    [true, 'true', false],
  ])('says whether it is on (%s), and changes it', (on, said, wanted) => {
    const { onSwitch } = showSwitch({ state: aState({ on }) });
    expect(theSwitch().getAttribute('aria-checked')).toBe(said);
    fireEvent.click(theSwitch());
    expect(onSwitch).toHaveBeenCalledExactlyOnceWith(wanted);
  });

  it.each([
    ['until it is known', null, true],
    ['where the settings leave the site out', aState({ excluded: true }), true],
    ['where it failed: it may be tried again', aState({ failed: 'noAccess' }), false],
  ])('is disabled %s: %s', (_, state, disabled) => {
    const { onSwitch } = showSwitch({ state });
    expect(theSwitch().disabled).toBe(disabled);
    fireEvent.click(theSwitch());
    expect(onSwitch).toHaveBeenCalledTimes(disabled ? 0 : 1);
  });

  it('shows its shortcut, where there is one', () => {
    showSwitch({ shortcut: 'Alt+Shift+L' });
    expect(screen.getByText('Alt+Shift+L').localName).toBe('kbd');
    expect(theSwitch().getAttribute('aria-keyshortcuts')).toBe('Alt+Shift+L');
  });

  it('shows no shortcut where there is none', () => {
    showSwitch();
    expect(document.querySelector('kbd')).toBeNull();
  });
});

describe('always on this site', () => {
  it.each([
    ['is not offered where it is off', aState(), null],
    ['is offered where it is on', aState({ on: true }), false],
    ['is shown where it is so', aState({ on: true, always: true }), true],
    ['can be ended where it is off for this tab', aState({ always: true }), true],
    ['is not offered where no site is known', aState({ on: true, host: null }), null],
    ['is not offered until it is known', null, null],
  ])('%s', (_, state, checked) => {
    showSwitch({ state });
    expect(always()?.checked ?? null).toBe(checked);
  });

  it.each([
    [false, true],
    [true, false],
  ])('names the site, and is switched from %s to %s', (before, after) => {
    const { onAlways } = showSwitch({ state: aState({ on: true, always: before }) });
    expect(screen.getByLabelText(/blog\.test/)).toBe(always());
    fireEvent.click(screen.getByRole('checkbox'));
    expect(onAlways).toHaveBeenCalledExactlyOnceWith(after);
  });
});

describe('what stands in the way is said', () => {
  it.each([
    [aState(), 0],
    [aState({ excluded: true }), 1],
    [aState({ failed: 'store' }), 1],
    [aState({ failed: 'gone' }), 1],
  ])('%j', (state, reasons) => {
    showSwitch({ state });
    const said = [...document.querySelectorAll('.why')].map(({ textContent }) => textContent);
    expect(said).toHaveLength(reasons);
    expect(said).not.toContain('');
  });
});
