import { expect, it } from 'vitest';
import { readCsv } from '../../../../utils/exchange/csv.ts';
import { LINKODY_COLUMNS } from '../../../../utils/exchange/linkody-columns.ts';
import { readPostsFile } from '../../../../utils/exchange/read-posts-file.ts';
import { POST_COLUMNS, postRow } from '../../../../utils/i18n/post-table.ts';
import { postsCsv } from '../../../../utils/i18n/posts-csv.ts';
import { aCheck, aPost, aPostRecord } from '../../build-post.ts';
import { aBaseline } from '../posts/build.ts';
import { slicesOf } from '../report/recorded.ts';

const NOW = Date.UTC(2026, 3, 1);
const local = (at: number) => new Date(at).toTimeString().slice(0, 5);

const stateOf = (record: Parameters<typeof postRow>[0]) => {
  const row = postRow(record, NOW);
  return Object.fromEntries(POST_COLUMNS.map((column, i) => [column, row[i]]));
};

it('a guest post is a row, with how it stands and what was found behind what was agreed', () => {
  const { at, link } = aCheck();
  const marked = aCheck({
    verdict: 'changed',
    reasons: [{ code: 'rel-added', evidence: 'nofollow' }],
    link: link && { ...link, rawRel: ' nofollow ' },
  });
  expect(POST_COLUMNS.slice(0, LINKODY_COLUMNS.length)).toEqual(LINKODY_COLUMNS);
  expect(stateOf(aPostRecord(marked))).toMatchObject({
    'URL FROM': 'https://blog.test/post',
    STATE: 'not as agreed',
    SINCE: '2026-03-03',
    REASON: 'The link is marked nofollow, which was not agreed.',
    'REL FOUND': 'nofollow',
    'ANCHOR FOUND': 'The guide',
    'TARGET FOUND': 'https://example.com/guide',
    'LAST LOOK': `2026-03-03 ${local(at)}`,
    'LAST SEEN': `2026-03-03 ${local(at)}`,
  });
});

it('a link that was as agreed has changed', () => {
  const before = aPost({ baseline: aBaseline() });
  expect(stateOf(aPostRecord(aCheck({ verdict: 'changed' }), before))).toMatchObject({ STATE: 'changed' });
});

it('what is not there is empty, and a plain link is followed', () => {
  expect(stateOf(aPostRecord(null))).toMatchObject({
    STATE: 'not checked yet',
    'REL FOUND': '',
    'LAST LOOK': '',
  });
  expect(stateOf(aPostRecord())).toMatchObject({ 'REL FOUND': 'followed' });
  expect(stateOf(aPostRecord(aCheck({ verdict: 'lost', link: null })))).toMatchObject({
    'REL FOUND': '',
    'ANCHOR FOUND': '',
  });
});

it('the file is read again, whatever stands behind Linkody’s columns', async () => {
  const records = [aPostRecord(), aPostRecord(null, aPost({ url: 'https://b.test/', notes: '=1;@x' }))];
  const file = await (await postsCsv(slicesOf(records.slice(0, 1), records.slice(1)), NOW)).text();
  expect(readCsv(file, ',').map(({ cells }) => cells?.length)).toEqual(Array(3).fill(POST_COLUMNS.length));
  const read = readPostsFile(file, [], NOW).map((row) => row.ok && row.posts[0]);
  expect(read).toMatchObject([{ url: 'https://blog.test/post' }, { url: 'https://b.test/', notes: '=1;@x' }]);
});
