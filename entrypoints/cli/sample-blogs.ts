/** A blog of the sample web: one guest post on it, as it is when it is new and as it is later. */
export interface SampleBlog {
  readonly host: string;
  readonly path: string;
  readonly title: string;
  /** The page of harborlight.example that was agreed, and the anchor text. */
  readonly target: string;
  readonly anchor: string;
  /** What was paid for it, and under which tag it is kept. */
  readonly cost: string;
  readonly tag: string;
  /** What becomes of it; a number is the status of an error. */
  readonly later: 'kept' | 'removed' | 'nofollow' | 'noindex' | number;
}

/** At least one for each verdict. */
export const SAMPLE_BLOGS: readonly SampleBlog[] = [
  {
    host: 'travel-notes.example',
    path: '/ten-nights-in-lisbon',
    title: 'Ten nights in Lisbon',
    target: 'https://harborlight.example/lisbon',
    anchor: 'Harbor Light guide',
    cost: '120 EUR',
    tag: 'spring',
    later: 'removed',
  },
  {
    host: 'quiet-markets.example',
    path: '/porto/bolhao-at-seven',
    title: 'Bolhão market at seven',
    target: 'https://harborlight.example/porto',
    anchor: 'a map of the stalls',
    cost: '80 EUR',
    tag: 'spring',
    later: 410,
  },
  {
    host: 'winter-cities.example',
    path: '/festivals-by-the-sea',
    title: 'Six winter festivals by the sea',
    target: 'https://harborlight.example/calendar',
    anchor: 'festival calendar',
    cost: '150 EUR',
    tag: 'summer',
    later: 'noindex',
  },
  {
    host: 'coffee-and-ferries.example',
    path: '/cacilhas',
    title: 'Coffee on the other side of the river',
    target: 'https://harborlight.example/lisbon/ferries',
    anchor: 'ferry times',
    cost: '95 EUR',
    tag: 'summer',
    later: 'nofollow',
  },
  {
    host: 'railway-letters.example',
    path: '/night-train-to-trieste',
    title: 'The night train to Trieste',
    target: 'https://harborlight.example/trieste',
    anchor: 'Trieste in the wind',
    cost: '60 EUR',
    tag: 'summer',
    later: 403,
  },
  {
    host: 'island-hours.example',
    path: '/hydra-without-a-watch',
    title: 'Hydra without a watch',
    target: 'https://harborlight.example/islands',
    anchor: 'list of quiet islands',
    cost: '110 EUR',
    tag: 'autumn',
    later: 'kept',
  },
  {
    host: 'paper-boat.example',
    path: '/the-upper-deck',
    title: 'Five novels for the upper deck',
    target: 'https://harborlight.example/books',
    anchor: 'Harbor Light’s shelf',
    cost: '70 EUR',
    tag: 'autumn',
    later: 'kept',
  },
  {
    host: 'slow-rivers.example',
    path: '/douro-in-three-days',
    title: 'The Douro in three slow days',
    target: 'https://harborlight.example/douro',
    anchor: 'walks along the Douro',
    cost: '90 EUR',
    tag: 'spring',
    later: 'kept',
  },
  {
    host: 'two-lighthouses.example',
    path: '/genoa-one-stair-at-a-time',
    title: 'Genoa, one stair at a time',
    target: 'https://harborlight.example/genoa',
    anchor: 'stairs of Genoa',
    cost: '100 EUR',
    tag: 'autumn',
    later: 'kept',
  },
];

/** Of every post: long enough for a page without the link to say something. */
const PARAGRAPHS = [
  `I came for the light and stayed for the benches. Port cities are built by people who wait: for a tide, for a
  crane, for somebody on the next boat. What they leave behind are walls to lean on, steps that face west, and cafés
  where nobody asks whether you want anything else.`,
  `The first morning I walked until the street ended. There was a rail, a gull, and a man who mended a net as if he
  had all week. He had, he said, and moved his bucket so that I could sit. We did not talk much after that, which is
  how I knew that I would come back.`,
  `Go early. By nine the vans have left, the awnings are down, and the whole place smells of bread and rope. By noon
  it belongs to those who have somewhere to be. Bring small change, a book you will not mind getting wet, and shoes
  that know stairs.`,
  `At night the harbour is louder than the town. Chains, an engine that turns over twice, a radio behind a lit
  window. I slept with the shutters open and woke before the alarm, every day, to the same three notes of a buoy
  that I never managed to see.`,
];

const STYLE = `body { max-width: 40rem; margin: 3rem auto; padding: 0 1.5rem; font: 18px/1.65 Georgia, serif;
  color: light-dark(#22262e, #e3e1dc); background: light-dark(#fdfbf7, #15181d); color-scheme: light dark }
  a { color: light-dark(#1d4f91, #8db8f0) } header { font: 15px system-ui, sans-serif } h1 { line-height: 1.2 }`;

/** The address of a blog's guest post. */
export function blogUrl({ host, path }: SampleBlog): string {
  return `http://${host}${path}`;
}

/** The HTML of a blog's guest post, when it is new or later. */
export function blogPage(blog: SampleBlog, isLater: boolean): string {
  const later = isLater ? blog.later : 'kept';
  const rel = later === 'nofollow' ? ' rel="nofollow"' : '';
  const link = later === 'removed' ? blog.anchor : `<a href="${blog.target}"${rel}>${blog.anchor}</a>`;
  const robots = later === 'noindex' ? '<meta name="robots" content="noindex">' : '';
  const [first, ...others] = PARAGRAPHS;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${robots}
<meta name="viewport" content="width=device-width"><title>${blog.title}</title><style>${STYLE}</style></head>
<body><header><a href="/">${blog.host}</a></header><main><article><h1>${blog.title}</h1>
<p>${first}</p><p>Before you set out, read the ${link}: it saved me two wrong buses and one long wait.</p>
${others.map((text) => `<p>${text}</p>`).join('\n')}<p>More of this: <a href="https://slow-timetable.example/">The slow timetable</a></p></article></main></body></html>`;
}
