import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../../utils/exchange/csv.ts';
import type { PostVerdict } from '../../../../utils/posts/check.ts';
import { beginOf, endOf } from '../../../../utils/posts/day.ts';
import { makeReport } from '../../../../utils/report/client-report.ts';
import { reportCsv } from '../../../../utils/report/report-csv.ts';
import { reportHtml } from '../../../../utils/report/report-html.ts';
import type { RecordedPost } from '../../../../utils/store/posts/recorded.ts';
import { aCheck } from '../../build-post.ts';
import { aRecorded, noon, slicesOf } from './recorded.ts';

const HOSTILE = `"><script>alert(1)</script><img src=https://evil.example/ onerror=alert(1)>'`;
const LOGO = 'data:image/png;base64,iVBORw0KGgo=';
const SPAN = { from: beginOf('2026-02-01'), to: endOf('2026-03-31') };

const { link } = aCheck();
const hostile = aRecorded(
  {
    '2026-01-20': {
      verdict: 'kept',
      link: link && { ...link, text: HOSTILE, target: `javascript:${HOSTILE}` },
    },
    '2026-03-10': { verdict: 'seems-lost', reasons: [{ code: 'mention-only', evidence: HOSTILE }] },
    '2026-03-12': { verdict: 'lost', reasons: [{ code: 'mention-only', evidence: HOSTILE }] },
  },
  { url: 'https://blog.test/?q="><script>', cost: HOSTILE },
);
const some = [
  hostile,
  aRecorded({ '2026-03-20': 'kept' }, { cost: '120 EUR' }),
  aRecorded({ '2026-03-20': { verdict: 'unknown', reasons: [{ code: 'status', evidence: '403' }] } }),
  aRecorded({ '2026-03-20': 'changed' }, { cost: '30 EUR' }),
  aRecorded({ '2026-02-20': 'kept', '2026-03-20': 'not-counted' }),
  aRecorded({}, { planned: true }),
];

const written = async (posts: readonly RecordedPost[], hasCost = true) =>
  reportHtml(await makeReport(slicesOf(posts), SPAN), {
    title: `Guest posts: ${HOSTILE}`,
    name: HOSTILE,
    logo: LOGO,
    hasCost,
    madeAt: noon('2026-04-01'),
    version: '1.2.3',
  });

/** What a reader of the page has before them, line by line. */
const linesOf = (html: string) =>
  html
    .replace(/<style>.*<\/style>/s, '')
    .split(/<[^>]+>|\n/)
    .flatMap((line) => line.trim() || []);

