import type { Browser } from 'wxt/browser';
import type { OwnDomain } from '../../utils/domains/own-domain.ts';
import type { BackgroundToUi, NotRecorded } from '../../utils/message/background-to-ui.ts';
import { type Ask, readAsk } from '../../utils/message/ui-to-background.ts';
import { ownDomains } from '../../utils/settings/domains.ts';
import { judgeAs } from '../../utils/settings/judge-as.ts';
import { recordReading } from '../../utils/store/pages/record.ts';
import { markTab } from './page/badge.ts';
import { completeReading } from './page/complete.ts';
import { findHiddenLinks } from './page/hidden-links.ts';
import { readTab } from './page/read-tab.ts';
import { type ExaminedTab, tabAnswer } from './page/tab-answer.ts';
import { onVisit } from './posts/on-visit.ts';

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
    if (ask) void answer(ask, say);
  });
}

async function answer({ tabId, check }: Ask, say: (message: BackgroundToUi) => void): Promise<void> {
  const [domains, as, read] = await Promise.all([
    ownDomains(),
    judgeAs(),
    readTab(tabId, (links) => say({ type: 'progress', links })),
  ]);
  if (domains.length === 0) return say({ type: 'noDomains' });
  if (!read.ok) {
    say({ type: 'unreadable', why: read.why });
    return markTab(tabId, null);
  }
  const seen = await findHiddenLinks(tabId, read.reading, domains);
  const known: ExaminedTab = { ...seen, robotsTxt: null, gone: read.gone };
  const tell = (found: ExaminedTab, checking: boolean) => {
    const told = tabAnswer(found, as, Date.now());
    say({ type: 'answer', answer: told, checking });
    return told;
  };
  tell(known, check);
  // What cannot be found out must not cost what is known.
  const found = await completeReading(tabId, known, check).catch(() => known);
  const told = tell(found, false);
  // The answer does not wait for the store, and is not lost with it.
  await Promise.all([
    markTab(tabId, told),
    record(found, domains, say),
    onVisit(found, as, Date.now()).catch(() => undefined),
  ]);
}

async function record(
  { reading, judged }: ExaminedTab,
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
