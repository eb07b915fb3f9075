import type { Lane } from './lane.ts';

/** A page that makes trouble, and what must be said of it with `example.com` as own domain. */
export interface Hostile {
  readonly name: string;
  readonly about: string;
  readonly headline: string;
  /** Links recorded, where that is certain. */
  readonly links?: number;
  readonly html: () => string;
  readonly lane?: Lane;
  /** Takes seconds to open, or to hand over: by a true click in `npm run test:all` alone. */
  readonly slow?: true;
}

const OURS = '<a href="https://example.com/">ours</a>';
const ONE = '1 link to example.com, counts';

/** Served at `/NAME`. */
export const HOSTILE: readonly Hostile[] = [
  {
    name: 'thousands',
    about: '5,000 links',
    headline: ONE,
    links: 5001,
    html: () => manyLinks(5000),
  },
  {
    name: 'many',
    lane: 'click',
    slow: true,
    about: '100,000 links',
    headline: ONE,
    links: 100_001,
    html: () => manyLinks(100_000),
  },
  {
    name: 'long-text',
    lane: 'both',
    slow: true,
    about: 'anchor text of 1 MB',
    headline: '2 links to example.com, all count',
    links: 2,
    html: () => `<a href="https://example.com/long">${'word '.repeat(200_000)}</a>${OURS}`,
  },
  {
    name: 'long-href',
    lane: 'both',
    slow: true,
    about: 'hrefs of 1 MB, before and behind the host',
    headline: '2 links to example.com, all count',
    links: 4,
    html: () =>
      [
        `<a href="https://example.com/${'x'.repeat(1_000_000)}">path</a>`,
        `<a href="https://${'x'.repeat(1_000_000)}@other.example/">user</a>`,
        `<a href="data:text/plain,${'x'.repeat(1_000_000)}">data</a>`,
        OURS,
      ].join(''),
  },
  {
    name: 'deep',
    about: '10,000 nested elements',
    headline: ONE,
    links: 1,
    // The parser flattens beyond 512 levels; script does not. Hidden, because laying it out crashes Chromium by itself.
    html: () =>
      `<body><script>let at = document.body.appendChild(document.createElement('div')); at.hidden = true; for (let i = 0; i < 10000; i++) at = at.appendChild(document.createElement('div')); at.innerHTML = '${OURS}'</script>`,
  },
  {
    name: 'shadows',
    lane: 'click',
    about: '1,000 closed shadow roots in one another',
    headline: ONE,
    links: 1,
    html: () =>
      `<body><script>let at = document.body; for (let i = 0; i < 1000; i++) at = at.appendChild(document.createElement('div')).attachShadow({mode: 'closed'}); at.innerHTML = '${OURS}'</script>`,
  },
  {
    name: 'vanishing',
    lane: 'both',
    about: 'links that are removed while the page is read',
    headline: ONE,
    html: () =>
      `${OURS}<div id="box">${'<p><a href="/x">x</a>'.repeat(20_000)}</div><script>setInterval(() => document.querySelector('#box p:last-child')?.remove(), 0)</script>`,
  },
  {
    name: 'answering',
    lane: 'click',
    about: 'a page that answers every message and event',
    headline: ONE,
    links: 1,
    html: () =>
      `${OURS}<script>
        const reply = (event) => { event.stopImmediatePropagation(); event.source?.postMessage({ type: 'links', columns: {}, end: true }, '*'); };
        for (const type of ['message', 'connect', 'DOMContentLoaded']) addEventListener(type, reply, true);
        globalThis.chrome = { runtime: { connect: () => { throw new Error('mine') }, sendMessage: () => { throw new Error('mine') } } };
        globalThis.browser = globalThis.chrome;
      </script>`,
  },
  {
    name: 'broken',
    lane: 'both',
    about: 'one bad link among good ones',
    headline: ONE,
    links: 5,
    html: () =>
      `<a href="https://[">no host</a><a href="https://example.com:99999/">no port</a><a href="https://%zz/">no escape</a><a href="">nothing</a>${OURS}`,
  },
  {
    name: 'lookalikes',
    about: 'hosts that only look like ours',
    headline: 'No link to example.com',
    links: 4,
    html: () =>
      [
        'https://notexample.com/',
        'https://example.com.evil.test/',
        'https://example.com@evil.test/',
        'https://evil.test/example.com',
      ]
        .map((href) => `<a href="${href}">${href}</a>`)
        .join(''),
  },
];

const OTHERS: Readonly<Record<string, () => string>> = {
  text: () =>
    ['&lt;img src=x onerror=alert(1)&gt;', '\u202Egpj.exe\u202C', 'zero\u200Bwidth', '$1 $2 $3']
      .map((text) => `<p><a href="https://example.com/">${text}</a>`)
      .join(''),
  still: () =>
    `<div style="height: 3000px; color: red"><a href="https://example.com/">ours</a> <input id="field"></div><div id="host"></div>
    <script>
      host.attachShadow({ mode: 'closed' }).innerHTML = '<a href="https://example.com/in">in</a>';
      field.focus(); scrollTo(0, 700);
      globalThis.seen = 0;
      new MutationObserver((records) => { seen += records.length }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    </script>`,
};

function manyLinks(count: number): string {
  return Array.from({ length: count }, (_, i) => `<p><a href="/page/${i}">link ${i}</a>`).join('') + OURS;
}

/** The page's markup; null where there is none of that name. */
export function hostilePage(name: string): string | null {
  const html = HOSTILE.find((page) => page.name === name)?.html ?? OTHERS[name];
  return html ? `<!doctype html><html lang="en"><title>${name}</title>${html()}` : null;
}
