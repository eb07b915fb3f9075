import { useId } from 'preact/hooks';
import { plural, text } from '../../utils/i18n/text.ts';
import { RadioList } from '../base/RadioList.tsx';
import '../base/button.css';
import '../base/hint.css';
import './export-choices.css';

/** Which guest posts are exported: those that are ticked, those that the filter shows, or all. */
export type ExportScope = 'selected' | 'shown' | 'all';

/** How they are exported. */
export const EXPORT_WAYS = ['csv', 'jsonl', 'copy', 'disavow', 'report'] as const;
export type ExportWay = (typeof EXPORT_WAYS)[number];

interface Props {
  /** Those that there are, and how many guest posts each has. */
  readonly counts: readonly { readonly scope: ExportScope; readonly count: number }[];
  readonly chosen: ExportScope;
  readonly onChoose: (scope: ExportScope) => void;
  /** Those that cannot be used for so many. */
  readonly refused: readonly ExportWay[];
  /** How many are written, while a file is being made; else null. */
  readonly written: number | null;
  readonly onExport: (way: ExportWay) => void;
  readonly onStop: () => void;
}

/** What is exported, and how; or how far it is. */
export function ExportChoices({ counts, chosen, onChoose, refused, written, onExport, onStop }: Props) {
  const id = useId();
  const count = counts.find(({ scope }) => scope === chosen)?.count ?? 0;
  if (written !== null)
    return (
      <div class="export-choices">
        <p role="status">{text('exportWritten', written, count)}</p>
        <progress value={written} max={count} aria-label={text('exportPosts')} />
        <button type="button" class="button" onClick={onStop}>
          {text('exportStop')}
        </button>
      </div>
    );
  return (
    <div class="export-choices">
      {counts.length > 1 ? (
        <RadioList
          legend={text('exportWhat')}
          options={counts.map((one) => ({
            value: one.scope,
            words: plural(`export_${one.scope}`, one.count),
          }))}
          chosen={chosen}
          onChoose={onChoose}
        />
      ) : (
        <p class="hint">{plural(`export_${chosen}`, count)}</p>
      )}
      <ul aria-label={text('exportHow')}>
        {EXPORT_WAYS.map((way) => (
          <li key={way}>
            <button
              type="button"
              class="way"
              aria-describedby={`${id}-${way}`}
              disabled={count === 0 || refused.includes(way)}
              onClick={() => onExport(way)}
            >
              {text(`exportWay_${way}`)}
            </button>
            <p class="hint" id={`${id}-${way}`}>
              {text(refused.includes(way) ? 'exportTooMany' : `exportWay_${way}_note`)}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
