import { describe, expect, it } from 'vitest';
import { i18nOf } from '../../utils/i18n/english.ts';
import { REQUESTS } from '../../utils/net/request-kinds.ts';
import { REQUEST_PLACES } from './request-places.ts';
import { files, textOf } from './sources.ts';

/** What ships with the extension, with its documents and styles; what runs in Node does not. */
const shipped = files('{entrypoints,components,utils}/**/*.{ts,tsx,html,css}').filter(
  (path) => !/^(entrypoints\/(cli|engine)|utils\/drive)\//.test(path),
);

/** All ways by which something can leave the machine, and in which files they are looked for. */
const WAYS: readonly (readonly [files: RegExp, way: RegExp])[] = [
  [/\.tsx?$/, /\b(fetch|importScripts|sendBeacon|setUninstallURL|sendNativeMessage|connectNative)\(/g],
  [
    /\.tsx?$/,
    /\bnew (XMLHttpRequest|WebSocket|WebTransport|EventSource|Worker|SharedWorker|Image|Audio|RTCPeerConnection|FontFace)\b/g,
  ],
  [/\.tsx?$/, /\b(tabs\.(create|update|duplicate|reload|goBack|goForward)|windows\.create|window\.open)\(/g],
  [/\.tsx?$/, /\b(openOptionsPage|downloads\.\w+|browser\.search|identity\.\w+|cookies\.\w+|pushManager)\b/g],
  [/\.tsx?$/, /\blocation\.(assign|replace|reload)\(|\b(window|document)\.location(\.href)? = |\biconUrl\b/g],
  [/\.tsx?$/, /\bcreateElement(NS)?\(/g],
  [/\.tsx?$/, /\bstorage(\.sync\b|\[)/g],
  // What a view may draw that loads something, or leads somewhere.
  [
    /\.(tsx|html)$/,
    /<(a|img|image|iframe|frame|object|embed|video|audio|source|track|link|script|form|area|portal)\b/g,
  ],
  [/\.(css|tsx?)$/, /\burl\(|@import\b|\bimage-set\(/g],
  // These send what they are told: who calls them says under which kind.
  [/\.tsx?$/, /(?<!function )\b(plainRequest|fetchBytes|reader\.ask|askServer|askThrough|inOwnTab)\(/g],
];

/** The places in a file that are ways out, as `REQUEST_PLACES` names them. */
function placesIn(path: string, text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
  const found = WAYS.filter(([inFiles]) => inFiles.test(path)).flatMap(([, way]) =>
    Array.from(code.matchAll(way), ([match]) => `${path} ${match}`),
  );
  return [...Map.groupBy(found, (place) => place)].map(([place, { length }]) =>
    length > 1 ? `${place} ×${length}` : place,
  );
}

describe('what leaves the machine is in one table', () => {
  const found = shipped.flatMap((path) => placesIn(path, textOf(path)));

  it('with every place in the code from which anything might', () => {
    expect(found.toSorted()).toEqual(Object.keys(REQUEST_PLACES).toSorted());
  });

  it('and with nothing that no place sends', () => {
    const sent = new Set(Object.values(REQUEST_PLACES).flatMap((is) => ('nothing' in is ? [] : is)));
    expect(REQUESTS.map(({ kind }) => kind).filter((kind) => !sent.has(kind))).toEqual([]);
  });

  it.each(REQUESTS.filter(({ isLogged }) => isLogged))('$kind is noted in the log', ({ kind }) => {
    const named = new RegExp(
      `noteRequest\\('${kind}'|kind: '${kind}'|askThrough\\(\\s*'${kind}'|, '${kind}',`,
    );
    const naming = shipped.filter(
      (path) => path.startsWith('entrypoints/background/') && named.test(textOf(path)),
    );
    expect(naming).not.toEqual([]);
  });

  it.each([
    ["await fetch('https://example.com/')", 'fetch('],
    ['<img src={address} />', '<img'],
    ['void browser.tabs.create({ url });', 'tabs.create('],
    ['navigator.sendBeacon(address);', 'sendBeacon('],
    ['await browser.storage.sync.set(entries);', 'storage.sync'],
  ])('a new place is found: %s', (code, way) => {
    expect(placesIn('components/New.tsx', code)).toEqual([`components/New.tsx ${way}`]);
  });
});

describe('the README', () => {
  const [, section = ''] = textOf('README.md').split('\n## What leaves this machine\n');
  const [own = ''] = section.split('\n## ');
  const rows = own.split('\n').filter((line) => line.startsWith('| '));
  const { getMessage } = i18nOf('en');

  it('has the same table as the settings', () => {
    expect(rows.slice(2)).toEqual(
      REQUESTS.map(({ kind, installed }) => {
        const cells = ['what', 'why', 'whom', 'when'].map((part) => getMessage(`request_${kind}_${part}`));
        return `| ${[...cells, getMessage(`requestState_${installed}`)].join(' | ')} |`;
      }),
    );
  });
});
