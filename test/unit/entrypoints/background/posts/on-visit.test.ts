import { beforeEach, describe, expect, it, vi } from 'vitest';
import { signalsInTab } from '../../../../../entrypoints/background/posts/check/signals-in-tab.ts';
import { onVisit } from '../../../../../entrypoints/background/posts/on-visit.ts';
import { runPosts } from '../../../../../entrypoints/background/posts/queue/run.ts';
import type { PageFacts } from '../../../../../utils/link/facts.ts';
import { judgeDocument } from '../../../../../utils/link/reading.ts';
import type { Check } from '../../../../../utils/posts/check.ts';
import { addPosts, checksOf, postOf } from '../../../../../utils/store/posts/posts.ts';
import { saveCheck, takePost } from '../../../../../utils/store/posts/queue.ts';
import { startRun } from '../../../../../utils/store/posts/runs.ts';
import { AS_GOOGLE } from '../../../../../utils/verdict/engine.ts';
import { aCheck, aPost } from '../../../a-post.ts';
import { aReading, own } from '../../../build.ts';
import '../../../utils/store/fresh-store.ts';
import { DAY, HOUR } from '../../../../../utils/time.ts';
import { someSigns } from '../../../utils/posts/build.ts';

vi.mock('../../../../../entrypoints/background/posts/check/signals-in-tab.ts', () => ({
  signalsInTab: vi.fn(),
}));
vi.mock('../../../../../entrypoints/background/posts/check/contexts-in-tab.ts', () => ({
  contextsInTab: async () => [],
}));
vi.mock('../../../../../entrypoints/background/posts/queue/run.ts', () => ({ runPosts: vi.fn() }));

const NOW = Date.UTC(2026, 10, 22);
let id: string;

beforeEach(async () => {
  vi.mocked(runPosts).mockReset().mockResolvedValue();
  vi.mocked(signalsInTab).mockReset().mockResolvedValue(someSigns());
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
  await onVisit(7, {
    reading,
    judged,
    robotsTxt: null,
    servedOnly: [],
    mentions: [],
    needsAccess: false,
    gone: 0,
    as: AS_GOOGLE,
    at: now,
  });
}

describe('a guest post that the user reads', () => {
  it('has been checked, where the link is there', async () => {
    await visit([{ rawHref: 'https://example.com/' }], { url: 'https://blog.test/post#top' });
    expect(await postOf(id)).toMatchObject({ state: { verdict: 'kept', lastSeen: NOW } });
    expect(await checksOf(id)).toMatchObject([{ way: 'visited', verdict: 'kept', at: NOW }]);
    await visit([{ rawHref: 'https://example.com/', rawRel: 'nofollow' }], {}, NOW + 1000);
    expect(await postOf(id)).toMatchObject({ state: { verdict: 'changed', since: NOW + 1000 } });
  });

  const kept = [{ rawHref: 'https://example.com/' }];

  it('seems lost where the link is not there: a first look, which the background does not repeat at once', async () => {
    await visit(kept);
    await visit([{ rawHref: 'https://other.test/' }], {}, NOW + 1000);
    expect(await postOf(id)).toMatchObject({
      state: { verdict: 'seems-lost', lostAt: NOW + 1000, lostBy: 'visited', last: { way: 'visited' } },
      unseenChange: null,
    });
    expect((await postOf(id))?.due).toBeGreaterThan(NOW + HOUR);
    expect(runPosts).not.toHaveBeenCalled();
  });

  it('is looked at again at each visit, but noted once an hour', async () => {
    await visit([]);
    await visit([], {}, NOW + HOUR - 1);
    expect(await checksOf(id)).toHaveLength(1);
    await visit([], {}, NOW + HOUR);
    expect(await checksOf(id)).toHaveLength(2);
    await visit(kept, {}, NOW + HOUR + 1);
    expect(await postOf(id)).toMatchObject({ state: { verdict: 'kept', lostAt: null } });
  });

  it('is lost where a visit a day later finds the same, and not sooner', async () => {
    await visit(kept);
    await visit([], {}, NOW + 1);
    await visit([], {}, NOW + DAY);
    expect(await postOf(id)).toMatchObject({ state: { verdict: 'seems-lost' } });
    await visit([], {}, NOW + DAY + HOUR);
    // Who is there sees it: that is no news to them.
    expect(await postOf(id)).toMatchObject({ state: { verdict: 'lost' }, unseenChange: null });
  });

  it.each([
    ['a log-in', someSigns({ text: 'Log in Password', length: 15, asksPassword: true })],
    ['a page whose signals cannot be read', null],
  ])('is unknown where the tab shows %s: the background fetches it, soon', async (_, signals) => {
    vi.mocked(signalsInTab).mockResolvedValue(signals);
    await visit([], { title: 'Log in' });
    expect(await postOf(id)).toMatchObject({ state: { verdict: 'unknown', lostAt: null }, due: NOW });
    expect(runPosts).toHaveBeenCalledOnce();
    await visit([], { title: 'Log in' }, NOW + HOUR / 2);
    expect(runPosts).toHaveBeenCalledOnce();
  });

  describe('that a check was made of since it was read', () => {
    const checkedAt = (at: number) =>
      saveCheck(id, ({ state }) => ({
        check: aCheck({ at, verdict: 'changed' }),
        state: { ...state, verdict: 'changed', last: aCheck({ at, verdict: 'changed' }) },
        due: null,
      }));

    it('stays as the check found it: completing the reading took longer', async () => {
      vi.spyOn(Date, 'now').mockReturnValue(NOW + 20);
      await checkedAt(NOW + 10);
      await visit(kept);
      expect(await postOf(id)).toMatchObject({ state: { verdict: 'changed', last: { at: NOW + 10 } } });
      expect(await checksOf(id)).toHaveLength(1);
    });

    it('is as it was read where that check is of a time to come: the clock was ahead', async () => {
      vi.spyOn(Date, 'now').mockReturnValue(NOW + 20);
      await checkedAt(NOW + DAY);
      await visit(kept);
      expect(await postOf(id)).toMatchObject({ state: { verdict: 'kept', last: { at: NOW } } });
    });
  });

  it('stays wanted and taken: whoever is checking it is not done, and what the user asked for is to come', async () => {
    await startRun({ id: 'run', posts: [id], secondLook: false }, NOW);
    await takePost(id, NOW, 'this life');
    await visit(kept);
    expect(await postOf(id)).toMatchObject({
      state: { verdict: 'kept' },
      wanted: 'run',
      takenBy: 'this life',
    });
    // What says nothing new changes as little.
    await visit([], { title: 'Another' }, NOW + 1);
    await visit([], { title: 'Another' }, NOW + 2);
    expect(await postOf(id)).toMatchObject({ wanted: 'run', takenBy: 'this life' });
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

    it('seems lost where the link is not there any more', async () => {
      await lastCheckFound(link);
      await visit([], { url: MOVED });
      expect(await postOf(id)).toMatchObject({ state: { verdict: 'seems-lost', last: { finalUrl: MOVED } } });
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
