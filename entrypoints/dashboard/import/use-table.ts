import { useEffect, useRef, useState } from 'preact/hooks';
import { noteUnlessExpected } from '../../../utils/errors.ts';
import { type ImportClient, startImport } from '../../../utils/exchange/import-client.ts';
import type {
  FromImportWorker,
  ImportSource,
  PreviewChoice,
  TableChange,
  TablePart,
  TableProblem,
} from '../../../utils/exchange/import-worker.ts';
import type { PreviewLine } from '../../../utils/exchange/preview-line.ts';
import type { TableOverview } from '../../../utils/exchange/table-overview.ts';
import { storeName } from '../../../utils/settings/store-name.ts';
import type { Instant } from '../../../utils/time.ts';

/** A table that is previewed. */
export interface OpenTable {
  readonly name: string;
  readonly overview: TableOverview;
  /** The rows that were read so far, of which there are `count`. It grows. */
  readonly lines: readonly PreviewLine[];
  readonly count: number;
  /** How much was read, from 0 to 1. */
  readonly progress: number;
  readonly isRead: boolean;
  /** Why the table ends early; null where it does not. */
  readonly problem: TableProblem | null;
  /** The marks that it names were agreed; null as its format has it. */
  readonly agreed: boolean | null;
}

/** What the import view has before it. */
export type TableState =
  | { readonly at: 'none' }
  | { readonly at: 'opening'; readonly name: string }
  /** `sheets`: of a workbook, of which `sheet` was read; another may be a table. */
  | ({ readonly at: 'refused'; readonly name: string; readonly problem: TableProblem } & Pick<
      TableOverview,
      'sheets' | 'sheet'
    >)
  | { readonly at: 'open'; readonly table: OpenTable };

/** A file or cells, and when they were made. */
export interface TableSource {
  readonly name: string;
  readonly source: ImportSource;
  readonly fileDate: Instant;
}

/**
 * The table of the import view: a worker opens it and reads its rows, for as long as the view is there.
 *
 * @param targets where links should lead whose row does not say it
 */
export function useTable(targets: PreviewChoice['targets']) {
  const [state, setState] = useState<TableState>({ at: 'none' });
  const client = useRef<ImportClient | null>(null);
  /** What is shown is of this question; answers to those before come too late. */
  const turn = useRef(0);
  const close = () => {
    turn.current++;
    client.current?.close();
    client.current = null;
  };
  useEffect(() => close, []);

  const show = (mine: number, next: TableState) => {
    if (turn.current === mine) setState(next);
  };
  /** Asks for a table and reads it into a preview. */
  const ask = async (
    name: string,
    agreed: boolean | null,
    opening: () => Promise<Extract<FromImportWorker, { type: 'opened' | 'refused' }>>,
  ) => {
    const mine = ++turn.current;
    try {
      const opened = await opening();
      if (opened.type === 'opened') await read(mine, { name, overview: opened.overview, agreed });
      else {
        const { problem, sheets, sheet } = opened;
        show(mine, { at: 'refused', name, problem, sheets, sheet });
      }
    } catch (error) {
      noteUnlessExpected('import', error);
      show(mine, { at: 'refused', name, problem: 'crashed', sheets: [], sheet: 0 });
    }
  };
  const read = async (mine: number, table: Pick<OpenTable, 'name' | 'overview' | 'agreed'>) => {
    const lines: PreviewLine[] = [];
    const begun: OpenTable = { ...table, lines, count: 0, progress: 0, isRead: false, problem: null };
    show(mine, { at: 'open', table: begun });
    const store = await storeName();
    if (turn.current !== mine) return;
    await client.current?.preview({ targets, agreed: table.agreed, store }, (more) => {
      lines.push(...more.lines);
      const { progress, isLast, problem } = more;
      const now: OpenTable = { ...begun, count: lines.length, progress, isRead: isLast, problem };
      show(mine, { at: 'open', table: now });
    });
  };
  const table = state.at === 'open' ? state.table : null;
  const readAgain = (agreed: boolean | null): void => {
    if (!table || !client.current) return;
    const { overview } = table;
    void ask(table.name, agreed, async () => ({ type: 'opened', overview }));
  };
  return {
    state,
    open({ name, source, fileDate }: TableSource): void {
      close();
      const opened = startImport();
      client.current = opened;
      setState({ at: 'opening', name });
      void ask(name, null, () => opened.open(source, fileDate));
    },
    change(change: TableChange): void {
      const { current } = client;
      if (table && current) void ask(table.name, table.agreed, () => current.change(change));
    },
    /** Reads another sheet of a workbook whose sheet is no table. */
    changeSheet(sheet: number): void {
      const { current } = client;
      if (state.at === 'refused' && current)
        void ask(state.name, null, () => current.change({ kind: 'sheet', sheet }));
    },
    /** Reads the rows anew. */
    agree: readAgain,
    /** Reads the rows anew, as before: guest posts were imported or taken back. */
    reread: () => readAgain(table?.agreed ?? null),
    /** @throws Error where the worker crashed */
    async part(of: 'import' | 'check', from: number): Promise<TablePart> {
      if (!client.current) throw new Error('No table is open');
      return client.current.part(of, from);
    },
    close(): void {
      close();
      setState({ at: 'none' });
    },
  };
}

export type TableControl = ReturnType<typeof useTable>;
