import { readCsv } from '../../utils/exchange/csv.ts';
import { formatOf } from '../../utils/exchange/formats.ts';
import { importRows } from '../../utils/exchange/import-rows.ts';
import { LINKODY_COLUMNS } from '../../utils/exchange/linkody-columns.ts';
import { rowPreviewer } from '../../utils/exchange/preview-row.ts';
import { understand } from '../../utils/exchange/understand.ts';
import { DOMAINS } from './own-judging.ts';
import { type Random, random } from './random.ts';
import { host, words } from './words.ts';

const TARGETS = [{ kind: 'domain', name: 'example.com' }] as const;
const NO_POSTS = { withKey: () => undefined, onPage: () => [], onSite: () => null };

/** The part of `own-bench.ts` that reads files of guest posts. */
export const imports = {
  /**
   * Reads a file of so many rows, each into a guest post with its preview. The floor is parsing it into cells.
   *
   * @returns `ours` and `floor` in ms; `first`, how long the first row of the preview took
   */
  async importFile(
    tool: 'linkody' | 'ahrefs',
    count: number,
  ): Promise<{ ours: number; floor: number; first: number }> {
    const file = fileWith(tool, count);
    const begin = performance.now();
    const rows = readCsv(file, ',').length;
    const parsed = performance.now();
    let [added, first] = [0, 0];
    const preview = rowPreviewer(DOMAINS);
    for (const row of rowsOf(file)) {
      const previewed = preview(row, NO_POSTS);
      if (previewed.status !== 'bad') added += previewed.added.length;
      first ||= performance.now() - parsed;
    }
    const read = performance.now();
    if (added !== count || rows !== count + 1) throw new Error(`${added} of ${rows} rows were read`);
    return { ours: read - parsed, floor: parsed - begin, first };
  },
};

function rowsOf(file: string) {
  const read = understand(file);
  if (!read.ok) throw new Error(read.problem);
  const { agreed } = formatOf(read.understanding.format);
  return importRows(read.understanding, { targets: TARGETS, agreed, now: 0, fileDate: 0 });
}

const FILES = { linkody: linkodyFile, ahrefs: ahrefsFile } as const;

/** The files that were made: each round reads the same. */
const made = new Map<string, string>();

function fileWith(tool: keyof typeof FILES, count: number): string {
  const key = `${tool} ${count}`;
  const file = made.get(key) ?? FILES[tool](count);
  made.set(key, file);
  return file;
}

function linkodyFile(count: number): string {
  const values = random(count);
  return fileOf(count, LINKODY_COLUMNS.join(','), () => [
    page(values),
    `"${words(values, 1)}, ${words(values, 1)}"`,
    words(values, 5),
    target(values),
    values.pick(['yes', 'no', '', 'sponsored']),
    words(values, 2),
    day(values),
    values.chance(50) ? day(values) : '',
    `${values.whole(300)} EUR`,
  ]);
}

/** As Ahrefs writes them today; most of them are not read. */
const AHREFS_COLUMNS =
  'Referring page title,Referring page URL,Language,Platform,Referring page HTTP code,Domain rating,UR,Domain traffic,Referring domains,Linked domains,External links,Page traffic,Keywords,Target URL,Left context,Anchor,Right context,Redirect Chain URLs,Redirect Chain status codes,Type,Is spam,Content,Nofollow,UGC,Sponsored,Rendered,Raw,Lost status,Drop reason,Discovered status,First seen,Last seen,Lost,Author,Page type,Page category,Links in group';

function ahrefsFile(count: number): string {
  const values = random(count);
  const numbers = () => Array.from({ length: 8 }, () => values.whole(10_000));
  return fileOf(count, AHREFS_COLUMNS, () => [
    `"${words(values, 4)}, ${words(values, 3)}"`,
    page(values),
    ...['en', 'wordpress', '200'],
    ...numbers(),
    target(values),
    `"${words(values, 6)}, ${words(values, 4)}"`,
    words(values, 2),
    `"${words(values, 5)}, ${words(values, 5)}"`,
    ...['', '', 'text', 'false', 'true'],
    values.pick(['true', 'false']),
    ...['false', 'false', 'false', 'true', '', '', 'Found'],
    `${day(values)} 04:11:08`,
    `${day(values)} 11:02:59`,
    ...['', words(values, 2), 'Blog', words(values, 1), '1'],
  ]);
}

function fileOf(count: number, headings: string, row: () => readonly (string | number)[]): string {
  return [headings, ...Array.from({ length: count }, () => row().join(','))].join('\n');
}

function page(values: Random): string {
  return `https://${host(values)}/${words(values, 3).replaceAll(' ', '-')}/${values.whole(10_000)}`;
}

function target(values: Random): string {
  return `https://example.com/${words(values, 2).replaceAll(' ', '/')}`;
}

function day({ whole }: Random): string {
  return `2026-0${1 + whole(9)}-${10 + whole(18)}`;
}
