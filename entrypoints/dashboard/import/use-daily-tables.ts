import type { DailyChoice } from '../../../utils/message/daily-table.ts';
import { request } from '../../../utils/message/request.ts';
import { type DailyTable, dailyTables, onDailyTablesChanged } from '../../../utils/settings/daily-tables.ts';
import { failureOf, lastValue, type ReadFailure, useQuery } from '../../../utils/ui/use-query.ts';

/** The published tables that are read again daily, and what can be done with them. */
export interface DailyTablesControl {
  readonly tables: readonly DailyTable[];
  readonly why: ReadFailure | null;
  reread(): void;
  keep(url: string, choice: DailyChoice): void;
  read(url: string): Promise<void>;
  drop(url: string): void;
}

/** Reads them, and again when they change. */
export function useDailyTables(): DailyTablesControl {
  const query = useQuery(dailyTables, onDailyTablesChanged);
  return {
    tables: lastValue(query) ?? [],
    why: failureOf(query),
    reread: () => void query.reread(),
    keep: (url, choice) => void request({ type: 'keepTable', url, choice }),
    read: async (url) => void (await request({ type: 'readTable', url })),
    drop: (url) => void request({ type: 'dropTable', url }),
  };
}
