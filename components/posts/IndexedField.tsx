import { useId } from 'preact/hooks';
import { text } from '../../utils/i18n/text.ts';
import type { PostDraft } from '../../utils/ui/post-form.ts';
import '../base/field.css';
import './indexed-field.css';

interface Props {
  readonly said: PostDraft['indexed'];
  readonly onChange: (said: PostDraft['indexed']) => void;
}

const SAID = ['', 'yes', 'no'] as const;

/** Whether Google has the page: nobody but a person can say so, for Google tells no program. */
export function IndexedField({ said, onChange }: Props) {
  const id = useId();
  return (
    <p class="indexed-field">
      <label for={id}>{text('fieldIndexed')}</label>
      <select
        id={id}
        class="field"
        value={said}
        onChange={({ currentTarget: { value } }) => onChange(SAID.find((one) => one === value) ?? '')}
      >
        {SAID.map((one) => (
          <option key={one} value={one}>
            {text(`indexed_${one || 'none'}`)}
          </option>
        ))}
      </select>
    </p>
  );
}
