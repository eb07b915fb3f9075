import { expect, it } from 'vitest';
import { readCsv } from '../../../../utils/exchange/csv.ts';
import { LINKODY_COLUMNS } from '../../../../utils/exchange/linkody-columns.ts';
import { readPostsFile } from '../../../../utils/exchange/read-posts-file.ts';
import { POST_COLUMNS, postRow } from '../../../../utils/i18n/post-table.ts';
import { postsCsv } from '../../../../utils/i18n/posts-csv.ts';
import type { FollowUp } from '../../../../utils/posts/follow-up.ts';
import { aCheck, aPost, aPostRecord } from '../../build-post.ts';
import { aBaseline } from '../posts/build.ts';
import { slicesOf } from '../report/recorded.ts';

const NOW = Date.UTC(2026, 3, 1);
const local = (at: number) => new Date(at).toTimeString().slice(0, 5);

const stateOf = (record: Parameters<typeof postRow>[0], site: Parameters<typeof postRow>[2] = null) => {
  const row = postRow(record, NOW, site);
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
  const followUps: FollowUp[] = [
    { step: 'asked', at: 0, note: 'see https://c.test/', remindAt: null, by: 'user' },
  ];
  const records = [
    aPostRecord(undefined, undefined, { followUps }),
    aPostRecord(null, aPost({ url: 'https://b.test/', notes: '=1;@x' })),
  ];
  // Addresses, days and yes below headings of ours are nobody's page, target or term.
  const notes = 'https://example.com/other 2026-01-01 nofollow';
  const siteAt = (page: string) => ({
    site: 'b.test',
    contact: '=1+1',
    email: '@b.test',
    notes: `${page}\n${notes}`,
  });
  const file = await (await postsCsv(slicesOf(records.slice(0, 1), records.slice(1)), NOW, siteAt)).text();
  expect(readCsv(file, ',').map(({ cells }) => cells?.length)).toEqual(Array(3).fill(POST_COLUMNS.length));
  const read = readPostsFile(file, [], NOW).map((row) => row.ok && row.posts[0]);
  expect(read).toMatchObject([
    { url: 'https://blog.test/post', notes: records[0]?.post.notes, expect: records[0]?.post.expect },
    { url: 'https://b.test/', notes: '=1;@x', expect: records[1]?.post.expect },
  ]);
  expect(file).toContain(`"'=1+1","'@b.test",`);
});

it('every step of following up is said, oldest first; whom to ask on the site stands behind', () => {
  const at = (day: number) => new Date(2026, 2, day, 12).getTime();
  const followUps: FollowUp[] = [
    { step: 'asked', at: at(2), note: '', remindAt: at(9), by: 'user' },
    { step: 'promised', at: at(10), note: 'by Friday', remindAt: null, by: 'user' },
    { step: 'fixed', at: at(12), note: '', remindAt: null, by: 'check' },
  ];
  const site = { contact: 'Editor', email: 'editor@blog.test', notes: 'answers on Mondays' };
  expect(stateOf(aPostRecord(undefined, undefined, { followUps }), site)).toMatchObject({
    'FOLLOW-UP': 'fixed',
    'FOLLOW-UP HISTORY': [
      '2026-03-02 asked, reminder on 2026-03-09',
      '2026-03-10 promised: by Friday',
      '2026-03-12 fixed: found by a check',
    ].join('\n'),
    'SITE CONTACT': 'Editor',
    'SITE E-MAIL': 'editor@blog.test',
    'SITE NOTES': 'answers on Mondays',
  });
  expect(stateOf(aPostRecord())).toMatchObject({
    'FOLLOW-UP HISTORY': '',
    'SITE CONTACT': '',
    'SITE NOTES': '',
  });
});
