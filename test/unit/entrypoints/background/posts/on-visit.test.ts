import { beforeEach, describe, expect, it, vi } from 'vitest';
import { onVisit } from '../../../../../entrypoints/background/posts/on-visit.ts';
import { runPosts } from '../../../../../entrypoints/background/posts/queue/run.ts';
import type { PageFacts } from '../../../../../utils/link/facts.ts';
import { judgeDocument } from '../../../../../utils/link/reading.ts';
import type { Check } from '../../../../../utils/posts/check.ts';
import { addPosts, checksOf, postOf } from '../../../../../utils/store/posts/posts.ts';
import { saveCheck } from '../../../../../utils/store/posts/queue.ts';
import { AS_GOOGLE } from '../../../../../utils/verdict/engine.ts';
import { aCheck, aPost } from '../../../a-post.ts';
import { aReading, own } from '../../../build.ts';
import '../../../utils/store/fresh-store.ts';
import { HOUR } from '../../../../../utils/time.ts';

vi.mock('../../../../../entrypoints/background/posts/queue/run.ts', () => ({ runPosts: vi.fn() }));

const NOW = Date.UTC(2026, 10, 22);
let id: string;

beforeEach(async () => {
  vi.mocked(runPosts).mockReset().mockResolvedValue();
  [id = ''] = (await addPosts([aPost({ added: NOW + 24 * HOUR })])).ids;
});

/** The user reads the page, which has these links. */
async function visit(
  links: readonly { rawHref: string; rawRel?: string }[],
  page: Partial<PageFacts> = {},
  now = NOW,
) {
  const reading = aReading(links, { page });
  const judged = reading.documents.map((document) => judgeDocument(document, own('example.com')));
  await onVisit({ reading, judged, robotsTxt: null, gone: 0, as: AS_GOOGLE, at: now });
}

describe('a guest post that the user reads', () => {
  it('has been checked, where the link is there', async () => {
    await visit([{ rawHref: 'https://example.com/' }], { url: 'https://blog.test/post#top' });
    expect(await postOf(id)).toMatchObject({ state: { verdict: 'kept', lastSeen: NOW } });
    expect(await checksOf(id)).toMatchObject([{ way: 'visited', verdict: 'kept', at: NOW }]);
    await visit([{ rawHref: 'https://example.com/', rawRel: 'nofollow' }], {}, NOW + 1000);
    expect(await postOf(id)).toMatchObject({ state: { verdict: 'changed', since: NOW + 1000 } });
  });

  it('is not lost because the link is not there: the background checks it, soon', async () => {
    await visit([{ rawHref: 'https://other.test/' }]);
    expect(await checksOf(id)).toEqual([]);
    expect(await postOf(id)).toMatchObject({ state: { verdict: 'unknown' }, due: NOW });
    expect(runPosts).toHaveBeenCalledOnce();
  });

  it('is not checked by the background at each visit', async () => {
    await visit([{ rawHref: 'https://example.com/' }]);
    const before = await postOf(id);
    await visit([], {}, NOW + HOUR / 2);
    expect(await postOf(id)).toEqual(before);
    await visit([], {}, NOW + HOUR);
    expect(await postOf(id)).toMatchObject({ due: NOW + HOUR });
  });

  it('says nothing while it is loading', async () => {
    await visit([{ rawHref: 'https://example.com/' }], { loading: true });
    expect([await checksOf(id), vi.mocked(runPosts).mock.calls]).toEqual([[], []]);
  });

  describe('at the address to which it has moved', () => {
    const MOVED = 'https://blog.test/moved';
    /** The last check was led there, and found this link. */
    const lastCheckFound = (link: Check['link']) =>
      saveCheck(id, ({ state }) => ({
        check: aCheck({ finalUrl: MOVED, link }),
        state: { ...state, verdict: 'kept', last: aCheck({ at: 0, finalUrl: MOVED, link }) },
        due: NOW + 24 * HOUR,
      }));
    const link: Check['link'] = {
      href: 'https://example.com/',
      target: 'https://example.com/',
      rawRel: null,
      text: '',
      position: 'content',
      jsOnly: null,
      framed: false,
    };

    it('has been checked, and is found there again', async () => {
      await lastCheckFound(null);
      await visit([{ rawHref: 'https://example.com/' }], { url: MOVED });
      expect(await postOf(id)).toMatchObject({
        state: { last: { way: 'visited', verdict: 'kept', finalUrl: MOVED }, lastSeen: NOW },
      });
      await visit([{ rawHref: 'https://example.com/' }], { url: MOVED }, NOW + 1000);
      expect(await postOf(id)).toMatchObject({ state: { lastSeen: NOW + 1000 } });
    });

    it('is checked by the background where the link is not there any more', async () => {
      await lastCheckFound(link);
      await visit([], { url: MOVED });
      expect(await postOf(id)).toMatchObject({ due: NOW });
      expect(runPosts).toHaveBeenCalledOnce();
    });

    it('is not, where it was only led to a page that never had the link', async () => {
      await lastCheckFound(null);
      const before = await postOf(id);
      await visit([], { url: MOVED });
      expect(await postOf(id)).toEqual(before);
    });
  });

  it('is another page than the others', async () => {
    await visit([{ rawHref: 'https://example.com/' }], { url: 'https://blog.test/other' });
    expect(await checksOf(id)).toEqual([]);
  });
});
