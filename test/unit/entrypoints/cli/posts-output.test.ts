import { describe, expect, it } from 'vitest';
import type { ReadRow } from '../../../../entrypoints/cli/check-rows.ts';
import type { InspectArguments } from '../../../../entrypoints/cli/inspect-arguments.ts';
import { outputOf } from '../../../../entrypoints/cli/posts-output.ts';
import { readCsv } from '../../../../utils/exchange/csv.ts';
import { readPostsFile } from '../../../../utils/exchange/read-posts-file.ts';
import { DAY } from '../../../../utils/time.ts';
import { aCheck, aPost, aPostRecord } from '../../build-post.ts';

const NOW = Date.UTC(2026, 2, 3, 14);
const row: ReadRow = {
  ok: true,
  line: 2,
  page: 'blog.test/post',
  posts: [aPost({ added: NOW - 9 * DAY })],
  anyTarget: false,
  seenByGoogle: null,
  notes: [],
};
/** It was added tomorrow, so that only the run checks it. */
const record = aPostRecord(aCheck(), aPost({ added: NOW + DAY }));
const bad = { ok: false, line: 3, page: 'x', problem: 'address', cell: 'x' } as const;

const output = (asked: Partial<InspectArguments>) =>
  outputOf(
    {
      targets: [],
      domains: ['example.com'],
      browser: 'chromium',
      json: false,
      check: false,
      as: { engine: 'google', crawler: null },
      highlight: false,
      pictures: [],
      posts: 'a.csv',
      format: null,
      twice: false,
      openTabs: false,
      ...asked,
    },
    NOW,
  );

describe('guest posts of a file are printed', () => {
  it('as a line each, where nothing else is asked for', async () => {
    const plain = output({});
    expect([plain.head, plain.line(row, record), await plain.foot()]).toEqual([
      '',
      'kept        blog.test/post',
      '',
    ]);
    expect(plain.unread(bad)).toMatch(/^unread {6}x {2}/);
    expect(JSON.parse(output({ json: true }).line(row, record) ?? '')).toMatchObject({ verdict: 'kept' });
  });

  it('as CSV that is read again as the file was', async () => {
    const csv = output({ format: 'csv' });
    const file = `${csv.head}\r\n${csv.line(row, record)}\r\n`;
    expect(readCsv(file, ',').length).toBe(2);
    const [read] = readPostsFile(file, [], NOW);
    const { added, ...post } = row.posts[0] ?? aPost();
    expect(read?.ok && read.posts).toMatchObject([post]);
    expect(csv.unread(bad)).toBeNull();
  });

  it('as JSON Lines, each with its check', () => {
    const line = output({ format: 'jsonl' }).line(row, record) ?? '';
    expect(line).not.toContain('\n');
    expect(JSON.parse(line)).toMatchObject({
      page: 'https://blog.test/post',
      added: new Date(NOW - 9 * DAY).toISOString(),
      checks: [{ verdict: 'kept' }],
    });
  });

  it('as one report, once all are checked', async () => {
    const report = output({ format: 'report' });
    expect(report.line(row, record)).toBeNull();
    expect(await report.foot()).toMatch(
      /^<!doctype html>.*<h1>Guest posts for example\.com<\/h1>.*<\/html>$/s,
    );
  });
});
