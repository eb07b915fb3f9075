import { expect, it } from 'vitest';
import { inTurn } from '../../../../utils/net/in-turn.ts';

it('does one after the other, in the order in which they came', async () => {
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

it('goes on after one that failed, and says so to its caller alone', async () => {
  const failed = inTurn(() => Promise.reject(new Error('No')));
  const next = inTurn(() => Promise.resolve('next'));
  await expect(failed).rejects.toThrow('No');
  expect(await next).toBe('next');
});
