const CLOSED =
  'Its robots.txt keeps programs away: the extension asks on behalf of a person, the engine does not.';
const ODD_BYTES = 'Chromium says nothing of half a sign at the end, where the Encoding standard has U+FFFD.';

/** Where the engine reads something else than the extension, by the name of the page, and why. */
export const ENGINE_EXCEPTIONS: Readonly<Record<string, string>> = {
  'rt-bom': CLOSED,
  'rt-cr': CLOSED,
  'rt-googlebot-own': CLOSED,
  'redir-no-location':
    'The lane has `fetch` follow, which gives the body of such a redirect; the extension follows as the engine does.',
  'nested 700 deep in chromium': 'Chromium nests no deeper than 512 elements: the others become siblings.',
  'selects with links in chromium':
    'Since 2025 the HTML standard lets links into a select, and Chromium does; parse5 leaves them out as before.',
  'text in chromium':
    'Chromium takes text that happens to be well-formed XML for a document, which has no links.',
  'utf-16le in the header in chromium': ODD_BYTES,
  'utf-16be in the header in chromium': ODD_BYTES,
  'utf-16 in the header in chromium': ODD_BYTES,
};
