import { FileError } from '../file/read-problem.ts';
import { readPart } from './read-part.ts';
import { xmlAttribute } from './xml.ts';
import { partName, type ZipEntries, type ZipEntry } from './zip.ts';

/** Where a part leads: `type` is the last word of its type, which Excel's two forms of the format have alike. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** The name of the other part. */
  readonly part: string;
}

/**
 * Reads where a part leads (ECMA-376, part 2, "Relationships"). Programs name parts as they like: by this they are found.
 *
 * @param part its name; empty for the file itself
 * @returns none where it leads nowhere
 * @throws `FileError` where it is damaged
 */
export async function readRelationships(
  file: Blob,
  entries: ZipEntries,
  part: string,
): Promise<Relationship[]> {
  const entry = entryOf(entries, part);
  const found: Relationship[] = [];
  if (!entry) return found;
  await readPart(file, entry, {
    open(element, attributes) {
      if (element !== 'Relationship' || xmlAttribute(attributes, 'TargetMode') === 'External') return;
      const [id, type, target] = ['Id', 'Type', 'Target'].map((key) => xmlAttribute(attributes, key) ?? '');
      found.push({
        id: id ?? '',
        type: type?.slice(type.lastIndexOf('/') + 1) ?? '',
        part: resolved(target ?? '', part),
      });
    },
  });
  return found;
}

/**
 * Reads to which addresses of the web a part leads, by the ids of its relationships.
 *
 * @param atMost so many characters of all together
 * @throws `FileError` where it is damaged, or where there is more than memory should hold
 */
export async function externalTargets(
  file: Blob,
  entries: ZipEntries,
  part: string,
  atMost: number,
): Promise<ReadonlyMap<string, string>> {
  const entry = entryOf(entries, part);
  const found = new Map<string, string>();
  let characters = 0;
  if (!entry) return found;
  await readPart(file, entry, {
    open(element, attributes) {
      if (element !== 'Relationship' || xmlAttribute(attributes, 'TargetMode') !== 'External') return;
      const [id = '', target = ''] = ['Id', 'Target'].map((key) => xmlAttribute(attributes, key));
      if (!/^https?:\/\//i.test(target)) return;
      characters += id.length + target.length;
      if (characters > atMost) throw new FileError('swollen');
      found.set(id, target);
    },
  });
  return found;
}

function entryOf(entries: ZipEntries, part: string): ZipEntry | undefined {
  const [, folder = '', name = ''] = /^(.*\/)?([^/]*)$/.exec(part) ?? [];
  return entries.get(`${folder}_rels/${name}.rels`);
}

/** A target is relative to the part, or begins at the root. */
function resolved(target: string, part: string): string {
  const path = URL.parse(target, `file:///${part}`)?.pathname ?? target;
  try {
    return partName(decodeURIComponent(path));
  } catch {
    return partName(path);
  }
}
