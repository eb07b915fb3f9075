import { expect, it } from 'vitest';
import { makeListWorkbook } from '../unit/make-workbook.ts';
import { filesInEachEngine } from './files-suite.ts';

const bytes = (text: string, encoding: BufferEncoding) => new Uint8Array(Buffer.from(text, encoding));

filesInEachEngine((read) => {
  it('a workbook is unpacked and read', async () => {
    expect(await read(makeListWorkbook(2000), '\t')).toMatchObject({
      sheets: [{ name: 'Posts', isHidden: false }],
      problem: null,
      rows: 2001,
      firstCells: ['URL FROM', 'NOTES', 'EXPECTED LANDING PAGE URL', 'EXPECTED ANCHOR', 'ADDED', 'COST'],
      lastCells: expect.arrayContaining(['2023-09-30', '399.5']),
    });
  });

  it('a workbook that is damaged within says so', async () => {
    const whole = new Uint8Array(await makeListWorkbook(2000).arrayBuffer());
    // Within the rows, which are the largest part.
    whole.fill(0xff, 20_000, 20_100);
    expect(await read(new Blob([whole]), '\t')).toMatchObject({ problem: 'damaged' });
  });

  it('a text in UTF-16 without a mark is read, across what is read at a time', async () => {
    const text = `https://blog.example/post\tзаметка →\n`.repeat(8000);
    expect(await read(new Blob([bytes(text, 'utf16le')]), '\t')).toMatchObject({
      sheets: [],
      problem: null,
      rows: 8000,
      lastCells: ['https://blog.example/post', 'заметка →'],
    });
  });

  it('a text whose charset shows late is read, and a broken quote costs one row', async () => {
    const rows = 'https://blog.example/post,note\n'.repeat(10_000);
    const text = `${rows}https://blog.example/"x,"open\nhttps://blog.example/late,caf\xe9\n`;
    expect(await read(new Blob([bytes(text, 'latin1')]), ',')).toMatchObject({
      problem: null,
      rows: 10_002,
      broken: 1,
      lastCells: ['https://blog.example/late', 'café'],
    });
  });
});
