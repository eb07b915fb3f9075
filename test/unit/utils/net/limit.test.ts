import { expect, it } from 'vitest';
import { atMost } from '../../../../utils/net/limit.ts';

it('does one after the other, in the order in which they came', async () => {
  const inTurn = atMost(1);
  const said: string[] = [];
  const work = (name: string) => async () => {
    said.push(`${name} begins`);
    await Promise.resolve();
    said.push(`${name} ends`);
    return name;
  };
  expect(await Promise.all([inTurn(work('one')), inTurn(work('two'))])).toEqual(['one', 'two']);
  expect(said).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
});

it('does no more than so many at once, and the next when one is done', async () => {
  const two = atMost(2);
  const ends: (() => void)[] = [];
  const work = () => new Promise<void>((end) => ends.push(end));
  const all = Promise.all([two(work), two(work), two(work), two(work)]);
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  await settled();
  expect(ends).toHaveLength(2);
  ends[1]?.();
  await settled();
  expect(ends).toHaveLength(3);
  ends[0]?.();
  ends[2]?.();
  await settled();
  expect(ends).toHaveLength(4);
  ends[3]?.();
  await all;
});

it('goes on after one that failed, and says so to its caller alone', async () => {
  const inTurn = atMost(1);
  const failed = inTurn(() => Promise.reject(new Error('No')));
  const next = inTurn(() => Promise.resolve('next'));
  await expect(failed).rejects.toThrow('No');
  expect(await next).toBe('next');
});
