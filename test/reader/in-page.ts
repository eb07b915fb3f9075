import { readOwnName } from '../../utils/domains/own-domain.ts';
import { linkFacts } from '../../utils/link/columns.ts';
import { judgeOf } from '../../utils/link/judge.ts';
import { readableHost } from '../../utils/link/readable-address.ts';
import { judgeDocument } from '../../utils/link/reading.ts';
import { FETCH_LIMITS, fetchBytes } from '../../utils/net/fetch-bytes.ts';
import { plainRequest } from '../../utils/net/plain-request.ts';
import { readAnswer } from '../../utils/net/read-answer.ts';
import { comparePost } from '../../utils/posts/judge.ts';
import type { Observation, ObservedLink } from '../../utils/posts/observation.ts';
import { judgeFramedPage, judgePage, type PageVerdict } from '../../utils/verdict/page.ts';
import { ROBOTS_TXT_AT_MOST } from '../../utils/verdict/robots-txt-fact.ts';
import { servedOnlyBacklinks } from '../../utils/verdict/served-only.ts';
import { verdictOf } from '../../utils/verdict/verdict.ts';
import { ANSWER_AT_MOST_MS, readLive } from './live.ts';
import type { ReaderAnswer, ReaderQuestion } from './question.ts';
import { readHere } from './read-here.ts';

/** What the bundle gives a plain page. */
export interface PageReader {
  /** Reads and judges pages, one after the other; of one that failed, what was thrown, as text. */
  answerAll(questions: readonly ReaderQuestion[]): Promise<(ReaderAnswer | string)[]>;
  /** For the documents that this one frames. */
  readonly readHere: typeof readHere;
  readonly readableHost: typeof readableHost;
}

declare global {
  var backlightReader: PageReader;
}

let source: Promise<string> | undefined;

globalThis.backlightReader = {
  readHere,
  readableHost,
  async answerAll(questions) {
    const answers: (ReaderAnswer | string)[] = [];
    for (const question of questions) {
      const asked = question.way === 'live' ? open(question) : fetched(question);
      answers.push(
        await asked.catch((error: unknown) => (error instanceof Error ? String(error.stack) : String(error))),
      );
    }
    return answers;
  },
};

async function open(question: ReaderQuestion): Promise<ReaderAnswer> {
  source ??= fetch('/reader.js').then((response) => response.text());
  const { documents, head } = await readLive(question, await source);
  const [{ page }] = documents;
  const domains = question.domains.flatMap((name) => readOwnName(name) ?? []);
  const verdict = await judged(question, page);
  const verdicts = new Map<string | null, PageVerdict>([[null, verdict]]);
  for (const { frame, page: framed } of documents.slice(1)) {
    verdicts.set(frame, judgeFramedPage(framed, question.as, Date.now()));
  }
  const links = documents.flatMap((document): ObservedLink[] =>
    judgeDocument(document, domains).links.map((link) => ({ ...link, frame: document.frame })),
  );
  const finalUrl = page.url;
  const observed = {
    kind: 'page',
    way: 'visited',
    page,
    links,
    verdict,
    signs: null,
    head: { ...head, finalUrl, retryAfter: null, guards: '' },
  } as const;
  return {
    ...answer(question, observed, verdicts),
    servedOnly: servedOnlyBacklinks(documents[0], links, domains),
    mentions: documents[0].mentions ?? [],
  };
}

async function fetched(question: ReaderQuestion): Promise<ReaderAnswer> {
  const bytes = await fetchBytes(question.url, FETCH_LIMITS);
  const came =
    typeof bytes === 'string'
      ? ({ kind: 'failed', why: bytes } as const)
      : await readAnswer(bytes, question.url, question.hosts);
  if (came.kind !== 'page') return answer(question, came, new Map());
  const { page, columns, signs, head, contexts } = came;
  const judge = judgeOf(
    page,
    question.domains.flatMap((name) => readOwnName(name) ?? []),
  );
  const links = Array.from(linkFacts(columns, page.base), (fact) => ({ ...judge.link(fact), frame: null }));
  const verdict = await judged(question, page);
  return answer(
    question,
    { kind: 'page', way: 'fetched', page, links, verdict, signs, head, contexts },
    new Map([[null, verdict]]),
  );
}

async function judged(
  { url, robotsTxt, as }: ReaderQuestion,
  page: Parameters<typeof judgePage>[0]['page'],
): Promise<PageVerdict> {
  const now = Date.now();
  const told =
    typeof robotsTxt === 'string'
      ? await plainRequest(robotsTxt, 'utf-8', ROBOTS_TXT_AT_MOST, ANSWER_AT_MOST_MS)
      : robotsTxt;
  const fact = told && { ...told, origin: new URL(url).origin, at: now, expires: now };
  return judgePage({ page, robotsTxt: fact, as, now });
}

function answer(
  { post }: ReaderQuestion,
  observed: Observation,
  verdicts: ReadonlyMap<string | null, PageVerdict>,
): ReaderAnswer {
  const links = observed.kind === 'page' ? observed.links : [];
  return {
    observed,
    own: links.flatMap((link) => {
      const page = verdicts.get(link.frame);
      return link.domain === null || !page ? [] : { link, verdict: verdictOf(link, page, link.frame) };
    }),
    servedOnly: [],
    mentions: [],
    finding: post && comparePost(post, observed),
  };
}
