import { SHARED_CHARACTERS_AT_MOST } from '../file/limits.ts';
import { FileError } from '../file/read-problem.ts';
import { readPart } from './read-part.ts';
import { textCollector } from './text-collector.ts';
import type { ZipEntry } from './zip.ts';

/** What a string takes in memory beside its characters. */
const EACH = 8;

/**
 * Reads the texts that cells name by their number (ECMA-376, part 1, 18.4).
 *
 * @param entry undefined where the workbook has none, as of numbers alone
 * @param atMost so many characters of all texts together
 * @throws `FileError` where it is damaged, or where there is more than memory should hold
 */
export async function readSharedStrings(
  file: Blob,
  entry: ZipEntry | undefined,
  atMost = SHARED_CHARACTERS_AT_MOST,
): Promise<string[]> {
  const strings: string[] = [];
  if (!entry) return strings;
  const collector = textCollector('t');
  let characters = 0;
  await readPart(file, entry, {
    open(name) {
      collector.open(name);
    },
    text: collector.text,
    close(name) {
      collector.close(name);
      if (name !== 'si') return;
      const text = collector.take();
      characters += text.length + EACH;
      if (characters > atMost) throw new FileError('swollen');
      strings.push(text);
    },
  });
  return strings;
}
