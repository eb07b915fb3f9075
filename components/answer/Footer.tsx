import type { ComponentChildren } from 'preact';
import { changeWords } from '../../utils/i18n/page-changes.ts';
import { plural, text, time } from '../../utils/i18n/text.ts';
import type { RecordState } from '../../utils/message/background-to-ui.ts';
import '../base/button.css';
import '../base/key.css';
import './footer.css';

interface Props {
  /** What was just done, for eyes and screen readers. */
  readonly said: string;
  /** Undefined where there is nothing to record. */
  readonly record: RecordState | undefined;
  /** How many domains the user has. */
  readonly domains: number;
  /** What stands above the bar: the switch of highlighting. */
  readonly children?: ComponentChildren;
  readonly onCopy: (() => void) | null;
  readonly onEdit: () => void;
}

/** The popup's foot: whether the reading is recorded, what changed, and the two main actions. */
export function Footer({ said, record, domains, children, onCopy, onEdit }: Props) {
  return (
    <footer class="footer">
      {record?.ok && record.changes.length > 0 && (
        <details class="changes">
          <summary>
            {plural('recordedChanges', record.changes.length, time(record.changes[0]?.since ?? 0))}
          </summary>
          <ul>
            {record.changes.map((change, i) => (
              <li key={i}>{changeWords(change)}</li>
            ))}
          </ul>
        </details>
      )}
      {record?.ok === false && (
        <p class="not-recorded" role="alert">
          {text(`notRecorded_${record.why}`)}
        </p>
      )}
      {children}
      <div class="bar">
        <span class={said.length > 20 ? 'said long' : 'said'} role="status">
          {said || (record?.ok && record.changes.length === 0 ? text('recorded') : '')}
        </span>
        {onCopy && (
          <button type="button" class="button plain" onClick={onCopy} aria-keyshortcuts="c">
            {text('copyAnswer')} <kbd class="key">c</kbd>
          </button>
        )}
        <button type="button" class="button plain" onClick={onEdit}>
          {text('myDomainsCount', domains)}
        </button>
      </div>
    </footer>
  );
}
