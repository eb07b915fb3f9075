import { describe, expect, it } from 'vitest';
import { parseRun, runJson } from '../../bench/kept-run.ts';
import { busyWarning } from '../../bench/machine.ts';
import { benchOptions } from '../../bench/options.ts';
import { row, skipped } from '../../bench/table.ts';
import { summaryText, tableText } from '../../bench/table-text.ts';

/** Ten pairs whose ratios lie so far to both sides of a ratio. */
const pairs = (ratio: number, off = 0) =>
  Array.from({ length: 10 }, (_, i) => ({ ours: 100 * ratio * (1 + (i % 2 ? off : -off)), floor: 100 }));

const reading = { name: 'read all facts', size: '1,000 links' };
const MACHINE = { browser: 'chromium 156', cores: 2, loadBefore: 0.3 };

describe('row', () => {
  it.each([
    ['meets its aim', pairs(1.4, 0.02), 'met'],
    ['misses it', pairs(1.6, 0.02), 'missed'],
    ['is not measured where its pairs lie apart', pairs(1.4, 0.3), 'not measured'],
    ['is not measured where there are no pairs', [], 'not measured'],
  ] as const)('%s', (_, given, result) => {
    expect(row({ ...reading, pairs: given, target: { times: 1.5 } }).result).toBe(result);
  });

  it('of a rate has more as the better', () => {
    const target = { atLeast: 0.5 };
    const results = [0.6, 0.4].map((ours) => row({ ...reading, ours, floor: 1, target }).result);
    expect(results).toEqual(['met', 'missed']);
  });

  it('of an amount needs no floor, and no pairs that lie together', () => {
    const one = row({ ...reading, pairs: pairs(0.4, 0.3), target: { atMost: 50 } });
    expect([one.result, one.target]).toEqual(['met', 'at most 50 ms']);
  });
});

describe('tableText', () => {
  const parts = new Map([['Reading', [row({ ...reading, pairs: pairs(1.25), target: { times: 1.5 } })]]]);

  it('says for each row what it took, what it was compared with, the aim and whether it was met', () => {
    const [head = '', , heading, line = ''] = tableText(parts, null).split('\n');
    expect(head.trim()).toMatch(/^size +Backlight +floor +ratio +± +aim +How$/);
    expect(heading).toBe('Reading');
    expect(line.split(/ {2,}/)).toEqual([
      '',
      'read all facts',
      '1,000 links',
      '125 ms',
      '100 ms',
      '1.25',
      '0 %',
      'at most 1.5',
      '✓ met',
    ]);
  });

  it('compares with a run that was kept: by ratios, and not within their spread', () => {
    const changed = (before: number, now: number, off: number) => {
      const kept = parseRun(runJson(MACHINE, [row({ ...reading, pairs: pairs(before) })]));
      const text = tableText(new Map([['Reading', [row({ ...reading, pairs: pairs(now, off) })]]]), kept);
      return text.split(/ {2,}/).slice(-2);
    };
    expect(changed(2, 1.5, 0)).toEqual(['2.00', '-25 %']);
    expect(changed(2, 2.5, 0.01)).toEqual(['2.00', '+25 %']);
    expect(changed(2, 2.1, 0.08)).toEqual(['2.00', 'the same']);
  });

  it('counts at its end what was met', () => {
    const rows = [...parts.values()].flat();
    expect(summaryText([...rows, skipped('store', '', 'gave up')])).toBe('1 aim met, 0 missed, 1 left out');
  });
});

describe('busyWarning', () => {
  it('is silent on a quiet machine', () => {
    expect(busyWarning(MACHINE, [row({ ...reading, pairs: pairs(1) })])).toBe('');
  });

  it('tells of load before the run, and of floors that lie apart', () => {
    const floors = [100, 150, 100, 150].map((floor) => ({ ours: floor, floor }));
    expect(busyWarning({ ...MACHINE, loadBefore: 3 }, [row({ ...reading, pairs: floors })])).toMatch(
      /load of 3\.0 on 2 cores.*± 20 %/,
    );
  });
});

describe('benchOptions', () => {
  it('reads what was asked for', () => {
    const options = benchOptions(['--full', '--only=click', '--against', 'run.json'], ['click']);
    expect(options).toEqual({ full: true, only: ['click'], json: false, save: null, against: 'run.json' });
  });

  it.each([
    ['a part that is none', ['--only', 'clock'], /no part “clock”/],
    ['an option that is none', ['--fast'], /--fast/],
  ])('refuses %s', (_, args, reason) => {
    expect(() => benchOptions(args, ['click'])).toThrow(reason);
  });
});

describe('parseRun', () => {
  it('refuses a file that is no run', () => {
    expect(() => parseRun('{"rows":[{"name":1}]}')).toThrow();
  });
});
