import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { animatedPng } from '../../../../entrypoints/cli/animated-png.ts';

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}

/** A picture of one grey pixel, its data in two parts. */
function pixel(grey: number, width = 1): Buffer {
  const header = Buffer.from([0, 0, 0, width, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const data = deflateSync(Buffer.from([0, grey]));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', data.subarray(0, 4)),
    chunk('IDAT', data.subarray(4)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The chunks of a PNG, whose sums are right. */
function chunks(png: Buffer): { type: string; data: Buffer }[] {
  const found: { type: string; data: Buffer }[] = [];
  for (let at = 8; at < png.length; ) {
    const end = at + 8 + png.readUInt32BE(at);
    expect(png.readUInt32BE(end)).toBe(crc32(png.subarray(at + 4, end)));
    found.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, end) });
    at = end + 4;
  }
  return found;
}

describe('an animated PNG', () => {
  const all = chunks(
    animatedPng([
      { png: pixel(0), ms: 1500 },
      { png: pixel(255), ms: 200 },
    ]),
  );

  it('has its frames in the order of the PNG specification', () => {
    expect(all.map(({ type }) => type)).toEqual([
      'IHDR',
      'acTL',
      'fcTL',
      'IDAT',
      'IDAT',
      'fcTL',
      'fdAT',
      'fdAT',
      'IEND',
    ]);
    const [frames, plays] = [all[1]?.data.readUInt32BE(0), all[1]?.data.readUInt32BE(4)];
    expect({ frames, plays }).toEqual({ frames: 2, plays: 0 });
  });

  it('numbers its controls and parts through, and shows each frame for its time', () => {
    const numbered = all.filter(({ type }) => type === 'fcTL' || type === 'fdAT');
    expect(numbered.map(({ data }) => data.readUInt32BE(0))).toEqual([0, 1, 2, 3]);
    const controls = all.filter(({ type }) => type === 'fcTL');
    expect(controls.map(({ data }) => data.readUInt16BE(20) / data.readUInt16BE(22))).toEqual([1.5, 0.2]);
  });

  it('leaves each picture as it is', () => {
    const parts = all.filter(({ type }) => type === 'IDAT' || type === 'fdAT');
    const data = parts.map((part) => (part.type === 'IDAT' ? part.data : part.data.subarray(4)));
    const [first, second] = [data.slice(0, 2), data.slice(2)].map((both) => Buffer.concat(both));
    expect([first, second]).toEqual([0, 255].map((grey) => deflateSync(Buffer.from([0, grey]))));
  });

  it.each([
    ['none', []],
    ['pictures of two sizes', [pixel(0), pixel(0, 2)]],
  ])('is not made of %s', (_, pngs) => {
    expect(() => animatedPng(pngs.map((png) => ({ png, ms: 1 })))).toThrow('of one size');
  });
});
