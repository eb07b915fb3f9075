import { type OwnDomain, readOwnName } from '../../utils/domains/own-domain.ts';
import type { Answer, Backlink } from '../../utils/link/answer.ts';
import { LETTERS, type LinkColumns } from '../../utils/link/columns.ts';
import type { LinkFact, PageFacts } from '../../utils/link/facts.ts';
import type { JudgedLink } from '../../utils/link/judge.ts';
import type { DocumentReading, TabReading } from '../../utils/link/reading.ts';
import type { Kind } from '../../utils/link/rel.ts';
import type { AnsweredLink, TabAnswer } from '../../utils/message/background-to-ui.ts';
import { AS_GOOGLE } from '../../utils/verdict/engine.ts';
import { judgePage } from '../../utils/verdict/page.ts';
import type { RobotsTxtFact } from '../../utils/verdict/robots-txt-fact.ts';
import { sumOf } from '../../utils/verdict/sum.ts';
import { verdictOf } from '../../utils/verdict/verdict.ts';

/**
 * The user's domains, by the names under which they are stored: `example.com`, `=www.example.com`, `example.com/blog/`.
 *
 * @throws Error where one is no such name
 */
export function own(...names: readonly string[]): OwnDomain[] {
  return names.map((name) => {
    const domain = readOwnName(name);
    if (!domain) throw new Error(`${name} is no domain's name`);
    return domain;
  });
}

/** A link in the content of a page, to a site that is not the user's. */
export function aFact(fact: Partial<LinkFact> = {}): LinkFact {
  const href = fact.href === undefined ? (fact.rawHref ?? 'https://other.example/') : fact.href;
  return {
    index: 0,
    rawHref: href ?? '',
    href,
    rawRel: null,
    text: 'a link',
    textFrom: 'text',
    element: 'a',
    root: 'document',
    position: 'content',
    ...fact,
  };
}

/** The facts of a page of another site, completely read. */
export function aPage(page: Partial<PageFacts> = {}): PageFacts {
  const url = page.url ?? 'https://blog.test/post';
  return {
    url,
    title: 'A post',
    lang: 'en',
    base: url,
    charset: 'UTF-8',
    contentType: 'text/html',
    robots: [],
    servedRobots: null,
    xRobotsTag: null,
    linkHeader: null,
    status: 200,
    canonicals: [],
    frames: [],
    loading: false,
    ...page,
  };
}

/** A followed link in the page itself, judged. */
export function aJudged(link: Partial<JudgedLink> = {}): JudgedLink {
  const fact = aFact(link);
  return {
    ...fact,
    target: fact.href,
    kind: ['followed'],
    domain: null,
    via: null,
    outbound: true,
    host: fact.href && (URL.parse(fact.href)?.hostname ?? null),
    hidden: null,
    jsOnly: null,
    ...link,
  };
}

/** The columns that the reader makes of these links. */
export function columnsOf(links: readonly Partial<LinkFact>[]): LinkColumns {
  const facts = links.map(aFact);
  return {
    rawHref: facts.map(({ rawHref }) => rawHref),
    rawRel: facts.map(({ rawRel }) => rawRel),
    text: facts.map(({ text }) => text),
    textFrom: facts.map(({ textFrom }) => LETTERS.textFrom[textFrom]).join(''),
    element: facts.map(({ element }) => LETTERS.element[element]).join(''),
    root: facts.map(({ root }) => LETTERS.root[root]).join(''),
    position: facts.map(({ position }) => LETTERS.position[position]).join(''),
    resolved: [],
  };
}

/** One document of a tab; `frame` is its address where it is a framed one. */
export function aDocument(
  links: readonly Partial<LinkFact>[],
  { frame = null, page = {} }: { frame?: string | null; page?: Partial<PageFacts> } = {},
): DocumentReading {
  const facts = aPage(frame === null ? page : { url: frame, ...page });
  return {
    frameId: frame === null ? 0 : 1,
    frame,
    page: facts,
    columns: columnsOf(links),
    hidden: [],
    jsOnly: null,
  };
}

