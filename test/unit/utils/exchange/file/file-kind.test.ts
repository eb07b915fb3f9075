import { describe, expect, it } from 'vitest';
import { type FileKind, fileKind } from '../../../../../utils/exchange/file/file-kind.ts';
import { makeZip } from '../../../make-zip.ts';

const bytes = (...all: number[]) => Uint8Array.from(all);
const text = (all: string) => new TextEncoder().encode(all);
const utf16 = (all: string) => new Uint8Array(Buffer.from(all, 'utf16le'));
/** Bytes that no text has: as many control characters as in anything that is packed. */
const packed = Uint8Array.from({ length: 1000 }, (_, i) => (i * 7) % 256);

describe('a file', () => {
  it.each<[string, Uint8Array, FileKind]>([
    ['of nothing', bytes(), 'empty'],
    ['of blanks and line breaks', text(' \r\n\n\t'), 'empty'],
    ['of a byte order mark', bytes(0xef, 0xbb, 0xbf), 'empty'],
    ['of comma-separated values', text('a,b\n1,2'), 'text'],
    ['in UTF-8 with its mark', text('\ufeffa,b'), 'text'],
    ['in UTF-16 without a mark', utf16('URL FROM\thttps://blog.example/'), 'text'],
    ['in UTF-16 with little Latin in it', utf16('https://блог.example/заметка о нашем договоре'), 'text'],
    ['in windows-1251', bytes(0xe1, 0xeb, 0xee, 0xe3, 0x2c, 0x61), 'text'],
    ['in which a zero byte has slipped', text(`https://blog.example/\0,${'a'.repeat(200)}`), 'text'],
    ['that DOS has ended', text('a,b\r\n1,2\x1a'), 'text'],
    ['of JSON', text('[{"url": "https://blog.example/"}]'), 'text'],
    [
      'of addresses that look like HTML further on',
      text('note,<html>\nhttps://blog.example/,<table>'),
      'text',
    ],
    ['of one letter', text('a'), 'text'],
    ['.xlsx', makeZip({ 'xl/workbook.xml': '' }), 'zip'],
    ['.zip without files', makeZip({}), 'zip'],
    ['.xls', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0), 'compoundFile'],
    ['.pdf', text('%PDF-1.7\n'), 'pdf'],
    ['.png', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'image'],
    ['.jpg', bytes(0xff, 0xd8, 0xff, 0xe0), 'image'],
    ['.gif', text('GIF89a'), 'image'],
    ['.webp', text('RIFF\x01\x02\x03\x04WEBP'), 'image'],
    ['.gz', bytes(0x1f, 0x8b, 8, 0), 'archive'],
    ['.7z', bytes(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), 'archive'],
    ['.rar', text('Rar!\x1a\x07\x01\0'), 'archive'],
    ['of a web page', text('\n<!doctype html>\n<title>Sign in</title>'), 'webPage'],
    ['of a web page in XML', text('<?xml version="1.0"?>\n<!DOCTYPE html><html lang="en">'), 'webPage'],
    ['of a web page behind a comment', text('<!-- saved -->\n<HTML><HEAD>'), 'webPage'],
    ['of a web page in UTF-16', utf16('\ufeff<html><table><tr><td>URL FROM'), 'webPage'],
    ['called .xls that has a table of HTML', text('<table border="1"><tr><td>URL FROM'), 'webPage'],
    ['of XML, as Excel 2003 wrote it', text('<?xml version="1.0"?>\n<Workbook xmlns="urn:x">'), 'otherKind'],
    ['.rtf', text('{\\rtf1\\ansi'), 'otherKind'],
    ['of a program', packed, 'otherKind'],
    ['of zeros', new Uint8Array(1000), 'otherKind'],
  ])('%s', (_, first, kind) => {
    expect(fileKind(first)).toBe(kind);
  });
});
