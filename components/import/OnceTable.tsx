import { postReasonWords, targetAddress } from '../../utils/i18n/posts.ts';
import { text } from '../../utils/i18n/text.ts';
import { type OnceRow, onceStatusWords } from '../../utils/ui/once-rows.ts';
import { SelectBox } from '../posts/SelectBox.tsx';
import { StatusBadge } from '../posts/StatusBadge.tsx';
import '../base/hint.css';
import { RowsTable } from './RowsTable.tsx';

interface Props {
  readonly rows: readonly OnceRow[];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (key: string) => void;
  readonly onTickAll: (all: boolean) => void;
}

/** Pages that are checked without being watched. */
export function OnceTable({ rows, ticked, onTick, onTickAll }: Props) {
  const some = rows.some(({ key }) => ticked.has(key));
  const all = some && rows.every(({ key }) => ticked.has(key));
  return (
    <RowsTable
      rows={rows}
      isTicked
      lead={
        <SelectBox name={text('selectAll')} checked={all} indeterminate={some && !all} onSelect={onTickAll} />
      }
      cellsOf={(row) => {
        const { key, post } = row;
        const name = text('selectPost', post.url);
        return {
          key,
          lead: <SelectBox name={name} checked={ticked.has(key)} onSelect={() => onTick(key)} />,
          status: <OnceStatusBadge row={row} />,
          page: post.url,
          isAddress: true,
          target: targetAddress(post.expect.target),
          notes: foundWords(row),
        };
      }}
    />
  );
}

function OnceStatusBadge({ row: { status } }: { row: OnceRow }) {
  const words = onceStatusWords(status);
  const isChecked = status !== 'waiting' && status !== 'noAccess' && status !== 'busy' && status !== 'failed';
  return isChecked ? <StatusBadge verdict={status} words={words} /> : <span class="hint">{words}</span>;
}

/** The link as it was found, and the reasons of the verdict. */
function foundWords({ check }: OnceRow): string {
  if (!check) return '';
  const { link, reasons } = check;
  const found = link ? [link.text && `“${link.text}”`, link.rawRel && `rel=${link.rawRel}`] : [];
  return [...found, ...reasons.map(postReasonWords)].filter(Boolean).join(' · ');
}
