import { expect, it } from 'vitest';
import { inOrder } from '../../../../entrypoints/cli/in-order.ts';
import { countTo } from '../../../../entrypoints/cli/progress.ts';

it('lines are printed in their order, each as soon as those before it are known', () => {
  const printed: string[] = [];
  const printer = inOrder(['a', 'b', 'c', 'd'], (line) => printed.push(line));
  printer.add('b', 'two');
  expect(printed).toEqual([]);
  printer.add('a', 'one');
  expect(printed).toEqual(['one', 'two']);
  printer.add('d', 'four');
  printer.add('c', 'three');
  expect(printed).toEqual(['one', 'two', 'three', 'four']);
});

it('a counter is written over on a terminal', () => {
  const written: string[] = [];
  const progress = countTo(2, { isTTY: true, write: (text) => written.push(text) });
  progress.step();
  progress.clear();
  expect(written).toEqual(['\r0 of 2 checked\x1b[K', '\r1 of 2 checked\x1b[K', '\r\x1b[K']);
});

it('a counter is a line a second elsewhere, and the last one', () => {
  const written: string[] = [];
  let now = 0;
  const progress = countTo(4, { write: (text) => written.push(text) }, () => now);
  progress.step();
  now = 1500;
  progress.step();
  progress.step();
  progress.step();
  expect(written).toEqual(['0 of 4 checked\n', '2 of 4 checked\n', '4 of 4 checked\n']);
});
