import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { Fold } from '../../../components/base/Fold.tsx';
import { CountFilters } from '../../../components/import/CountFilters.tsx';
import { PreviewTable } from '../../../components/import/PreviewTable.tsx';
import { TableColumns } from '../../../components/import/TableColumns.tsx';
import { TableHead } from '../../../components/import/TableHead.tsx';
import { TableQuestions } from '../../../components/import/TableQuestions.tsx';
import { type OwnDomain, ownName } from '../../../utils/domains/own-domain.ts';
import { formatOf } from '../../../utils/exchange/formats.ts';
import { tableProblemWords } from '../../../utils/i18n/import-lines.ts';
import { plural, text } from '../../../utils/i18n/text.ts';
import { copyTable } from '../../../utils/ui/copy-table.ts';
import { typedName } from '../../../utils/ui/draft-lines.ts';
import {
  badRowsTable,
  countedLines,
  filteredLines,
  type PreviewFilter,
  previewCounts,
} from '../../../utils/ui/preview-lines.ts';
import { CheckedPages } from './CheckedPages.tsx';
import { ImportActions } from './ImportActions.tsx';
import { useCheckOnce } from './use-check-once.ts';
import type { DailyTablesControl } from './use-daily-tables.ts';
import { useImport } from './use-import.ts';
import type { OpenTable, TableControl } from './use-table.ts';
import '../../../components/base/button.css';
import '../../../components/base/hint.css';
import '../../../components/base/problem.css';
import './import-table.css';

interface Props {
  readonly isShown: boolean;
  readonly table: OpenTable;
  readonly control: TableControl;
  readonly domains: readonly OwnDomain[];
  /** Where the table is published; null where it is a file or cells. */
  readonly address: string | null;
  readonly daily: DailyTablesControl;
  /** Called when its rows begin to be imported or taken back, and when that has ended. */
  readonly onBusy: (isBusy: boolean) => void;
}

/** A table before anything is written: how it is understood, what would become of each row, and what to do with it. */
export function ImportTable({ isShown, table, control, domains, address, daily, onBusy }: Props) {
  const { name, overview, lines, count, progress, isRead, problem } = table;
  const [filter, setFilter] = useState<PreviewFilter>('all');
  const [copied, setCopied] = useState<boolean | null>(null);
  const importing = useImport((from) => control.part('import', from));
  const checks = useCheckOnce((from) => control.part('check', from));
  const isBusy = importing.state.at === 'running';
  useLayoutEffect(() => onBusy(isBusy), [isBusy]);
  // What was imported is known now, and what was taken back is new again.
  useEffect(() => {
    if (importing.state.at === 'ended') control.reread();
  }, [importing.state]);
  const counts = useMemo(() => previewCounts(lines), [lines, count]);
  const shown = useMemo(() => filteredLines(lines, filter), [lines, count, filter]);
  const agreed = table.agreed ?? formatOf(overview.format).agreed;
  const close = () => {
    if (checks.rows.length === 0 || confirm(text('onceLeave'))) control.close();
  };
  if (checks.rows.length > 0)
    return (
      <main class="import-table" hidden={!isShown} data-at="checked">
        <CheckedPages name={name} checks={checks} onClose={close} />
      </main>
    );
  const isIdle = importing.state.at === 'none';
  const read = overview.columns.filter(({ role }) => role !== 'none').length;
  return (
    <main class="import-table" hidden={!isShown} data-at={isRead ? 'read' : 'reading'}>
      <TableHead
        name={name}
        format={overview.format}
        rows={count}
        progress={isRead ? null : progress}
        sheets={overview.sheets}
        sheet={overview.sheet}
        isBusy={isBusy}
        onSheet={(sheet) => control.change({ kind: 'sheet', sheet })}
        onFormat={(format) => control.change({ kind: 'format', format })}
        onClose={close}
      />
      {problem && (
        <p class="problem" role="alert">
          {tableProblemWords(problem)}
        </p>
      )}
      {isIdle && (
        <div class="import-table-how">
          <Fold
            summary={plural('importColumns', overview.columns.length, read)}
            open={!overview.isSure && overview.columns.length > 1}
          >
            {() => (
              <TableColumns
                columns={overview.columns}
                onRole={(column, role) => control.change({ kind: 'role', column, role })}
              />
            )}
          </Fold>
        </div>
      )}
      {isIdle && (
        <TableQuestions
          overview={overview}
          domains={domains.map((own) => typedName(ownName(own)))}
          agreed={agreed}
          onChange={control.change}
          onAgreed={control.agree}
        />
      )}
      <ImportActions
        counts={counts}
        isRead={isRead}
        importing={importing}
        checks={checks}
        address={address}
        isDaily={daily.tables.some(({ url }) => url === address)}
        onDaily={() => {
          const roles = overview.columns.map(({ role }) => role);
          if (address !== null) daily.keep(address, { roles, order: overview.order, agreed });
        }}
      />
      <div class="import-table-tools">
        <CountFilters counts={countedLines(counts)} chosen={filter} onChoose={setFilter} />
        {counts.bad > 0 && (
          <button
            type="button"
            class="button"
            onClick={() => void copyTable(badRowsTable(lines)).then(setCopied)}
          >
            {plural('importCopyBad', counts.bad)}
          </button>
        )}
        <span role="status">{copied !== null && text(copied ? 'copied' : 'copyFailed')}</span>
      </div>
      {counts.seen > 0 && <p class="hint">{plural('importSeen', counts.seen)}</p>}
      <PreviewTable
        lines={shown}
        hasDetails={overview.columns.some(({ role }) => !['none', 'page', 'target'].includes(role))}
      />
    </main>
  );
}
