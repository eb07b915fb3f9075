import type { UiAnswers } from '../../../utils/message/background-to-ui.ts';
import type { Handlers } from '../../../utils/message/listen.ts';
import type { UiToBackground } from '../../../utils/message/ui-to-background.ts';
import { updateDailyTable } from '../../../utils/settings/daily-tables.ts';
import { DAY } from '../../../utils/time.ts';
import { setDue } from '../jobs.ts';
import { askTable } from './ask-table.ts';
import { readTableNow, tablesJob } from './daily-tables.ts';

type TableCommand = 'askTable' | 'keepTable' | 'dropTable' | 'readTable';

/** What pages of our own ask about published tables. */
export const tableHandlers: Pick<Handlers<UiToBackground, UiAnswers>, TableCommand> = {
  askTable: ({ url }) => askTable(url),
  keepTable: async ({ url, choice }) => {
    // It was read just now.
    const due = Date.now() + DAY;
    await updateDailyTable(url, (before) => ({ url, choice, due, last: before?.last ?? null }));
    await setDue(tablesJob.name, Date.now());
  },
  dropTable: ({ url }) => updateDailyTable(url, () => null),
  readTable: ({ url }) => readTableNow(url),
};
