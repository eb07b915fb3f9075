import { useState } from 'preact/hooks';
import { formatOf } from '../../utils/exchange/formats.ts';
import type { TableChange } from '../../utils/exchange/import-worker.ts';
import type { TableOverview } from '../../utils/exchange/table-overview.ts';
import { text } from '../../utils/i18n/text.ts';
import { Option } from '../base/Option.tsx';
import { RadioList } from '../base/RadioList.tsx';
import '../base/hint.css';
import './table-questions.css';

interface Props {
  readonly overview: TableOverview;
  /** Names of the user's domains, as people say them. */
  readonly domains: readonly string[];
  /** The marks that the table names were agreed. */
  readonly agreed: boolean;
  readonly onChange: (change: TableChange) => void;
  readonly onAgreed: (agreed: boolean) => void;
}

/** What the table itself does not tell, and what it means. */
export function TableQuestions({ overview, domains, agreed, onChange, onAgreed }: Props) {
  const { lacksTarget, saysMarks, order, format } = overview;
  // What was asked stays, so that the answer can be another one.
  const [asked] = useState({ order: false, address: null as number | null, google: false });
  // Pages and dates below headings in another language: as Search Console has them, and as anybody may.
  asked.google ||= format === 'searchConsole' && !overview.isSure;
  asked.order ||= overview.asksOrder;
  asked.address ??= overview.asksAddress;
  const { order: asksOrder, address: asksAddress, google: asksGoogle } = asked;
  const column = asksAddress === null ? null : (overview.columns[asksAddress] ?? null);
  const tool = formatOf(format).tool ?? text('importTool');
  if (!asksOrder && !column && !lacksTarget && !saysMarks && !asksGoogle) return null;
  return (
    <div class="table-questions">
      {asksGoogle && (
        <RadioList<'searchConsole' | 'table' | ''>
          legend={text('importAsksGoogle')}
          options={[
            { value: 'searchConsole', words: text('importIsGoogle') },
            { value: 'table', words: text('importIsOwnList') },
          ]}
          chosen={format === 'searchConsole' || format === 'table' ? format : ''}
          onChoose={(value) => value !== '' && onChange({ kind: 'format', format: value })}
        />
      )}
      {column && asksAddress !== null && (
        <RadioList
          legend={text('importAsksAddress', column.heading ?? text('columnNumber', asksAddress + 1))}
          options={[
            { value: 'page', words: text('importIsPage') },
            { value: 'target', words: text('importIsTarget') },
          ]}
          chosen={column.role === 'target' ? 'target' : 'page'}
          onChoose={(role) => onChange({ kind: 'role', column: asksAddress, role })}
        />
      )}
      {asksOrder && (
        <RadioList<'day-first' | 'month-first' | ''>
          legend={text('importAsksOrder')}
          options={[
            { value: 'day-first', words: text('importDayFirst') },
            { value: 'month-first', words: text('importMonthFirst') },
          ]}
          chosen={order ?? ''}
          onChoose={(value) => value !== '' && onChange({ kind: 'order', order: value })}
        />
      )}
      {lacksTarget && (
        <p class="hint">
          {domains.length > 0
            ? text('importLacksTarget', domains.join(', '))
            : text('importLacksTargetAndDomains')}
        </p>
      )}
      {saysMarks && (
        <Option
          words={text('importAgreed')}
          note={text('importAgreedNote', tool)}
          checked={agreed}
          onChange={onAgreed}
        />
      )}
    </div>
  );
}
