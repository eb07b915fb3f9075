import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const COMMAND = fileURLToPath(new URL('cli/inspect.ts', import.meta.url));
const SAMPLE = fileURLToPath(new URL('../pages/sample/index.html', import.meta.url));
const EMPTY = fileURLToPath(new URL('../pages/empty.html', import.meta.url));

function inspect(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8' });
  return { status, lines: stdout.trim().split('\n').filter(Boolean), stderr };
}

describe('npm run inspect', () => {
  it('prints what was recorded, one JSON object a page on one line', () => {
    const { status, lines } = inspect(SAMPLE, EMPTY, '--domain', 'harborlight.example', '--json');
    expect(status).toBe(0);
    const [sample, empty] = lines.map((line) => JSON.parse(line));
    expect(lines).toHaveLength(2);
    expect(sample.page).toMatchObject({
      title: 'Ten quiet places to read in Lisbon – Lantern Post',
      lang: 'en',
    });
    expect(sample.links.filter((link: { domain: unknown }) => link.domain !== null)).toHaveLength(17);
    expect(Object.keys(sample.links[0])).toEqual(
      'index rawHref href rawRel rel text textFrom kind element root frame position hidden domain via outbound'.split(
        ' ',
      ),
    );
    expect(sample.links.find((link: { via: unknown }) => link.via !== null)).toMatchObject({
      via: 'www.google.com',
      domain: 'harborlight.example',
      kind: ['followed'],
      outbound: true,
      hidden: false,
    });
    expect(empty).toMatchObject({ links: [] });
  });

  it('prints what the popup says', () => {
    const { status, lines } = inspect(SAMPLE, '--domain', 'harborlight.example');
    expect(status).toBe(0);
    expect(lines[1]).toBe('14 links to harborlight.example');
  });

  it('says which page cannot be read, reads the others, and exits with 1', () => {
    const { status, lines } = inspect(
      'about:blank',
      'no-such-file.html',
      EMPTY,
      '--domain',
      'example.com',
      '--json',
    );
    expect(status).toBe(1);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { page: { url: 'about:blank' }, error: { code: 'blank', message: 'There is no page here' } },
      { page: { url: 'no-such-file.html' }, error: { code: 'noFile' } },
      { links: [] },
    ]);
  });

  it.each([
    ['no page', ['--domain', 'example.com'], 'Which page?'],
    ['no domain', [SAMPLE], 'Whose links?'],
    ['a public suffix', [SAMPLE, '--domain', 'co.uk'], 'public suffix'],
    ['an unknown browser', [SAMPLE, '--domain', 'example.com', '--browser', 'lynx'], 'not lynx'],
    ['an unknown option', [SAMPLE, '--domain', 'example.com', '--colour'], '--colour'],
  ])('refuses %s with a sentence, and exits with 2', (_name, args, sentence) => {
    const { status, lines, stderr } = inspect(...args);
    expect(status).toBe(2);
    expect(lines).toEqual([]);
    expect(stderr).toContain(sentence);
  });
});
