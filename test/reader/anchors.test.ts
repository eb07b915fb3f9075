import { describe, expect, it } from 'vitest';
import { aPost } from '../unit/utils/posts/build.ts';
import { ANCHOR_PAGE, ANCHORS } from './anchor-pages.ts';
import { inEachEngine } from './in-each-engine.ts';

const FILL = '<p>Long enough text about gardens and soil. </p>'.repeat(40);
const CAFE = `<title>A post</title><article>${FILL}<a href="https://example.com/page">caf\u00e9 bar</a></article>`;

/** How a server sends a page: its type, and its bytes. */
const SENT: readonly (readonly [name: string, type: string | null, bytes: Buffer])[] = [
  ['windows-1252 that nobody declares', 'text/html', Buffer.from(CAFE, 'latin1')],
  ['UTF-8 that nobody declares', 'text/html', Buffer.from(CAFE)],
  ['no type', null, Buffer.from(`<!doctype html><meta charset=utf-8>${CAFE}`)],
  ['a type that is none', 'html', Buffer.from(`<!doctype html>${CAFE}`, 'latin1')],
  ['a charset that is none', 'text/html; charset=utf8mb4', Buffer.from(CAFE)],
  ['UTF-16 with its mark', 'text/html; charset=utf-8', Buffer.from(`\ufeff${CAFE}`, 'utf16le')],
];

/** Anchor texts are what a reader reads, alike in an open page and in a fetched one. */
inEachEngine(
  'anchor texts',
  (path, response) => {
    const [, type, bytes] = SENT[Number(path.slice('/sent/'.length))] ?? [];
    if (!path.startsWith('/sent/') || !bytes) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(ANCHOR_PAGE);
    } else response.writeHead(200, type ? { 'content-type': type } : {}).end(bytes);
  },
  (engine) => {
    describe.each(['live', 'fetched'] as const)('%s', (way) => {
      const read = engine.readAll(() => [{ url: '/', way }]);
      it.each(ANCHORS.map(([name, , text], i) => [name, text, i] as const))('%s: %s', (_, text, i) => {
        const found = read(0).own.find(({ link }) => link.href === `https://example.com/${i}`);
        expect(found?.link.text).toBe(text);
      });
    });

    describe('are decoded as browsers do', () => {
      const read = engine.readAll(() =>
        SENT.map((_, i) => {
          const url = `${engine.origin()}/sent/${i}`;
          const anchor = { kind: 'exact', text: 'café bar' } as const;
          return { url, way: 'fetched', post: aPost({ url, baseline: null, expect: { anchor } }) } as const;
        }),
      );
      it.each(SENT.map(([name], i) => [name, i] as const))('%s', (_, i) => {
        expect(read(i).finding?.verdict).toBe('kept');
        expect(read(i).own.map(({ link }) => link.text)).toEqual(['café bar']);
      });
    });
  },
);
