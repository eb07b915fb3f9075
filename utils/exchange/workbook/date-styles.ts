import { readPart } from './read-part.ts';
import { xmlAttribute } from './xml.ts';
import type { ZipEntry } from './zip.ts';

/** Formats of dates that every workbook knows (ECMA-376, part 1, 18.8.30); among them those of Chinese, Japanese and Korean. */
const BUILT_IN = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const;

/** What in a format is shown as it is: quoted and escaped texts, widths, fillings, colours, currencies, conditions. */
const LITERAL = /"[^"]*"?|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;

/**
 * Reads which styles of cells show numbers as dates: in a workbook, a date is a number with such a style.
 *
 * @param entry undefined where the workbook has no styles
 * @returns by the number of a style
 * @throws `FileError` where it is damaged
 */
export async function readDateStyles(file: Blob, entry: ZipEntry | undefined): Promise<boolean[]> {
  const own = new Map<number, boolean>();
  const formats: number[] = [];
  const inside = new Set<string>();
  if (!entry) return [];
  await readPart(file, entry, {
    open(name, attributes) {
      inside.add(name);
      if (name === 'numFmt' && inside.has('numFmts')) {
        own.set(numberOf(attributes), isDateFormat(xmlAttribute(attributes, 'formatCode') ?? ''));
      }
      // Named styles have such elements, too, which cells do not number.
      if (name === 'xf' && inside.has('cellXfs')) formats.push(numberOf(attributes));
    },
    close(name) {
      inside.delete(name);
    },
  });
  return formats.map((id) => own.get(id) ?? BUILT_IN.some(([first, last]) => id >= first && id <= last));
}

function numberOf(attributes: string): number {
  return Number(xmlAttribute(attributes, 'numFmtId'));
}

/** Whether a format, as workbooks in all languages write it, has a part of a date or time. */
export function isDateFormat(format: string): boolean {
  const shown = format.replace(LITERAL, '');
  return !/^\s*(general|standard)/i.test(shown) && /[ymdhs]/i.test(shown);
}
