import { useMemo, useRef, useState } from 'preact/hooks';
import { FailedNote } from '../../../components/base/FailedNote.tsx';
import { Glyph } from '../../../components/base/Glyph.tsx';
import { DailyTables } from '../../../components/import/DailyTables.tsx';
import { SheetMenu } from '../../../components/import/SheetMenu.tsx';
import { SourceForm } from '../../../components/import/SourceForm.tsx';
import { ownName } from '../../../utils/domains/own-domain.ts';
import { tableProblemWords } from '../../../utils/i18n/import-lines.ts';
import { text } from '../../../utils/i18n/text.ts';
import type { ExpectedTarget } from '../../../utils/posts/post.ts';
import { onDomainsChanged, ownDomains } from '../../../utils/settings/domains.ts';
import { failureOf, lastValue, useQuery } from '../../../utils/ui/use-query.ts';
import { ImportTable } from './ImportTable.tsx';
import { useDailyTables } from './use-daily-tables.ts';
import { useDrop } from './use-drop.ts';
import { usePublished } from './use-published.ts';
import { type TableSource, useTable } from './use-table.ts';
import '../../../components/base/button.css';
import '../../../components/base/problem.css';
import './import.css';

/**
 * The dashboard's section that takes in guest posts from elsewhere. It stays mounted while another one is shown: what was
 * checked without watching is nowhere else.
 *
 * @param isShown false while another section is
 */
export function Import({ isShown }: { isShown: boolean }) {
  const domains = useQuery(ownDomains, onDomainsChanged);
  const own = lastValue(domains);
  const targets = useMemo(
    () => own?.map((each): ExpectedTarget => ({ kind: 'domain', name: ownName(each) })) ?? [],
    [own],
  );
  const table = useTable(targets);
  /** Address of the published table that is open; null where it is a file or cells. */
  const [address, setAddress] = useState<string | null>(null);
  const opened = useRef(0);
  /** The rows of the open table are being imported or taken back: none takes its place. */
  const isBusy = useRef(false);
  const open = (source: TableSource, from: string | null = null) => {
    if (isBusy.current) return;
    published.forget();
    opened.current++;
    setAddress(from);
    table.open(source);
  };
  const published = usePublished(() => {
    if (table.state.at === 'refused') table.close();
  }, open);
  const daily = useDailyTables();
  const fromFile = (file: File) => open({ name: file.name, source: file, fileDate: file.lastModified });
  const fromCells = (cells: string) =>
    open({ name: text('importPasted'), source: cells, fileDate: Date.now() });
  const isOver = useDrop(isShown, fromFile, fromCells);
  const { state } = table;
  if (!own)
    return (
      <main hidden={!isShown}>
        <FailedNote what="domains" why={failureOf(domains)} onAgain={() => void domains.reread()} />
      </main>
    );
  if (state.at === 'open')
    return (
      <ImportTable
        key={opened.current}
        isShown={isShown}
        table={state.table}
        control={table}
        domains={own}
        address={address}
        daily={daily}
        onBusy={(is) => {
          isBusy.current = is;
        }}
      />
    );
  return (
    <main class="import" hidden={!isShown} data-at={state.at}>
      <header>
        <a class="button plain" href="#posts" aria-label={text('backToPosts')} title={text('backToPosts')}>
          <Glyph name="back" />
        </a>
        <h1>{text('importTitle')}</h1>
      </header>
      <div class="import-status" role="status">
        {state.at === 'opening' && <p>{text('importOpening', state.name)}</p>}
        {published.isAsking && <p>{text('importAsking')}</p>}
      </div>
      <div role="alert" class="import-problem">
        {state.at === 'refused' && (
          <p>
            <b>{text('importRefused', state.name)}</b> {tableProblemWords(state.problem)}
          </p>
        )}
        {state.at === 'refused' && (
          <SheetMenu sheets={state.sheets} sheet={state.sheet} onSheet={table.changeSheet} />
        )}
        {published.problem && <p>{published.problem.words}</p>}
        {published.problem?.allow && (
          <button type="button" class="button" onClick={published.problem.allow}>
            {text('importAllow', published.problem.host)}
          </button>
        )}
      </div>
      <SourceForm isOver={isOver} onFile={fromFile} onCells={fromCells} onAddress={published.ask} />
      <DailyTables tables={daily.tables} now={Date.now()} onRead={daily.read} onDrop={daily.drop} />
      <FailedNote what="tables" why={daily.why} onAgain={daily.reread} />
    </main>
  );
}
