import { FileError } from '../file/read-problem.ts';

/** Hears what is in a document, in its order. Names come without prefixes. */
export interface XmlHandler {
  /** @param attributes as written; `xmlAttribute` reads them */
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** Some text, with entities read; that of one element may come in several parts. */
  text(text: string): void;
}

/** Takes a document in pieces. */
export interface XmlReader {
  write(piece: string): void;
  end(): void;
}

/** Characters of a tag, a text or a comment: a cell has 32,767 at most. */
const TOKEN_AT_MOST = 1024 * 1024;

/** A tag; in the values of its attributes, `>` may stand as it is. */
const TAG = /<(\/?)([^\s/>"'<]+)(?=[\s/>])([^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*)>/y;

/** What is no tag: how it begins and ends. */
const SECTIONS = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/**
 * Reads XML as workbooks have it, piece by piece. A document type is refused: no spreadsheet writes one, and with it
 * entities could grow without end, or name other files.
 *
 * @returns its functions throw `FileError` where the document is damaged
 */
export function xmlReader(handler: XmlHandler): XmlReader {
  let rest = '';
  let depth = 0;

  /** @returns where the token ends that begins with `<`; null where it is not whole yet */
  function token(xml: string, at: number): number | null {
    const section = SECTIONS.find(([begin]) => xml.startsWith(begin, at));
    if (section) {
      const [begin, close] = section;
      const end = xml.indexOf(close, at + begin.length);
      if (end < 0) return null;
      if (begin === '<![CDATA[') handler.text(xml.slice(at + begin.length, end));
      return end + close.length;
    }
    if (xml[at + 1] === '!') {
      if (SECTIONS.some(([begin]) => begin.startsWith(xml.slice(at)))) return null;
      throw new FileError('damaged');
    }
    TAG.lastIndex = at;
    const tag = TAG.exec(xml);
    if (!tag) return null;
    const [, slash, full = '', attributes = ''] = tag;
    const name = full.slice(full.indexOf(':') + 1);
    if (slash) {
      depth--;
      handler.close(name);
    } else {
      handler.open(name, attributes);
      if (attributes.endsWith('/')) handler.close(name);
      else depth++;
    }
    return TAG.lastIndex;
  }

  return {
    write(piece) {
      const xml = rest + piece;
      let at = 0;
      for (;;) {
        const begin = xml.indexOf('<', at);
        if (begin < 0) break;
        if (begin > at && depth > 0) handler.text(withEntities(xml.slice(at, begin)));
        at = begin;
        const end = token(xml, begin);
        if (end === null) break;
        at = end;
      }
      rest = xml.slice(at);
      if (rest.length > TOKEN_AT_MOST) throw new FileError('damaged');
    },
    end() {
      if (depth !== 0 || rest.includes('<')) throw new FileError('damaged');
    },
  };
}

/**
 * An attribute's value, with entities read.
 *
 * @param attributes of a tag, as written
 * @param name without prefix: whatever prefix it has there
 */
export function xmlAttribute(attributes: string, name: string): string | undefined {
  let pattern = patterns.get(name);
  if (!pattern) {
    pattern = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  const [, double, single] = pattern.exec(attributes) ?? [];
  const value = double ?? single;
  return value === undefined ? undefined : withEntities(value);
}

/** Each is made once: a sheet has a million attributes. */
const patterns = new Map<string, RegExp>();

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function withEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:(lt|gt|amp|quot|apos)|#(\d+)|#x([\da-f]+));/gi,
    (all, name, decimal, hexadecimal) => {
      if (name) return ENTITIES[name] ?? all;
      const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    },
  );
}
