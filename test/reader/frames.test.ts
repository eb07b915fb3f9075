import { expect, it } from 'vitest';
import { page } from '../../utils/drive/site.ts';
import { html } from '../browser/verdict-suite.ts';
import { inEachEngine } from './in-each-engine.ts';
import { pageOf } from './in-words.ts';

/** A page of another site, on the same server. */
const other = (port: string) => `http://127.0.0.1:${port}/inner`;
const far = '<p style="margin-top: 20000px"></p>';

/** What frames a page, and the addresses that are expected to be read or told as unread. `{other}` is of another site. */
const ROWS: readonly (readonly [name: string, body: string, ...frames: string[]])[] = [
  [
    'frames of both sites',
    '<iframe src="/inner"></iframe><iframe src="{other}"></iframe>',
    '{origin}/inner',
    '{other}',
  ],
  ['a lazy frame that has not loaded', `${far}<iframe loading="lazy" src="/inner"></iframe>`, 'about:blank'],
  ['one of another site', `${far}<iframe loading="lazy" src="{other}"></iframe>`, 'about:blank'],
  ['a frame that a script writes', `<iframe src="javascript:'words'"></iframe>`, 'about:blank'],
  ['a srcdoc', '<iframe srcdoc="words"></iframe>', 'about:srcdoc'],
  ['a sandboxed srcdoc', '<iframe sandbox srcdoc="words"></iframe>', 'about:srcdoc'],
  ['an object of another site', '<object data="{other}" type="text/html"></object>', '{other}'],
  ['an object of the same', '<object data="/inner" type="text/html"></object>', '{origin}/inner'],
  ['an embed of another site', '<embed src="{other}" type="text/html">', '{other}'],
  [
    'one in a page whose form has the name of the window',
    '<form name="defaultView"></form><iframe src="/inner"></iframe><object data="{other}" type="text/html"></object>',
    '{origin}/inner',
    '{other}',
  ],
  [
    'pictures',
    '<object data="/dot.svg" type="image/svg+xml"></object><embed src="/dot.svg" type="image/svg+xml">',
  ],
  ['an object with a fallback', '<object data="none.swf" type="application/x-none">words</object>'],
];

inEachEngine(
  'the frames of a page',
  (path, response, request) => {
    const row = ROWS[Number(path.slice(1))];
    const port = request.headers.host?.split(':')[1] ?? '';
    if (row && path !== '/') html(response, page(row[1].replaceAll('{other}', other(port))));
    else if (path === '/inner') html(response, page('words'));
    else
      response
        .writeHead(path.endsWith('.svg') ? 200 : 404, { 'content-type': 'image/svg+xml' })
        .end('<svg xmlns="http://www.w3.org/2000/svg"/>');
  },
  (engine) => {
    const read = engine.readAll(() => ROWS.map((_, i) => ({ url: `/${i}`, way: 'live' })));

    it.each(ROWS.map(([name, , ...frames], i) => ({ name, frames, i })))('$name', ({ frames, i }) => {
      const { port } = new URL(engine.origin());
      const expected = frames.map((each) =>
        each.replace('{other}', other(port)).replace('{origin}', engine.origin()),
      );
      expect(pageOf(read(i)).page.frames).toEqual(expected);
    });
  },
);
