import { expect, it } from 'vitest';
import { makeListWorkbook } from '../unit/make-workbook.ts';
import { filesInEachEngine } from './files-suite.ts';

filesInEachEngine((read) => {
  it('a workbook of 5 MB and 50,000 rows is read whole', async () => {
    const file = makeListWorkbook(50_000);
    expect(file.size).toBeGreaterThan(5_000_000);
    expect(await read(file, '\t')).toMatchObject({ problem: null, rows: 50_001, broken: 0 });
  });
});
