import { expect, it } from 'vitest';
import { fileOf } from '../../../../../utils/exchange/export/file-of.ts';

async function* slices(...all: readonly (readonly number[])[]): AsyncGenerator<readonly number[]> {
  yield* all;
}

const write = (rows: readonly number[]) => rows.map((row) => `${row}\n`).join('');

it('a file has its head and all slices in their order, and tells how far it is', async () => {
  const written: number[] = [];
  const file = await fileOf('head\n', slices([1, 2], [3]), write, {
    type: 'text/csv',
    onWritten: (rows) => written.push(rows),
  });
  expect([await file.text(), file.type, written]).toEqual([
    'head\n1\n2\n3\n',
    'text/csv;charset=utf-8',
    [2, 3],
  ]);
});

it('writing ends where it is stopped, and reads no further', async () => {
  const stopping = new AbortController();
  let read = 0;
  async function* endless(): AsyncGenerator<readonly number[]> {
    for (;;) yield [read++];
  }
  const file = fileOf('', endless(), write, {
    type: 'text/csv',
    signal: stopping.signal,
    onWritten: (rows) => rows === 3 && stopping.abort(),
  });
  await expect(file).rejects.toThrow(DOMException);
  expect(read).toBeLessThan(6);
});
