import type { PageFacts } from '../../../../utils/link/facts.ts';
import { judgeOf } from '../../../../utils/link/judge.ts';
import { relKinds } from '../../../../utils/link/rel.ts';
import type { Finding } from '../../../../utils/posts/judge.ts';
import type { Observation, ObservedLink, ResponseHead } from '../../../../utils/posts/observation.ts';
import type { Baseline, Expectation, GuestPost } from '../../../../utils/posts/post.ts';
import type { PageSignals } from '../../../../utils/read/page-signals.ts';
import { sketchOf } from '../../../../utils/read/sketch.ts';
import { DAY, HOUR } from '../../../../utils/time.ts';
import { aFact, aPage } from '../../build.ts';
import { aPageVerdict } from '../verdict/facts.ts';

export const NOW = Date.parse('2027-01-01T00:00:00Z');
export { DAY, HOUR };

/** Where the post is, and where its link leads. */
export const POST = 'https://blog.test/post';
export const TARGET = 'https://example.com/page';

/** What was agreed: a followed link to one page, in a page that is indexable. */
export function anExpectation(expect: Partial<Expectation> = {}): Expectation {
  return {
    target: { kind: 'page', url: TARGET },
    rel: 'followed',
    anchor: { kind: 'any' },
    indexable: true,
    ...expect,
  };
}

/** A link as it was: in the HTML, in the content. */
export function aBaseline(baseline: Partial<Baseline> = {}): Baseline {
  return {
    href: baseline.target ?? TARGET,
    target: TARGET,
    rawRel: null,
    text: 'a link',
    position: 'content',
    jsOnly: false,
    framed: false,
    at: NOW - DAY,
    ...baseline,
  };
}

/** A published post, whose link was in the HTML. */
export function aPost({
  expect,
  ...post
}: Partial<Omit<GuestPost, 'expect'>> & { expect?: Partial<Expectation> } = {}): GuestPost {
  return {
    url: POST,
    expect: anExpectation(expect),
    baseline: aBaseline(),
    planned: false,
    ignored: false,
    openTab: false,
    notes: '',
    tags: [],
    cost: '',
    added: NOW - 10 * DAY,
    expires: null,
    ...post,
  };
}

/** A followed link of the page itself to where it should lead. */
export function aLink({ frame = null, ...link }: Partial<ObservedLink> = {}): ObservedLink {
  const fact = aFact({ href: TARGET, ...link });
  const judged = judgeOf({ url: frame ?? POST, base: frame ?? POST }, []).link(fact);
  return { ...judged, kind: relKinds(fact.rawRel), hidden: false, jsOnly: false, ...link, frame };
}

/** A followed link to somebody else. */
export function anotherLink(link: Partial<ObservedLink> = {}): ObservedLink {
  return aLink({ href: 'https://other.example/', ...link });
}

/** Signs of a page with enough text to be an article, and with scripts, as nearly all have. */
export function someSigns(signs: Partial<PageSignals> = {}): PageSignals {
  const text = signs.text ?? 'Flour, water, salt and time. '.repeat(130);
  return {
    text: text.slice(0, 4000),
    length: text.length,
    prose: text.length,
    main: text.length,
    sketch: sketchOf(text),
    heading: 'A post',
    scripts: ['/theme.js'],
    code: '',
    scriptHosts: [],
    names: [],
    asksPassword: false,
    isPaid: false,
    isCutOff: false,
    refresh: null,
    ...signs,
  };
}

/** An answer with status 200. */
export function aHead(head: Partial<ResponseHead> = {}): ResponseHead {
  return { status: 200, finalUrl: POST, contentType: 'text/html', retryAfter: null, guards: '', ...head };
}

type SeenPage = Observation & { kind: 'page' };

/** A fetched page with these links, that nothing speaks against. */
export function aSeen(
  links: readonly ObservedLink[] = [aLink(), anotherLink()],
  {
    page = {},
    head = {},
    signs = {},
    way = 'fetched',
  }: {
    page?: Partial<PageFacts>;
    head?: Partial<ResponseHead>;
    signs?: Partial<PageSignals> | null;
    way?: SeenPage['way'];
  } = {},
): SeenPage {
  return {
    kind: 'page',
    way,
    page: aPage(page),
    links,
    verdict: aPageVerdict(page),
    signs: signs && someSigns(signs),
    head: aHead(head),
  };
}

/** What a check said, with no more about it. */
export function aFinding(finding: Partial<Finding> = {}): Finding {
  const { verdict = 'kept' } = finding;
  const { href, rawHref, target, rawRel, text, position, jsOnly } = aLink();
  const isThere = verdict === 'kept' || verdict === 'changed' || verdict === 'not-counted';
  return {
    way: 'fetched',
    verdict,
    reasons: [],
    changes: [],
    finalUrl: POST,
    status: 200,
    link: isThere
      ? { href: href ?? rawHref, target: target ?? rawHref, rawRel, text, position, jsOnly, framed: false }
      : null,
    ...finding,
  };
}

/** `changed: rel-added nofollow, only-this 0/1`: the verdict and its reasons in order. */
export function inShort({ verdict, reasons }: Finding): string {
  const said = reasons.map(({ code, evidence }) => `${code} ${evidence}`.trim());
  return said.length > 0 ? `${verdict}: ${said.join(', ')}` : verdict;
}