describe('a report as HTML', () => {
  it('has no script, no handler and no form, and asks for nothing but its own logo', async () => {
    const html = await written(some);
    expect(html).not.toMatch(/<(script|iframe|object|embed|link|form|base|video|audio|source)\b/i);
    expect(html).not.toMatch(/<[^>]+\son\w+=/i);
    expect(Array.from(html.matchAll(/<img[^>]*>/g), ([tag]) => tag)).toEqual([`<img src="${LOGO}" alt="">`]);
    expect(html).not.toMatch(/@import|url\((?!#)|\bstyle=/);
    // Links are followed by who reads it, and tell nobody from where.
    const links = Array.from(html.matchAll(/<a [^>]*>/g), ([tag]) => tag);
    expect(links.length).toBeGreaterThan(4);
    expect(links.filter((tag) => !/^<a href="https:\/\/[^"]+" rel="noreferrer">$/.test(tag))).toEqual([]);
    const others = html.replace(/<a [^>]*>/g, '').match(/<[^>]*\bhttps?:/g);
    expect(others).toBeNull();
  });

  it('forbids all that by its own policy, which allows its one style sheet', async () => {
    const html = await written(some);
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
    const [, style = ''] = /<style>(.*)<\/style>/s.exec(html) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      'img-src data:',
      `style-src 'sha256-${hash}'`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    // Before anything that it could have let through.
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<title>'));
  });

  it('says how many stand how, and stood so before', async () => {
    const lines = linesOf(await written(some));
    const sums = lines.slice(lines.indexOf('On Mar 31, 2026'), lines.indexOf('Month by month'));
    expect(sums.join(' · ')).toBe(
      'On Mar 31, 2026 · 1 · kept · was 1 · cost: €120 · 1 · not as agreed · was 0 · cost: €30 · 1 · does not count · was 0 · ' +
        '1 · lost · was 0 · cost: 1 not an amount · 1 · unknown · was 4 · “Was” is how it was on Feb 1, 2026. ' +
        '1 guest post is planned, and not counted here.',
    );
  });

  it('names a cost where a narrow screen has no head of the table', async () => {
    expect(await written(some)).toContain('<td class="number" data-label="Cost">120 EUR</td>');
    expect(await written(some, false)).not.toContain('120 EUR');
  });

  it('tells of a loss the evidence and the days', async () => {
    const lines = linesOf(await written([hostile]));
    const section = lines.slice(lines.indexOf('Lost'), lines.indexOf('What the words mean'));
    expect(section).toContain('Mar 12, 2026');
    expect(section).toContain('Looked 2 times: not there since Mar 10, 2026.');
    expect(section.find((line) => line.startsWith('Last seen on'))).toMatch(
      /^Last seen on Jan 20, 2026: “.*, followed\.$/,
    );
  });

  it('has a table that says what its chart shows, month by month', async () => {
    const html = await written(some);
    expect(html.match(/<rect class="bar [\w-]+" x=/g)?.length).toBe(2 + 5);
    const [, table = ''] = /<table class="months">(.*?)<\/table>/s.exec(html) ?? [];
    expect(table.match(/<tr>.*?<\/tr>/gs)?.map((row) => linesOf(row).join(' '))).toEqual([
      'At the end of kept not as agreed does not count lost unknown all',
      'February 2026 2 0 0 0 3 5',
      'March 2026 1 1 1 1 1 5',
    ]);
  });

  it('says in plain words what each means, and what unknown does not', async () => {
    const lines = linesOf(await written(some));
    expect(lines.filter((line) => line.endsWith('That does not mean that the link is lost.')).length).toBe(2);
    expect(lines.at(-1)).toBe('Made on Apr 1, 2026 with Backlight 1.2.3.');
  });

  it('tells what only seems lost apart from what nobody could see', async () => {
    const seems = aRecorded({ '2026-02-01': 'kept', '2026-03-20': 'seems-lost', '2026-03-22': 'seems-lost' });
    const lines = linesOf(await written([seems]));
    const section = lines.slice(lines.lastIndexOf('Seems lost', lines.indexOf('What the words mean')));
    expect(section[1]).toBe('1');
    expect(section[2]).toBe(
      'The page was seen without the link, or is gone. A second look, some time later, is to come: until it says the same, the guest post counts as unknown.',
    );
    expect(section).toContain('Looked 2 times: not there since Mar 20, 2026.');
    // Nobody could see it: that would be said of a page that was seen.
    expect(lines.slice(0, lines.indexOf('What the words mean')).join(' ')).not.toContain('Nobody could see');
    const [headings = [], row = []] = readCsv(
      reportCsv(await makeReport(slicesOf([seems]), SPAN), false),
      ',',
    ).map(({ cells }) => cells ?? []);
    expect(row[headings.indexOf('STATE')]).toBe('seems lost');
  });

  it.each<[string, Record<string, PostVerdict>, string]>([
    ['at two looks', { '2026-03-10': 'seems-lost', '2026-03-12': 'lost' }, 'never found'],
    ['at one look', { '2026-03-20': 'seems-lost' }, 'not found yet'],
  ])('calls no link lost that was never there: %s', async (_, checks, words) => {
    const post = aRecorded(checks, { baseline: null });
    const lines = linesOf(await written([post]));
    const rows = lines.slice(lines.indexOf('all'), lines.indexOf('What the words mean'));
    expect(rows).toContain('The link was never seen there.');
    expect(rows).toContain(`${words.slice(0, 1).toUpperCase()}${words.slice(1)}`);
    expect(rows.filter((line) => /^(Lost|Seems lost)$/.test(line))).toEqual([]);
    const [headings = [], row = []] = readCsv(
      reportCsv(await makeReport(slicesOf([post]), SPAN), false),
      ',',
    ).map(({ cells }) => cells ?? []);
    expect(row[headings.indexOf('STATE')]).toBe(words);
  });

  it('counts what was never found by itself, where there is some: in sums, chart, table, words and CSV', async () => {
    const never = aRecorded(
      { '2026-01-10': 'lost', '2026-03-10': 'seems-lost', '2026-03-12': 'lost' },
      { baseline: null, cost: '80 EUR' },
    );
    const html = await written([never, hostile]);
    const lines = linesOf(html);
    const sums = lines.slice(lines.indexOf('On Mar 31, 2026'), lines.indexOf('Month by month')).join(' · ');
    expect(sums).toContain(
      '1 · lost · was 0 · cost: 1 not an amount · 1 · never found · was 1 · cost: €80 · 0',
    );
    const [, legend = ''] = /<figcaption>(.*?)<\/figcaption>/s.exec(html) ?? [];
    expect(linesOf(legend)).toContain('never found');
    expect(html.match(/<rect class="bar never-found" x=/g)?.length).toBe(2);
    const [, table = ''] = /<table class="months">(.*?)<\/table>/s.exec(html) ?? [];
    expect(linesOf(table).join(' ')).toContain('does not count lost never found unknown all');
    expect(linesOf(table).join(' ')).toContain('March 2026 0 0 0 1 1 0 2');
    expect(lines.slice(lines.indexOf('What the words mean'))).toContain('Never found');
    const report = await makeReport(slicesOf([never]), SPAN);
    const [headings = [], row = []] = readCsv(reportCsv(report, false), ',').map(({ cells }) => cells ?? []);
    const of = (name: string) => row[headings.indexOf(name)];
    expect(['STATE', 'STATE BEFORE', '2026-02', '2026-03'].map(of)).toEqual([
      'never found',
      'never found',
      'never found',
      'never found',
    ]);
    expect(linesOf(await written([hostile])).join(' ')).not.toMatch(/never found/i);
  });

  it('tells costs only where they are wanted', async () => {
    expect(await written(some, false)).not.toMatch(/EUR|€/);
  });

  it('says that there is nothing where there is nothing', async () => {
    expect(linesOf(await written([]))).toContain('No guest post counts in this time.');
  });
});

it('a report as CSV has a row for each guest post that counts, with a column for each month', async () => {
  const report = await makeReport(slicesOf(some), SPAN);
  const [headings = [], ...rows] = readCsv(reportCsv(report, true), ',').map(({ cells }) => cells ?? []);
  expect(headings.slice(-3)).toEqual(['COST', '2026-02', '2026-03']);
  const of = (row: number, name: string) => rows[row]?.[headings.indexOf(name)];
  expect(rows.length).toBe(5);
  expect(
    ['STATE', 'STATE BEFORE', 'SINCE', 'LAST SEEN', '2026-02', '2026-03'].map((name) => of(0, name)),
  ).toEqual(['lost', 'kept', '2026-03-12', '2026-01-20', 'kept', 'lost']);
  expect(of(4, 'STATE')).toBe('does not count');
});
