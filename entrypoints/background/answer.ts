import type { Browser } from 'wxt/browser';
import { answerOf, type JudgedDocument } from '../../utils/link/answer.ts';
import type { OwnDomain } from '../../utils/link/own.ts';
import { type DocumentReading, judgeDocument, type TabReading } from '../../utils/link/reading.ts';
import { pageNofollow } from '../../utils/link/robots.ts';
import type { BackgroundToUi, NotRecorded } from '../../utils/message/background-to-ui.ts';
import { readAsk } from '../../utils/message/ui-to-background.ts';
import { ownDomains } from '../../utils/settings/domains.ts';
import { recordReading } from '../../utils/store/record.ts';
import { markTab } from './badge.ts';
import { lookAtOwnLinks } from './look.ts';
import { readTab } from './read-tab.ts';

/** Answers a popup for as long as it is open, each time it asks. */
export function giveAnswers(port: Browser.runtime.Port): void {
  let open = true;
  port.onDisconnect.addListener(() => {
    open = false;
  });
  const say = (message: BackgroundToUi) => {
    if (open) port.postMessage(message);
  };
  port.onMessage.addListener((raw: unknown) => {
    const ask = readAsk(raw);
    if (ask) void answer(ask.tabId, say);
  });
}

async function answer(tabId: number, say: (message: BackgroundToUi) => void): Promise<void> {
  const [domains, read] = await Promise.all([
    ownDomains(),
    readTab(tabId, (links) => say({ type: 'progress', links })),
  ]);
  if (domains.length === 0) return say({ type: 'noDomains' });
  if (!read.ok) {
    say({ type: 'unreadable', why: read.why });
    return markTab(tabId, null);
  }
  const { reading, judged } = await look(tabId, read.reading, domains);
  const { page } = reading.documents[0];
  const sum = answerOf(judged);
  const { unreadFrames } = reading;
  say({
    type: 'answer',
    answer: {
      ...sum,
      url: page.url,
      title: page.title,
      nofollowBy: pageNofollow(page),
      unreadFrames,
      loading: page.loading,
      gone: read.gone,
    },
  });
  // The answer does not wait for the store, and is not lost with it.
  await Promise.all([markTab(tabId, sum), record(reading, judged, domains, say)]);
}

async function look(tabId: number, reading: TabReading, domains: readonly OwnDomain[]) {
  const one = async (document: DocumentReading) => {
    const judged = judgeDocument(document, domains);
    const hidden = await lookAtOwnLinks(tabId, judged);
    if (hidden.length === 0) return { document, judged };
    const seen = new Map(hidden);
    const links = judged.links.map((link) =>
      seen.has(link.index) ? { ...link, hidden: seen.get(link.index) ?? null } : link,
    );
    return { document: { ...document, hidden }, judged: { ...judged, links } };
  };
  const [page, ...frames] = reading.documents;
  const [first, ...rest] = await Promise.all([one(page), ...frames.map(one)]);
  const looked: TabReading = {
    ...reading,
    documents: [first.document, ...rest.map(({ document }) => document)],
  };
  const judged: JudgedDocument[] = [first.judged, ...rest.map((each) => each.judged)];
  return { reading: looked, judged };
}

async function record(
  reading: TabReading,
  judged: readonly JudgedDocument[],
  domains: readonly OwnDomain[],
  say: (message: BackgroundToUi) => void,
): Promise<void> {
  try {
    const { written, changes } = await recordReading(reading, judged, domains, Date.now());
    if (!written) return say({ type: 'notRecorded', why: 'loading' });
    say({
      type: 'recorded',
      changes: changes.map(({ kind, href, from, to, since }) => ({
        kind,
        href,
        from,
        to,
        since,
      })),
    });
  } catch (error) {
    say({ type: 'notRecorded', why: whyNot(error) });
  }
}

function whyNot(error: unknown): NotRecorded {
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
}
