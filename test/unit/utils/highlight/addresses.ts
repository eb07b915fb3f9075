import fc from 'fast-check';

const BEGINNINGS = [
  ...['http://', 'https://', '//', 'HTTPS://', 'Http://', 'https:\\\\', 'https:/', 'https:', 'http:', '\\\\'],
  ...['', ' https://', '\thttps://', 'ht\ntps://', '///', 'https:///', 'https://user:word@', '/', '#', '?'],
  ...['mailto:a@', 'javascript:', 'ftp://', 'file://', 'data:'],
];

export const HOSTS = [
  ...['example.com', 'www.example.com', 'EXAMPLE.com', 'blog.example.com', 'notexample.com', 'example.com.'],
  ...['other.example', 'www.other.example', 'bücher.example', 'xn--bcher-kva.example', 'com', 'www.com'],
  ...[
    '127.0.0.1',
    'www.127.0.0.1',
    '0x7f.1',
    '[::1]',
    'www.[::1]',
    '.',
    'www.',
    'a b',
    'google.com',
    'blog.test',
  ],
];

const RESTS = [
  ...[
    '',
    '/',
    '/a',
    '/blog',
    '/blog/x',
    '/Blog/',
    '?q',
    '#x',
    ':443',
    ':8080/',
    ':99999/',
    '@evil.test/',
    '\\',
    '/..',
  ],
  ...['/url?q=https://example.com/', '/go?to=//other.example/', '/"]{}*/', '\n', '/\\', '/ü', '\u212a'],
];

/** Addresses as pages write them, well and badly. */
export const anAddress = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .tuple(fc.constantFrom(...BEGINNINGS), fc.constantFrom(...HOSTS), fc.constantFrom(...RESTS))
      .map((parts) => parts.join('')),
  },
  // CSS has no NUL, and HTML neither.
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\0', '')) },
);
