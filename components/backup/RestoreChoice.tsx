import { useState } from 'preact/hooks';
import type { RestoreMode } from '../../utils/exchange/backup/restore-backup.ts';
import { text } from '../../utils/i18n/text.ts';
import { RadioList } from '../base/RadioList.tsx';
import '../base/button.css';
import './restore-choice.css';

interface Props {
  readonly onRestore: (mode: RestoreMode) => void;
  readonly onCancel: () => void;
}

const MODES = ['merge', 'replace'] as const;

/** How a backup is restored: beside what is here, or in its place. */
export function RestoreChoice({ onRestore, onCancel }: Props) {
  const [mode, setMode] = useState<RestoreMode>('merge');
  const options = MODES.map((value) => ({
    value,
    words: text(`restoreMode_${value}`),
    note: text(`restoreMode_${value}_note`),
  }));
  return (
    <div class="restore-choice">
      <RadioList legend={text('restoreHow')} options={options} chosen={mode} onChoose={setMode} />
      <p class="restore-choice-do">
        <button type="button" class="button primary" onClick={() => onRestore(mode)}>
          {text(`restoreDo_${mode}`)}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {text('cancel')}
        </button>
      </p>
    </div>
  );
}
