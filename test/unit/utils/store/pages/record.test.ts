import { describe, expect, it } from 'vitest';
import { linkFacts } from '../../../../../utils/link/columns.ts';
import { openStore } from '../../../../../utils/store/open.ts';
import { pageRecord } from '../../../../../utils/store/pages/queries.ts';
import { aDocument, aReading } from '../../../build.ts';
import { record } from '../fresh-store.ts';

const URL = 'https://blog.test/post';
const MINE = { rawHref: 'https://example.com/' };
const FRAME = 'https://frame.test/';

/** Raw hrefs of all that is recorded of the page, by document. */
async function recorded(url = URL) {
  const found = await pageRecord(url);
  return found?.documents.map(({ frame, page, columns }) => [
    frame,
    ...Array.from(linkFacts(columns, page.base), ({ rawHref }) => rawHref),
  ]);
}

async function rows() {
  const store = await openStore();
  const [pages, links, changes] = await Promise.all([
    store.getAll('pages'),
    store.count('links'),
    store.getAll('changes'),
  ]);
  return { pages, links, changes };
}

describe('a page that is recorded', () => {
  it('is there with all its links, facts and numbers', async () => {
    const reading = aReading([MINE, { rawHref: '/internal' }, { rawHref: 'mailto:x' }]);
    expect(await record(reading)).toMatchObject({ again: false, changes: [] });
    const found = await pageRecord(URL);
    expect(found?.record).toEqual({
      url: URL,
      page: reading.documents[0].page,
      hosts: ['com.example.'],
      firstRead: 1000,
      lastRead: 1000,
      readings: 1,
      links: 3,
      outbound: 1,
      requests: [],
    });
    expect(found?.documents).toEqual([
      {
        frame: null,
        page: reading.documents[0].page,
        columns: reading.documents[0].columns,
        hidden: [],
        jsOnly: null,
      },
    ]);
  });

  it('is one row, whatever its fragment', async () => {
    await record(aReading([], { page: { url: `${URL}#one` } }));
    await record(aReading([], { page: { url: `${URL}#two` } }), [], 2000);
    expect((await rows()).pages.map(({ url, readings }) => [url, readings])).toEqual([[URL, 2]]);
  });

  it('again keeps when it was first read', async () => {
    await record(aReading([MINE]));
    expect(await record(aReading([MINE]), ['example.com'], 2000)).toMatchObject({ again: true, changes: [] });
    expect((await pageRecord(URL))?.record).toMatchObject({ firstRead: 1000, lastRead: 2000, readings: 2 });
    expect((await rows()).links).toBe(1);
  });

  it('names each host once, without those of the page itself', async () => {
    const hrefs = [
      'https://b.test/1',
      'https://b.test/2',
      'https://www.blog.test/',
      'https://a.b.test/',
      'tel:1',
    ];
    await record(aReading(hrefs.map((rawHref) => ({ rawHref }))));
    expect((await pageRecord(URL))?.record.hosts).toEqual(['test.b.', 'test.b.a.']);
  });

  it('names the host behind a wrapper, and the wrapper', async () => {
    await record(aReading([{ rawHref: 'https://out.test/go?url=https://example.com/' }]));
    expect((await pageRecord(URL))?.record.hosts.toSorted()).toEqual(['com.example.', 'test.out.']);
  });

  it('keeps the documents in its frames', async () => {
    await record(aReading([MINE], { frames: [aDocument([{ rawHref: '/framed' }], { frame: FRAME })] }));
    expect(await recorded()).toEqual([
      [null, 'https://example.com/'],
      [FRAME, '/framed'],
    ]);
  });

  it('is recorded one reading after the other, however fast they come', async () => {
    const readings = [aReading([MINE]), aReading([]), aReading([MINE])];
    const all = await Promise.all(readings.map((reading, i) => record(reading, ['example.com'], 1000 + i)));
    expect(all.map(({ changes }) => changes.map(({ kind }) => kind))).toEqual([[], ['gone'], ['appeared']]);
  });
});