/** The reading of a tab whose page has these links, and these frames. */
export function aReading(
  links: readonly Partial<LinkFact>[] = [],
  {
    page = {},
    frames = [],
    unread = [],
  }: {
    page?: Partial<PageFacts>;
    frames?: readonly DocumentReading[];
    unread?: readonly string[];
  } = {},
): TabReading {
  return { documents: [aDocument(links, { page }), ...frames], unreadFrames: unread, requests: [] };
}

/** A robots.txt that was answered with status 200. */
export function aRobotsTxt(text = '', fact: Partial<RobotsTxtFact> = {}): RobotsTxtFact {
  return { origin: 'https://blog.test', status: 200, text, at: 0, expires: 1, ...fact };
}

/** The verdict on a page whose header is not known; its robots.txt is known only where one is given. */
export function aPageVerdict(page: Partial<PageFacts> = {}, robotsTxt: RobotsTxtFact | null = null) {
  return judgePage({ page: aPage(page), robotsTxt, as: AS_GOOGLE, now: 0 });
}

/** A followed link to example.com in a page whose header and robots.txt are not known. */
export function anOwnLink(link: Partial<AnsweredLink> = {}): AnsweredLink {
  const own: Backlink = {
    frameId: 0,
    index: 0,
    domain: 'example.com',
    href: 'https://example.com/',
    target: link.href ?? 'https://example.com/',
    text: 'Example',
    textFrom: 'text',
    rawRel: null,
    kind: ['followed'],
    element: 'a',
    root: 'document',
    position: 'content',
    via: null,
    frame: null,
    hidden: false,
    jsOnly: false,
    ...link,
  };
  return { verdict: verdictOf(own, aPageVerdict(), own.frame), ...own };
}

/** An answer that lists these links to the user's domains, and no other site. */
export function anAnswer(
  links: readonly AnsweredLink[] = [],
  answer: Partial<Omit<Answer, 'own'>> = {},
): Omit<Answer, 'own'> & Pick<TabAnswer, 'own' | 'sum' | 'servedOnly' | 'mentions'> {
  return {
    home: null,
    own: links,
    servedOnly: [],
    mentions: [],
    ownTotal: links.length,
    sum: sumOf(links.filter(({ frame }) => frame === null).map(({ verdict }) => verdict)),
    onPage: onPageOf(links.filter(({ frame }) => frame === null)),
    sites: [],
    siteTotal: 0,
    totals: {
      links: links.length,
      outbound: links.length,
      internal: 0,
      noWeb: 0,
      inFrames: 0,
      kinds: { followed: links.length, nofollow: 0, ugc: 0, sponsored: 0, suspicious: 0 },
    },
    ...answer,
  };
}

function onPageOf(links: readonly Backlink[]): Answer['onPage'] {
  const count = (kind: Kind) => links.filter((link) => link.kind.includes(kind)).length;
  return {
    links: links.length,
    domains: [...new Set(links.map(({ domain }) => domain))],
    kinds: {
      followed: count('followed'),
      nofollow: count('nofollow'),
      ugc: count('ugc'),
      sponsored: count('sponsored'),
      suspicious: count('suspicious'),
    },
  };
}

/** The answer about a tab that was completely read, with these links to the user's domains. */
export function aTabAnswer(links: readonly AnsweredLink[] = [], answer: Partial<TabAnswer> = {}): TabAnswer {
  return {
    ...anAnswer(links),
    url: 'https://blog.test/post',
    title: 'A post',
    page: {
      verdict: aPageVerdict(),
      facts: aPage(),
      crawler: 'Googlebot',
      robotsTxtAt: null,
      jsOnly: 0,
      requests: [],
      needsAccess: false,
    },
    unreadFrames: [],
    loading: false,
    gone: 0,
    notLookedAt: 0,
    failedFrames: 0,
    isPrivate: false,
    ...answer,
  };
}
