import { describe, expect, it, vi } from 'vitest';
import { FETCH_LIMITS, fetchBytes } from '../../../../utils/net/fetch-bytes.ts';

/** Fetches a body that comes in so many pieces of so many bytes, each filled with its number. */
async function fetched(pieces: number, size: number, limits = FETCH_LIMITS) {
  const body = new ReadableStream({
    start(controller) {
      for (let i = 0; i < pieces; i++) controller.enqueue(new Uint8Array(size).fill(i));
      controller.close();
    },
  });
  const headers = { 'content-type': 'image/png' };
  vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(body, { headers }));
  return fetchBytes('https://blog.test/', limits);
}

async function bytesOf(came: Awaited<ReturnType<typeof fetched>>): Promise<Uint8Array> {
  if (typeof came === 'string') throw new Error(came);
  return new Uint8Array(await new Blob([...came.body.pieces]).arrayBuffer());
}

describe('the body of an answer', () => {
  it('that is small stays as it came', async () => {
    const came = await fetched(3, 10);
    expect(came).toMatchObject({
      body: { size: 30, pieces: [{ length: 10 }, { length: 10 }, { length: 10 }] },
    });
  });

  it('that is large is kept by the browser, whole and in order', async () => {
    const came = await fetched(7, 400_000);
    expect(came).toMatchObject({ body: { size: 2_800_000, pieces: [{ size: 2_800_000 }] } });
    const bytes = await bytesOf(came);
    expect(Array.from({ length: 7 }, (_, i) => [bytes[i * 400_000], bytes[(i + 1) * 400_000 - 1]])).toEqual(
      Array.from({ length: 7 }, (_, i) => [i, i]),
    );
  });

  it('that is larger than it may be is not read on', async () => {
    expect(await fetched(3, 400_000, { ...FETCH_LIMITS, bytes: 1_000_000 })).toBe('tooBig');
  });
});
