import type { Failed, Outcome } from '../message/outcome.ts';

/** So many guest posts cross to the background in one message: what it writes at once keeps nobody waiting. */
export const PIECE = 500;

/** What came of work that was done in pieces. */
export interface PiecesDone<A> {
  /** The answer of each piece that was done. */
  readonly answers: readonly A[];
  /** How many things were in those. */
  readonly count: number;
  /** Why the next piece was not done, nor those behind it; null where all were. */
  readonly failed: Failed | null;
}

/**
 * Does something with many things, piece by piece, in their order. The first piece that fails ends it.
 *
 * @param send does one piece of {@link PIECE} things at most
 * @param onDone told how many are done, after each piece
 */
export async function inPieces<T, A>(
  all: readonly T[],
  send: (piece: readonly T[]) => Promise<Outcome<A>>,
  onDone: (count: number) => void = () => undefined,
): Promise<PiecesDone<A>> {
  const answers: A[] = [];
  for (let from = 0; from < all.length; from += PIECE) {
    const answer = await send(all.slice(from, from + PIECE));
    if (!answer.ok) return { answers, count: from, failed: answer };
    answers.push(answer.value);
    onDone(Math.min(all.length, from + PIECE));
  }
  return { answers, count: all.length, failed: null };
}

/**
 * Asks a second time where the background ended before it answered: whoever asks next starts it anew. Only for what may
 * be done twice, as the first answer alone may be lost.
 */
export function askedAgain<T, A>(
  send: (piece: readonly T[]) => Promise<Outcome<A>>,
): (piece: readonly T[]) => Promise<Outcome<A>> {
  return async (piece) => {
    const answer = await send(piece);
    return !answer.ok && answer.why === 'gone' ? send(piece) : answer;
  };
}