describe('changes between two readings', () => {
  it('are told and kept, with the times of both', async () => {
    await record(aReading([MINE]), ['example.com'], 1000);
    const marked = aReading([{ ...MINE, rawRel: 'nofollow' }]);
    const { changes } = await record(marked, ['example.com'], 5000);
    const pageId = (await (await openStore()).getAllKeys('pages'))[0];
    const change = { kind: 'rel', href: 'https://example.com/', frame: null, from: null, to: 'nofollow' };
    expect(changes).toEqual([{ ...change, pageId, at: 5000, since: 1000 }]);
    expect((await rows()).changes).toEqual(changes);
  });

  it('are about own domains only', async () => {
    await record(aReading([{ rawHref: 'https://other.test/' }, MINE]));
    expect((await record(aReading([MINE]))).changes).toEqual([]);
  });

  it('are none for a domain that was added in between: both readings are judged by it', async () => {
    await record(aReading([MINE]), []);
    expect((await record(aReading([MINE]), ['example.com'])).changes).toEqual([]);
  });

  it('of links of a page to itself are no news', async () => {
    const page = { url: 'https://example.com/' };
    await record(aReading([MINE], { page }));
    expect((await record(aReading([], { page }))).changes).toEqual([]);
  });

  it('through a wrapper are told by the link, as the page has it', async () => {
    const rawHref = 'https://blog.test/go?url=https://example.com/';
    await record(aReading([{ rawHref }]));
    expect((await record(aReading([]))).changes).toMatchObject([{ kind: 'gone', href: rawHref }]);
  });
});

describe('a page that is still loading', () => {
  const half = { page: { loading: true } };

  it('is recorded where nothing was recorded before', async () => {
    await record(aReading([MINE], half));
    expect(await recorded()).toEqual([[null, 'https://example.com/']]);
  });

  it('does not replace a whole reading, and what it lacks is not gone', async () => {
    await record(aReading([MINE, { rawHref: '/b' }]), ['example.com'], 1000);
    expect(await record(aReading([], half), ['example.com'], 2000)).toMatchObject({ changes: [] });
    expect(await recorded()).toEqual([[null, 'https://example.com/', '/b']]);
    expect((await pageRecord(URL))?.record).toMatchObject({ lastRead: 1000, readings: 1 });
  });
});

describe('what an earlier reading could not see is no news', () => {
  it('where the page was still loading then', async () => {
    await record(aReading([], { page: { loading: true } }));
    expect(await record(aReading([MINE]))).toMatchObject({ again: true, changes: [] });
  });

  it('where a frame could not be read then', async () => {
    const page = { frames: [FRAME] };
    await record(aReading([], { page, unread: [FRAME] }));
    const allowed = aReading([], { page, frames: [aDocument([MINE], { frame: FRAME })] });
    expect(await record(allowed)).toMatchObject({ again: true, changes: [] });
  });

  it('but a link in a frame that is new is new', async () => {
    await record(aReading([]));
    const framed = aReading([], { page: { frames: [FRAME] }, frames: [aDocument([MINE], { frame: FRAME })] });
    expect((await record(framed)).changes).toMatchObject([{ kind: 'appeared', frame: FRAME }]);
  });
});

describe('a frame that can no longer be read', () => {
  const whole = aReading([], { page: { frames: [FRAME] }, frames: [aDocument([MINE], { frame: FRAME })] });
  const blind = aReading([], { page: { frames: [FRAME] }, unread: [FRAME] });

  it('keeps its links, and they are not gone', async () => {
    await record(whole);
    expect(await record(blind)).toMatchObject({ changes: [] });
    expect(await recorded()).toEqual([[null], [FRAME, 'https://example.com/']]);
  });

  it('still counts among the hosts that the page links to', async () => {
    await record(whole);
    await record(blind);
    expect((await pageRecord(URL))?.record).toMatchObject({ hosts: ['com.example.'], links: 1 });
  });

  it('keeps its links too where it had moved on to another address', async () => {
    const moved = 'https://moved.test/';
    await record(aReading([], { page: { frames: [FRAME] }, frames: [aDocument([MINE], { frame: moved })] }));
    expect(await record(blind)).toMatchObject({ changes: [] });
    expect(await recorded()).toEqual([[null], [moved, 'https://example.com/']]);
  });

  it('is gone with its links where the page has no such frame any more', async () => {
    await record(whole);
    expect((await record(aReading([]))).changes).toMatchObject([{ kind: 'gone', frame: FRAME }]);
    expect(await recorded()).toEqual([[null]]);
  });
});
