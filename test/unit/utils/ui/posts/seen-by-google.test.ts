import { expect, it } from 'vitest';
import { listedWords } from '../../../../../utils/i18n/seen-by-google.ts';
import { NO_FILTER } from '../../../../../utils/posts/list/filter.ts';
import { filterChoices } from '../../../../../utils/ui/posts/filter-choices.ts';
import { filteredRows } from '../../../../../utils/ui/posts/filtered-rows.ts';
import { listRow } from '../../../../../utils/ui/posts/list-row.ts';
import { aCheck, aPost, aPostRecord } from '../../../build-post.ts';

const seenByGoogle = { lastCrawled: new Date(2026, 2, 3).getTime(), listed: new Date(2026, 2, 5).getTime() };
const row = (url: string, isListed: boolean) =>
  listRow(
    aPostRecord(aCheck(), aPost({ url }), { url, ...(isListed ? { seenByGoogle } : {}) }),
    '',
    () => true,
    0,
  );
it('guest posts that are in no list of Search Console are a filter, once there is a list', () => {
  const rows = [row('https://a.test/', true), row('https://b.test/', false)];
  expect(filterChoices(rows, 'google', 0)).toEqual([
    { value: 'yes', count: 1 },
    { value: 'no', count: 1 },
  ]);
  expect(filterChoices(rows.slice(1), 'google', 0)).toEqual([{ value: 'no', count: 1 }]);
  const shown = filteredRows(rows, { ...NO_FILTER, google: 'no' }, 0);
  expect(shown.map(({ record }) => record.url)).toEqual(['https://b.test/']);
});

it('what a list says claims no more than that the page is in it', () => {
  expect(listedWords(seenByGoogle)).toBe(
    'In Google’s list of links of Mar 5, 2026, which says that Google last crawled it on Mar 3, 2026.',
  );
  expect(listedWords({ ...seenByGoogle, lastCrawled: null })).toBe(
    'In Google’s list of links of Mar 5, 2026.',
  );
});
