import fc from 'fast-check';
import type { Exceptions, PageHosts, Question } from '../../../../utils/highlight/judgement.ts';
import { DEFAULT_STYLE, type HighlightKind, type HighlightStyle } from '../../../../utils/highlight/style.ts';
import { own } from '../../build.ts';

/** What a post of somebody's blog asks about these links. */
export function aQuestion(question: Partial<Question> = {}): Question {
  const url = question.url ?? 'https://blog.test/post';
  return { url, base: url, robots: [], xRobotsTag: null, hrefs: [], rels: [], ...question };
}

/** What a style sheet can find on that blog without exceptions. */
export function aHosts(hosts: Partial<PageHosts> = {}): PageHosts {
  return { here: ['blog.test', 'www.blog.test'], own: [], nofollowBy: null, ...hosts };
}

export function anExceptions(exceptions: Partial<Exceptions> = {}): Exceptions {
  return { own: [], outbound: [], internal: [], suspicious: [], ...exceptions };
}

const URLS = [
  ...[
    'https://blog.test/',
    'https://www.example.com/',
    'https://example.com/blog/x',
    'http://a.example.com:8080/',
  ],
  ...[
    'https://www.com/',
    'https://com/',
    'http://127.0.0.1:3000/',
    'http://[::1]/',
    'http://./',
    'about:srcdoc',
  ],
  ...['file:///page.html', 'data:text/html,', 'https://google.com/'],
];

/** Where a document may be. */
export const aPlace = fc.oneof(
  fc.constantFrom(...URLS).map((url) => ({ url, base: url })),
  fc.record({ url: fc.constantFrom(...URLS), base: fc.constantFrom(...URLS, 'ftp://example.com/') }),
);

const NAMES = [
  ...[
    'example.com',
    '=example.com',
    '=www.example.com',
    'example.com/blog/',
    'blog.example.com',
    'com',
    'www.com',
  ],
  ...['127.0.0.1', '[::1]', 'other.example', 'xn--bcher-kva.example', 'blog.test/post', 'google.com'],
];

/** What a user may call theirs. */
export const someDomains = fc.subarray(NAMES).map((names) => own(...names));

/** The default style. */
export function aStyle(style: Partial<HighlightStyle> = {}): HighlightStyle {
  return { ...DEFAULT_STYLE, ...style };
}

/** The default style, with these kinds alone. */
export function showing(...kinds: readonly HighlightKind[]): HighlightStyle {
  const is = (kind: HighlightKind) => kinds.includes(kind);
  return aStyle({
    shown: {
      followed: is('followed'),
      nofollow: is('nofollow'),
      ugc: is('ugc'),
      sponsored: is('sponsored'),
      suspicious: is('suspicious'),
      own: is('own'),
    },
  });
}
