import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { KindBadge } from '../../../../components/answer/KindBadge.tsx';
import { StyleForm } from '../../../../components/highlight/StyleForm.tsx';
import { StylePreview } from '../../../../components/highlight/StylePreview.tsx';
import { inkOn } from '../../../../utils/highlight/color.ts';
import { DEFAULT_STYLE, HIGHLIGHT_KINDS, type HighlightStyle } from '../../../../utils/highlight/style.ts';
import { show } from '../show.tsx';

/** A form that shows what it is told to, and tells what was asked of it. */
function showForm(style: HighlightStyle = DEFAULT_STYLE, shown: HighlightStyle = style) {
  const on = {
    preview: vi.fn<(style: HighlightStyle | null) => void>(),
    change: vi.fn<(style: HighlightStyle) => void>(),
    defaults: vi.fn(),
  };
  show(
    <StyleForm
      style={style}
      shown={shown}
      onPreview={on.preview}
      onChange={on.change}
      onDefaults={on.defaults}
    />,
  );
  return on;
}

const picker = () => screen.getByLabelText<HTMLInputElement>('Colour of nofollow');
const typedField = () => screen.getByLabelText<HTMLInputElement>('Colour of nofollow, typed');
const nofollowIn = (color: string): HighlightStyle => ({
  ...DEFAULT_STYLE,
  color: { ...DEFAULT_STYLE.color, nofollow: color },
});
const put = (field: HTMLElement, value: string) => {
  fireEvent.input(field, { target: { value } });
  fireEvent.change(field);
};

describe('the form of the look', () => {
  it('has a box and a colour for each kind, and a line for those that are drawn as one', () => {
    showForm();
    const boxes = screen.getAllByRole<HTMLInputElement>('checkbox').map(({ checked }) => checked);
    expect(boxes).toEqual([true, true, true, true, true, true, true, false, true]);
    expect(screen.getAllByLabelText<HTMLInputElement>(/^Colour of [^,]+$/).map(({ value }) => value)).toEqual(
      HIGHLIGHT_KINDS.map((kind) => DEFAULT_STYLE.color[kind]),
    );
    expect(screen.getAllByRole<HTMLSelectElement>('combobox').map(({ value }) => value)).toEqual([
      'solid',
      'dashed',
      'dotted',
      'double',
    ]);
    expect(screen.getByText('a bar before the link')).toBeTruthy();
    expect(screen.getByText('a glow within the line')).toBeTruthy();
  });

  it('changes one thing at a time', () => {
    const { change } = showForm();
    fireEvent.click(screen.getByLabelText('your domain'));
    expect(change).toHaveBeenLastCalledWith({
      ...DEFAULT_STYLE,
      shown: { ...DEFAULT_STYLE.shown, own: false },
    });
    fireEvent.click(screen.getByLabelText('Only links to other sites'));
    expect(change).toHaveBeenLastCalledWith({ ...DEFAULT_STYLE, outboundOnly: true });
    fireEvent.click(screen.getByLabelText('Show the legend on the page'));
    expect(change).toHaveBeenLastCalledWith({ ...DEFAULT_STYLE, legend: false });
    fireEvent.click(screen.getByLabelText('A thin dotted line for followed links that are not mine'));
    expect(change).toHaveBeenLastCalledWith({ ...DEFAULT_STYLE, quiet: false });
    fireEvent.change(screen.getByLabelText('Line of ugc'), { target: { value: 'solid' } });
    expect(change).toHaveBeenLastCalledWith({
      ...DEFAULT_STYLE,
      line: { ...DEFAULT_STYLE.line, ugc: 'solid' },
    });
    expect(change).toHaveBeenCalledTimes(5);
  });

  it('asks for the defaults', () => {
    const { defaults } = showForm();
    fireEvent.click(screen.getByRole('button', { name: 'Back to defaults' }));
    expect(defaults).toHaveBeenCalledOnce();
  });
});

