import { describe, expect, it } from 'vitest';
import { countPagesLinkingTo, pageRecord, pagesLinkingTo } from '../../../../../utils/store/pages/queries.ts';
import { aDocument, aReading, own } from '../../../build.ts';
import { record } from '../fresh-store.ts';

/** Records a page with these links, before its reader had any domain. */
function recordPage(url: string, ...hrefs: readonly string[]) {
  return record(
    aReading(
      hrefs.map((rawHref) => ({ rawHref })),
      { page: { url } },
    ),
    [],
  );
}

async function found(name: string, limit = 10): Promise<string[]> {
  const [domain] = own(name);
  if (!domain) return [];
  return (await pagesLinkingTo(domain, limit)).map(({ url }) => url);
}

describe('a domain that is added later', () => {
  it('finds the pages recorded before, subdomains included and look-alikes not', async () => {
    await recordPage('https://a.test/', 'https://example.com/');
    await recordPage('https://b.test/', 'https://deep.blog.example.com/');
    await recordPage('https://c.test/', 'https://xn--4ca.example.com/', 'https://-.example.com/');
    await recordPage('https://d.test/', 'https://notexample.com/');
    await recordPage('https://e.test/', 'https://example.com.evil.test/');
    await recordPage('https://f.test/', 'https://example-shop.com/', 'https://example.community/');
    await recordPage('https://g.test/', 'https://example.com@evil.test/');
    expect(await found('example.com')).toEqual(['https://a.test/', 'https://b.test/', 'https://c.test/']);
    expect(await found('blog.example.com')).toEqual(['https://b.test/']);
    expect(await found('=example.com')).toEqual(['https://a.test/']);
  });

  it.each([
    ['127.0.0.1', 'http://127.0.0.1:3000/', 'http://127.0.0.11/'],
    ['[::1]', 'http://[::1]:3000/', 'http://[::11]/'],
    ['localhost', 'http://localhost:5173/', 'https://localhost.test/'],
    ['müller.example', 'https://shop.MÜLLER.example./', 'https://xmüller.example/'],
  ])('finds %s', async (name, mine, other) => {
    await recordPage('https://a.test/', mine);
    await recordPage('https://b.test/', other);
    expect(await found(name)).toEqual(['https://a.test/']);
  });

  it('finds links through wrappers, and in frames', async () => {
    await recordPage('https://a.test/', 'https://out.test/go?url=https://example.com/');
    const frame = aDocument([{ rawHref: 'https://example.com/' }], { frame: 'https://frame.test/' });
    await record(aReading([], { page: { url: 'https://b.test/' }, frames: [frame] }), []);
    expect(await found('example.com')).toEqual(['https://a.test/', 'https://b.test/']);
  });

  it.each([
    'https://example.com/other',
    'https://example.com/go?url=https://other.test/',
    '/go?url=https://other.test/',
  ])('does not find the pages of the domain itself, though they have a link to %s', async (href) => {
    await recordPage('https://www.example.com/', href);
    expect(await found('example.com')).toEqual([]);
  });
});

describe('the pages found', () => {
  it('come each once, in the order in which they were first read, and no more than wanted', async () => {
    for (const host of ['c', 'a', 'b'])
      await recordPage(`https://${host}.test/`, 'https://example.com/', 'https://www.example.com/');
    const [domain] = own('example.com');
    expect(await found('example.com', 2)).toEqual(['https://c.test/', 'https://a.test/']);
    expect(domain && (await countPagesLinkingTo(domain))).toBe(3);
  });

  it('of a part of a site are those alone that link to it', async () => {
    await recordPage('https://a.test/', 'https://example.com/shop/');
    await recordPage('https://b.test/', 'https://example.com/blog/post');
    await recordPage('https://c.test/', 'https://example.com/blogger');
    const [blog] = own('example.com/blog/');
    expect(await found('example.com/blog/')).toEqual(['https://b.test/']);
    expect(blog && (await countPagesLinkingTo(blog))).toBe(1);
  });

  it('are none where the link has gone', async () => {
    await recordPage('https://a.test/', 'https://example.com/');
    await recordPage('https://a.test/');
    expect(await found('example.com')).toEqual([]);
  });
});

it('a page that was never recorded is not there', async () => {
  expect(await pageRecord('https://a.test/')).toBeUndefined();
});
