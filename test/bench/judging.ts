import { alternate } from './pairs.ts';
import type { Session } from './session.ts';
import { type Row, row, sizeWords } from './table.ts';

/** Measures how long it takes to judge links. The floor is parsing their addresses. */
export async function judgingRows(session: Session): Promise<Row[]> {
  const links = 100_000;
  // Makes them: that is no part of either.
  await session.own('makeUrls', links);
  return [
    row({
      name: 'judge and sum up',
      size: sizeWords(links),
      pairs: await alternate(
        () => session.busy(() => session.own('judge', links)),
        () => session.busy(() => session.own('makeUrls', links)),
      ),
      target: { times: 1.5 },
      note: 'floor: making a URL of each',
    }),
  ];
}
