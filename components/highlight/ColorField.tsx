import { useId, useState } from 'preact/hooks';
import { readColor } from '../../utils/highlight/color.ts';
import { text } from '../../utils/i18n/text.ts';
import './color-field.css';
import '../base/field.css';
import '../base/problem.css';

interface Props {
  /** What it is the colour of. */
  readonly of: string;
  /** As `#rrggbb`. */
  readonly color: string;
  /** Called with a colour while it is being chosen, and with null to show the saved one again. */
  readonly onPreview: (color: string | null) => void;
  readonly onChoose: (color: string) => void;
}

/**
 * A colour, picked or typed, and what is wrong with it: three cells of a grid. Text that is
 * no colour stays in the field to be corrected, and changes nothing.
 */
export function ColorField({ of, color, onPreview, onChoose }: Props) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [bad, setBad] = useState<string | null>(null);
  const show = (picked: string | null, stays: string | null) => {
    setTyped(stays);
    if (picked) setBad(null);
    onPreview(picked);
  };
  const choose = (value: string) => {
    const read = readColor(value);
    setBad(read || !value.trim() ? null : value);
    if (read || !value.trim()) setTyped(null);
    if (read) onChoose(read);
  };
  return (
    <>
      <input
        type="color"
        class="color-field"
        value={color}
        aria-label={text('colorOf', of)}
        // A picker reports every colour that the pointer passes.
        onInput={(event) => show(event.currentTarget.value, null)}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      <input
        type="text"
        class="field"
        value={typed ?? color}
        aria-label={text('colorTypedOf', of)}
        aria-invalid={bad !== null}
        aria-describedby={bad === null ? undefined : id}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        dir="ltr"
        onInput={({ currentTarget: { value } }) => show(readColor(value), value)}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      <p class="problem" id={id} aria-live="polite">
        {bad !== null && text('badColor', bad, color)}
      </p>
    </>
  );
}
