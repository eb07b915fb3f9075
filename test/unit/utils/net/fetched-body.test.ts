import { expect, it } from 'vitest';
import { certainText, type FetchedBody, isCutOff } from '../../../../utils/net/fetched-body.ts';

function body(type: string, ...pieces: (readonly number[] | string)[]): FetchedBody {
  const bytes = pieces.map((piece) =>
    typeof piece === 'string' ? new TextEncoder().encode(piece) : new Uint8Array(piece),
  );
  return { type, size: bytes.reduce((sum, { length }) => sum + length, 0), pieces: bytes };
}

it.each(['text/html; charset=utf-8', 'text/html;charset=UTF-8', 'Text/HTML; Charset="utf-8"'])(
  'a page is UTF-8 for certain where its header says so: %s',
  (type) => {
    expect(certainText(body(type, '<p>für</p>'))).toBe('<p>für</p>');
  },
);

it('characters that came in two pieces are whole', () => {
  expect(certainText(body('text/html; charset=utf-8', [0x66, 0xc3], [0xbc, 0x72]))).toBe('für');
});

it('a byte order mark is none of the text', () => {
  expect(certainText(body('text/html; charset=utf-8', [0xef, 0xbb, 0xbf, 0x61]))).toBe('a');
});

it.each([
  ['no charset', 'text/html'],
  ['another charset', 'text/html; charset=windows-1251'],
  ['one more', 'text/html; charset=utf-8; charset=windows-1251'],
  ['two headers', 'text/html; charset=utf-8, text/html'],
  ['no HTML', 'application/xhtml+xml; charset=utf-8'],
  ['nothing', ''],
])('is left to the browser: %s', (_, type) => {
  expect(certainText(body(type, '<p>a</p>'))).toBeNull();
});

it.each([
  ['little', [0xff, 0xfe, 0x61, 0x00]],
  ['big', [0xfe, 0xff, 0x00, 0x61]],
])('a byte order mark of UTF-16 outweighs the header: %s-endian', (_, bytes) => {
  expect(certainText(body('text/html; charset=utf-8', bytes))).toBeNull();
});

it('so is what is empty, and what is so large that the browser keeps it', () => {
  expect(certainText(body('text/html; charset=utf-8'))).toBeNull();
  const kept = { type: 'text/html; charset=utf-8', size: 1, pieces: [new Blob(['a'])] };
  expect(certainText(kept)).toBeNull();
});

it.each<[string, string, boolean]>([
  ['a tag', '<p>See <a href="https://exa', true],
  ['an end tag', '<p>See</p', true],
  ['a comment', '<p>See</p><!-- cached', true],
  ['text, as HTML may', '<p>See', false],
  ['its last tag', '<p>See</p></body></html>\n', false],
  ['a comment that ends', '</html><!-- cached by <x> -->', false],
  ['a sign that is no tag', '<p>1 < 2', false],
  ['nothing', '', false],
])('a body that ends within %s is cut off: %s', async (_, html, expected) => {
  const bytes = new TextEncoder().encode(html);
  const body = { type: 'text/html', size: bytes.length };
  expect(await isCutOff({ ...body, pieces: [bytes] })).toBe(expected);
  expect(await isCutOff({ ...body, pieces: [new Blob([bytes])] })).toBe(expected);
});
