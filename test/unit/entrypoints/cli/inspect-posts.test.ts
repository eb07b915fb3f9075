import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readInspectArguments } from '../../../../entrypoints/cli/inspect-arguments.ts';
import { inspectPosts } from '../../../../entrypoints/cli/inspect-posts.ts';
import { UsageError } from '../../../../utils/terminal/usage-error.ts';

const folder = mkdtempSync(join(tmpdir(), 'backlight-inspect-'));
afterAll(() => rmSync(folder, { recursive: true }));

it.each<[string, string | null, RegExp]>([
  ['empty.csv', '', /: The file is empty\.$/],
  ['headings.csv', 'URL FROM,NOTES\n', /: the file has only headings and no rows\.$/],
  ['page.csv', '<!doctype html><p>https://a.example/', /: This is a web page, not a table\./],
  ['none.csv', null, /: there is no such file, or it cannot be read\.$/],
  ['', null, /: this is a folder\. Name a file in it\.$/],
])(
  'what is wrong with a file is said alone, and not how to call the command: %j',
  async (name, text, why) => {
    const path = join(folder, name);
    if (text !== null) writeFileSync(path, text);
    const asked = readInspectArguments(['--posts', path, '--domain', 'example.com']);
    if (!asked) throw new Error('no arguments');
    const error: unknown = await inspectPosts(asked).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ message: expect.stringMatching(why) });
    expect(error).not.toBeInstanceOf(UsageError);
  },
);
