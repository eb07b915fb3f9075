import { expect, it } from 'vitest';
import { askedAgain, inPieces, PIECE } from '../../../../utils/ui/in-pieces.ts';

const many = (count: number) => Array.from({ length: count }, (_, i) => i);

it('does many things in pieces, in their order, and says how many are done', async () => {
  const told: number[] = [];
  const sent: number[] = [];
  const send = async (piece: readonly number[]) => {
    sent.push(...piece);
    return { ok: true, value: piece.length } as const;
  };
  const total = 2 * PIECE + 1;
  const done = await inPieces(many(total), send, (count) => told.push(count));
  expect(done).toEqual({ answers: [PIECE, PIECE, 1], count: total, failed: null });
  expect(told).toEqual([PIECE, 2 * PIECE, total]);
  expect(sent).toEqual(many(total));
});

it('ends at the first piece that fails, and says what was done before', async () => {
  let pieces = 0;
  const send = async () => {
    pieces++;
    return pieces < 2 ? ({ ok: true, value: 'done' } as const) : ({ ok: false, why: 'full' } as const);
  };
  const { count, failed, answers } = await inPieces(many(4 * PIECE), send);
  expect([count, failed?.why, answers, pieces]).toEqual([PIECE, 'full', ['done'], 2]);
});

it('sends nothing where there is nothing', async () => {
  const done = await inPieces([], async () => ({ ok: false, why: 'broken' }) as const);
  expect(done).toEqual({ answers: [], count: 0, failed: null });
});

it('asks again for the piece that a background which ended has lost, once', async () => {
  let asked = 0;
  const lost = new Set([2, 4, 5]);
  const send = async (piece: readonly number[]) => {
    asked++;
    return lost.has(asked) ? ({ ok: false, why: 'gone' } as const) : ({ ok: true, value: piece[0] } as const);
  };
  const { answers, count, failed } = await inPieces(many(3 * PIECE), askedAgain(send));
  expect([answers, count, failed?.why]).toEqual([[0, PIECE], 2 * PIECE, 'gone']);
});
