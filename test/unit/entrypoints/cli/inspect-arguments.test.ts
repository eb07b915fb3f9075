import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readInspectArguments } from '../../../../entrypoints/cli/inspect-arguments.ts';
import { UsageError } from '../../../../utils/terminal/usage-error.ts';

const SAMPLE = fileURLToPath(new URL('../../../pages/sample/index.html', import.meta.url));

describe('the command line of inspect', () => {
  it.each([
    ['no page', ['--domain', 'example.com'], 'Which page?'],
    ['no domain', [SAMPLE], 'Whose links?'],
    ['no domain for what was recorded', [SAMPLE, '--highlight', '--json'], 'Whose links?'],
    ['a public suffix', [SAMPLE, '--domain', 'co.uk'], 'public suffix'],
    ['an unknown engine', [SAMPLE, '--domain', 'example.com', '--as', 'lycos'], 'not lycos'],
    [
      'a crawler that is none',
      [SAMPLE, '--domain', 'example.com', '--crawler', 'Ahrefs Bot'],
      "Ahrefs Bot: that is no crawler's name",
    ],
    ['an unknown option', [SAMPLE, '--domain', 'example.com', '--colour'], '--colour'],
    [
      'a picture that is no PNG',
      [SAMPLE, '--domain', 'example.com', '--screenshot', 'a.jpg'],
      'a.jpg does not end in .png',
    ],
    [
      'a picture in a folder that is not there',
      [SAMPLE, '--domain', 'example.com', '--screenshot', 'no-such-folder/a.png'],
      'there is no folder no-such-folder',
    ],
    ['pages beside a file', ['--posts', 'a.csv', 'https://a.test/'], 'https://a.test/ is one too many'],
    ['pictures of a file', ['--posts', 'a.csv', '--highlight'], '--highlight is for pages that are opened'],
    ['a second look at pages', [SAMPLE, '--domain', 'example.com', '--twice'], '--twice is for'],
    ['tabs for pages', [SAMPLE, '--domain', 'example.com', '--open-tabs'], '--open-tabs is for'],
    [
      'a format of pages',
      [SAMPLE, '--domain', 'example.com', '--format', 'csv'],
      '--format is for guest posts',
    ],
    [
      'an unknown format',
      ['--posts', 'a.csv', '--format', 'xml'],
      '--format is csv, jsonl, report, not xml.',
    ],
    ['two formats', ['--posts', 'a.csv', '--format', 'csv', '--json'], '--json and --format are two ways'],
    ['an unknown browser', [SAMPLE, '--domain', 'example.com', '--browser', 'lynx'], 'not lynx'],
  ])('refuses %s with a sentence', (_name, args, sentence) => {
    const read = () => readInspectArguments(args);
    expect(read).toThrow(UsageError);
    expect(read).toThrow(sentence);
  });
});
