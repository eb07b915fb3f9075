import { answerOf, type JudgedDocument } from '../../../utils/link/answer.ts';
import { isBacklink } from '../../../utils/link/judge.ts';
import type { TabReading } from '../../../utils/link/reading.ts';
import type { AnsweredLink, TabAnswer } from '../../../utils/message/background-to-ui.ts';
import type { Instant } from '../../../utils/time.ts';
import { crawlersOf, type JudgeAs } from '../../../utils/verdict/engine.ts';
import { judgeFramedPage, judgePage } from '../../../utils/verdict/page.ts';
import type { RobotsTxtFact } from '../../../utils/verdict/robots-txt-fact.ts';
import type { ServedOnlyBacklink } from '../../../utils/verdict/served-only.ts';
import { sumOf } from '../../../utils/verdict/sum.ts';
import { verdictOf } from '../../../utils/verdict/verdict.ts';
import type { MentionInTab } from './find-mentions.ts';

/** What was found out about a tab so far. */
export interface ExaminedTab {
  readonly reading: TabReading;
  /** Its documents, judged. */
  readonly judged: readonly JudgedDocument[];
  /** Null where it is not known. */
  readonly robotsTxt: RobotsTxtFact | null;
  /** Links to own domains that its HTML as served had and a script took away, as far as that is known. */
  readonly servedOnly: readonly ServedOnlyBacklink[];
  /** Own domains that it mentions without a link to them, as far as that is known. */
  readonly mentions: readonly MentionInTab[];
  /** The browser refused to ask its server: with access to the site it would not. */
  readonly needsAccess: boolean;
  /** Links that the page took away while it was being read. */
  readonly gone: number;
  /** As whom it is judged. */
  readonly as: JudgeAs;
  /** When it was read, before all else was found out; and when it is judged: some rules have a date. */
  readonly at: Instant;
}

/** The answer about a tab, as far as it is known. */
export function tabAnswer({
  reading,
  judged,
  robotsTxt,
  servedOnly,
  mentions,
  needsAccess,
  gone,
  as,
  at: now,
}: ExaminedTab): Omit<TabAnswer, 'isPrivate'> {
  const { documents, unreadFrames, requests } = reading;
  const [{ page, jsOnly }, ...frames] = documents;
  const answer = answerOf(judged);
  const verdict = judgePage({ page, robotsTxt, requests, as, now });
  const ofFrames = new Map(frames.map((frame) => [frame.frameId, judgeFramedPage(frame.page, as, now)]));
  const own = answer.own.map(
    (link): AnsweredLink => ({
      ...link,
      verdict: verdictOf(link, ofFrames.get(link.frameId) ?? verdict, link.frame),
    }),
  );
  const origin = URL.parse(page.url)?.origin;
  /** It may be read already: access to it would change nothing. */
  const isOfPage = (address: string) => /^https?:/.test(address) && URL.parse(address)?.origin === origin;
  const main = judged.find(({ frame }) => frame === null);
  const onPage = main?.links.filter((link) => isBacklink(link, main.home)) ?? [];
  return {
    ...answer,
    own,
    servedOnly,
    mentions: mentions.map((mention) => ({ ...mention, frameId: 0 })),
    sum: sumOf(onPage.map((link) => verdictOf(link, verdict, null))),
    url: page.url,
    title: page.title,
    page: {
      verdict,
      facts: page,
      crawler: crawlersOf(as)[0],
      robotsTxtAt: robotsTxt?.status == null ? null : robotsTxt.at,
      jsOnly: jsOnly?.length ?? null,
      requests,
      needsAccess,
    },
    unreadFrames: unreadFrames.filter((address) => !isOfPage(address)),
    failedFrames: unreadFrames.filter(isOfPage).length,
    loading: page.loading,
    gone,
    notLookedAt: judged
      .flatMap(({ links, home }) => links.filter((link) => isBacklink(link, home)))
      .filter(({ hidden }) => hidden === null).length,
  };
}
