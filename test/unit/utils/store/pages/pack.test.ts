import { describe, expect, it } from 'vitest';
import { pack, type StoredDocument, unpack } from '../../../../../utils/store/pages/pack.ts';
import { aDocument } from '../../../build.ts';

const { page, columns } = aDocument([{ text: '“ünï” 💡', rawRel: 'ugc' }, { rawHref: '/b' }]);
const stored: StoredDocument = { frame: null, page, columns, hidden: [[0, 'off-screen']], jsOnly: [1] };

async function deflated(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

it('what was packed is unpacked as it was', async () => {
  const documents = [stored, { ...stored, frame: 'https://frame.test/' }];
  expect(await unpack(await pack(documents))).toEqual(documents);
});

it('a record from before the status, the Link header and JavaScript’s links were kept does not know them', async () => {
  const { status: _s, linkHeader: _l, ...before } = page;
  const { jsOnly: _j, ...older } = { ...stored, page: before };
  expect(await unpack(await deflated(JSON.stringify([older])))).toEqual([
    { ...stored, page: { ...page, status: null, linkHeader: null }, jsOnly: null },
  ]);
});

it('what was kept before reasons were told apart is still read', async () => {
  const before = deflated(
    JSON.stringify([
      {
        ...stored,
        hidden: [
          [0, true],
          [1, false],
        ],
      },
    ]),
  );
  expect((await unpack(await before))[0]?.hidden).toEqual([
    [0, 'not-rendered'],
    [1, false],
  ]);
});

it('nothing can be packed too', async () => {
  expect(await unpack(await pack([]))).toEqual([]);
});

it('ten thousand links of a page take less than 25 bytes each', async () => {
  const links = Array.from({ length: 10_000 }, (_, i) => ({
    rawHref: `/articles/${i}/a-title`,
    text: `Article ${i}`,
  }));
  expect((await pack([{ ...stored, columns: aDocument(links).columns }])).length).toBeLessThan(250_000);
});

describe('what cannot be unpacked is an error, and never half a page', () => {
  it.each<[string, () => Promise<Uint8Array<ArrayBuffer>>]>([
    ['no bytes', async () => new Uint8Array()],
    ['other bytes', async () => new Uint8Array([1, 2, 3, 4])],
    ['half the bytes', async () => (await pack([stored])).slice(0, 40)],
    ['bytes at the end', async () => new Uint8Array([...(await pack([stored])), 1, 2, 3])],
    ['no JSON', () => deflated('page')],
    ['other JSON', () => deflated('{"documents":[]}')],
    ['a reason that nobody knows', () => deflated(JSON.stringify([{ ...stored, hidden: [[0, 'shy']] }]))],
    ['half a document', () => deflated(JSON.stringify([{ ...stored, page: undefined }]))],
    [
      'columns of unequal length',
      () => deflated(JSON.stringify([{ ...stored, columns: { ...columns, text: [] } }])),
    ],
  ])('%s', async (_, bytes) => {
    await expect(unpack(await bytes())).rejects.toThrow();
  });
});

it('what is packed is one array, as the browser packs it, however long', async () => {
  const documents = Array.from({ length: 300 }, (_, i) => ({
    ...stored,
    frame: `https://frame-${i * 7919}.test/`,
  }));
  const packed = await pack(documents);
  expect(packed).toEqual(await deflated(JSON.stringify(documents)));
  expect(packed.buffer.byteLength).toBe(packed.length);
  expect(await unpack(packed)).toEqual(documents);
});

it('what is cut off, or something else, is refused', async () => {
  const packed = await pack([stored]);
  await expect(unpack(packed.slice(0, 40))).rejects.toThrow(TypeError);
  await expect(unpack(new Uint8Array([255, 254, 253]))).rejects.toThrow(TypeError);
  await expect(unpack(await deflated('{'))).rejects.toThrow(SyntaxError);
  await expect(unpack(await deflated('[1]'))).rejects.toThrow();
});
