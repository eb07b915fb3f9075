import { crc32, deflateRawSync } from 'node:zlib';

/** Files of an archive, by name. */
export type ZipFiles = Readonly<Record<string, string | Uint8Array>>;

/** What an archive says that is not so. */
export interface ZipLies {
  /** Bytes that a file has, by its name. */
  readonly unpacked?: Readonly<Record<string, number>>;
  /** Bits of the general purpose flag of all files; 1 says that they have a password. */
  readonly flags?: number;
}

/** Packs files as zip programs do (PKWARE APPNOTE 6.3). Names that end in `.bin` are stored as they are. */
export function makeZip(
  files: ZipFiles,
  { unpacked = {}, flags = 0 }: ZipLies = {},
): Uint8Array<ArrayBuffer> {
  const locals: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const [path, content] of Object.entries(files)) {
    const name = Buffer.from(path);
    const bytes = Buffer.from(content);
    const isStored = path.endsWith('.bin');
    const data = isStored ? bytes : deflateRawSync(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(isStored ? 0 : 8, 4);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(unpacked[path] ?? bytes.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = [Buffer.from('PK\x03\x04'), fields, name, data];
    const made = Buffer.alloc(16);
    made.writeUInt32LE(offset, 12);
    central.push(Buffer.from('PK\x01\x02\x14\x00'), fields, made.subarray(2), name);
    locals.push(...local);
    offset += local.reduce((sum, part) => sum + part.length, 0);
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, directory, end]));
}
