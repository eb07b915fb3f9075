import { useId } from 'preact/hooks';
import { text } from '../../utils/i18n/text.ts';
import '../base/check.css';
import '../base/hint.css';

interface Props {
  readonly open: boolean;
  readonly onChange: (open: boolean) => void;
}

/** Whether guest posts are opened in a tab where their HTML alone is inconclusive. */
export function OpenTabsForm({ open, onChange }: Props) {
  const id = useId();
  return (
    <>
      <label class="check">
        <input
          type="checkbox"
          checked={open}
          aria-describedby={id}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {text('openTabs')}
      </label>
      <p class="hint" id={id}>
        {text('openTabsText')}
      </p>
    </>
  );
}
