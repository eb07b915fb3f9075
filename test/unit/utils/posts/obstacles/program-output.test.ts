import { describe, expect, it } from 'vitest';
import { programOutput } from '../../../../../utils/posts/obstacles/program-output.ts';

const found = (text: string) => programOutput({ text, length: text.length });
const ARTICLE = 'Roses like sun, and dislike wet feet in winter. '.repeat(60);

describe('what a program prints when it fails', () => {
  it.each([
    'Parse error : syntax error, unexpected end of file in /home/u/functions.php on line 812',
    'Fatal error : Uncaught Error: x in /srv/a/related.php:44 Stack trace: #0 {main} thrown',
    'Warning: mysqli_connect(): (HY000/1040): Too many connections in /home/u/db.php on line 12 No database.',
    'Traceback (most recent call last): File "/app/main.py", line 12, in handler',
    'TypeError: x is undefined at Post (/app/server/post.js:12:33) at file:///app/render.mjs:5:16',
    'java.lang.NullPointerException at com.blog.Post.render(Post.java:55)',
    '[NullReferenceException] Blog.Post.Page_Load(Object sender) in c:\\inetpub\\blog\\Post.aspx.cs:31',
    "Microsoft OLE DB Provider error '80004005' /inc/db.asp, line 12",
    "app/views/posts/show.html.erb:12:in `render'",
    "Can't locate object method at /usr/lib/cgi-bin/post.pl line 7.",
    'SQLSTATE[HY000] [2002] Connection refused',
    'panic: runtime error goroutine 1 [running]: main.main()',
  ])('is found: %s', (text) => {
    expect(found(text)).not.toBeNull();
  });

  it('is found where an article breaks off', () => {
    expect(found(`${ARTICLE} Fatal error : out of memory in /srv/www/a.php on line 44`)).toBe(
      '/srv/www/a.php on line 44',
    );
  });

  it('is found where it fills a page', () => {
    const frames = Array.from(
      { length: 9 },
      (_, i) => `/usr/lib/django/base${i}.py, line ${i}, in get_response`,
    );
    expect(found(`OperationalError ${frames.join(' ')} ${'SETTING value '.repeat(40)}`)).not.toBeNull();
  });

  it.each([
    ['a warning above an article', `Warning : Undefined variable in /srv/a.php on line 3 ${ARTICLE}`],
    ['an article about errors', `Look at Fatal error in /srv/a.php on line 3. ${ARTICLE} ${ARTICLE}`],
    ['an article', ARTICLE],
    [
      'prices, times, addresses',
      'From 12:30 at https://blog.test/a/b, line 3 of the tram, for 5.50. See /a/b (3).',
    ],
  ])('is none: %s', (_, text) => {
    expect(found(text)).toBeNull();
  });

  it('is looked for in hostile texts at once', () => {
    for (const piece of ['/a.', 'at a', 'a/', '\\\\', '<>.', 'line 1 ', '"'])
      expect(() => found(piece.repeat(12_000 / piece.length))).not.toThrow();
  });
});
