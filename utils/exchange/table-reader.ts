import type { FetchedTable } from '../message/asked-table.ts';
import type { DailyChoice } from '../message/daily-table.ts';
import type { ExpectedTarget } from '../posts/post.ts';
import type { Instant } from '../time.ts';
import { type ImportClient, startImport } from './import-client.ts';
import type { TablePart } from './import-worker.ts';

/** A table that is read, and how. */
export interface TableToRead {
  readonly table: FetchedTable;
  readonly choice: DailyChoice;
  /** Where links should lead whose row does not say it. */
  readonly targets: readonly ExpectedTarget[];
  readonly fileDate: Instant;
  /** Name of the store's database. */
  readonly store: string;
}

/** Reads one table at a time without asking anybody. */
export interface TableReader {
  /** @returns how many of its rows are bad; null where none can be imported */
  open(table: TableToRead): Promise<{ readonly bad: number } | null>;
  /**
   * What is to be imported of it.
   *
   * @param from 0, or where the part before ended
   * @throws Error where no table is open
   */
  part(from: number): Promise<TablePart>;
  close(): Promise<null>;
}

/** Reads tables in this context, which can start workers. */
export function workerTableReader(): TableReader {
  let client: ImportClient | null = null;
  const close = async () => {
    client?.close();
    client = null;
    return null;
  };
  return {
    async open({ table, choice: { roles, order, agreed }, targets, fileDate, store }) {
      await close();
      client = startImport();
      const opened = await client.open(table, fileDate);
      if (opened.type === 'refused') return null;
      await client.change({ kind: 'again', roles, order });
      let [rows, bad, isWhole] = [0, 0, true];
      await client.preview({ targets, agreed, store }, ({ lines, problem }) => {
        rows += lines.length;
        bad += lines.filter(({ status }) => status === 'bad').length;
        if (problem) isWhole = false;
      });
      return isWhole && rows > bad ? { bad } : null;
    },
    async part(from) {
      if (!client) throw new Error('No table is open');
      return client.part('import', from);
    },
    close,
  };
}