describe('a colour', () => {
  it('that is being picked is tried out, and kept when it is chosen', () => {
    const { preview, change } = showForm();
    fireEvent.input(picker(), { target: { value: '#00aa00' } });
    fireEvent.input(picker(), { target: { value: '#00bb00' } });
    expect(preview.mock.calls).toEqual([[nofollowIn('#00aa00')], [nofollowIn('#00bb00')]]);
    expect(change).not.toHaveBeenCalled();
    fireEvent.change(picker());
    expect(change).toHaveBeenCalledExactlyOnceWith(nofollowIn('#00bb00'));
  });

  it('that is tried out is shown in both fields, and builds on what is kept', () => {
    const { change } = showForm(DEFAULT_STYLE, nofollowIn('#00aa00'));
    expect([picker().value, typedField().value]).toEqual(['#00aa00', '#00aa00']);
    fireEvent.click(screen.getByLabelText('Only links to other sites'));
    expect(change).toHaveBeenCalledExactlyOnceWith({ ...DEFAULT_STYLE, outboundOnly: true });
  });

  it.each(['#0A0', '00aa00', ' #00AA00 '])('is understood as typed: %j', (typed) => {
    const { change } = showForm();
    put(typedField(), typed);
    expect(change).toHaveBeenCalledExactlyOnceWith(nofollowIn('#00aa00'));
    // It is shown as it is written in the settings.
    expect(typedField().value).toBe('#b3261e');
  });

  it('that is none is named and stays to be mended; nothing is kept', () => {
    const { preview, change } = showForm();
    put(typedField(), 'green');
    expect(
      screen.getByText('“green” is no colour. A colour looks like #b3261e. #b3261e is kept.'),
    ).toBeTruthy();
    expect(typedField().getAttribute('aria-invalid')).toBe('true');
    expect([picker().value, typedField().value]).toEqual(['#b3261e', 'green']);
    expect(preview).toHaveBeenLastCalledWith(null);
    expect(change).not.toHaveBeenCalled();
    fireEvent.input(typedField(), { target: { value: '#0a0' } });
    expect(screen.queryByText(/is no colour/)).toBeNull();
    expect(typedField().getAttribute('aria-invalid')).toBe('false');
  });

  it('that is half typed is not complained about yet', () => {
    showForm();
    fireEvent.input(typedField(), { target: { value: '#0' } });
    expect(screen.queryByText(/is no colour/)).toBeNull();
  });

  it('that is taken out is as it was', () => {
    const { change } = showForm();
    put(typedField(), ' ');
    expect(typedField().value).toBe('#b3261e');
    expect(screen.queryByText(/is no colour/)).toBeNull();
    expect(change).not.toHaveBeenCalled();
  });
});

describe('the preview', () => {
  const roots = (container: Element) =>
    Array.from(container.querySelectorAll('.sample'), ({ shadowRoot }) => shadowRoot);

  it('has the same sample on light and on dark ground, with every kind in it', () => {
    const { container } = show(<StylePreview style={DEFAULT_STYLE} />);
    expect(screen.getByText('On a light page')).toBeTruthy();
    expect(screen.getByText('On a dark page')).toBeTruthy();
    const links = roots(container).map((root) =>
      Array.from(root?.querySelectorAll('a') ?? [], (link) => link.textContent),
    );
    expect(links[0]).toEqual([
      'followed',
      'nofollow',
      'ugc',
      'sponsored',
      'nofollow + sponsored',
      'nofollow + ugc',
      'suspicious rel',
      'your domain',
      'nofollow within the site',
      '',
    ]);
    expect(links[1]).toEqual(links[0]);
  });

  it('is out of the way of keyboards and screen readers', () => {
    const { container } = show(<StylePreview style={DEFAULT_STYLE} />);
    expect(container.querySelectorAll('.sample[inert]').length).toBe(2);
  });

  it('changes with the style, by the style sheet of pages', () => {
    const { container, rerender } = show(<StylePreview style={DEFAULT_STYLE} />);
    const rules = () =>
      roots(container).map((root) =>
        Array.from(root?.adoptedStyleSheets[0]?.cssRules ?? [], ({ cssText }) => cssText).join('\n'),
      );
    const inks = (color: string) => [inkOn('light', color), inkOn('dark', color)];
    const [light = '', dark = ''] = inks('#b3261e');
    expect(rules()).toEqual([expect.stringContaining(light), expect.stringContaining(dark)]);
    rerender(<StylePreview style={nofollowIn('#00aa00')} />);
    expect(rules()).toEqual(inks('#00aa00').map((ink) => expect.stringContaining(ink)));
    expect(rules()[0]).not.toContain(light);
    expect(rules()[1]).not.toContain(dark);
  });
});

it('the user’s own domain has a badge too', () => {
  show(<KindBadge kind="own" />);
  expect(screen.getByText('your domain').className).toBe('kind-badge own');
});
