import type { Browser } from 'wxt/browser';
import type { OwnDomain } from '../../utils/domains/own-domain.ts';
import { type FailureCause, findCause, noteUnlessExpected, orElse } from '../../utils/errors.ts';
import type { BackgroundToUi, NotRecorded } from '../../utils/message/background-to-ui.ts';
import { type Ask, readAsk } from '../../utils/message/ui-to-background.ts';
import { alwaysRobotsTxt } from '../../utils/settings/always-robots-txt.ts';
import { ownDomains } from '../../utils/settings/domains.ts';
import { judgeAs } from '../../utils/settings/judge-as.ts';
import { recordReading } from '../../utils/store/pages/record.ts';
import { examineTab } from './examine-tab.ts';
import { markTab } from './page/badge.ts';
import { isPrivateTab } from './page/private-tab.ts';
import { type ExaminedTab, tabAnswer } from './page/tab-answer.ts';
import { dropLinks, keepLinks } from './page/tab-links.ts';
import { onVisit } from './posts/on-visit.ts';
import { goOnIfSettled } from './posts/walk-queue.ts';

/** Answers a popup for as long as it is open, each time it asks. */
export function giveAnswers(port: Browser.runtime.Port): void {
  let open = true;
  const tabs = new Set<number>();
  port.onDisconnect.addListener(() => {
    open = false;
    for (const tabId of tabs) dropLinks(tabId);
  });
  const keep = (tabId: number, { judged }: ExaminedTab) => {
    if (!open) return;
    tabs.add(tabId);
    keepLinks(tabId, judged);
  };
  const say = (message: BackgroundToUi) => {
    if (open) port.postMessage(message);
  };
  port.onMessage.addListener((raw: unknown) => {
    const ask = readAsk(raw);
    if (ask) void answer(ask, say, keep).catch((error) => noteUnlessExpected('answer', error));
  });
}

async function answer(
  { tabId, check }: Ask,
  say: (message: BackgroundToUi) => void,
  keep: (tabId: number, tab: ExaminedTab) => void,
): Promise<void> {
  const [domains, as, isPrivate, always] = await Promise.all([
    ownDomains(),
    judgeAs(),
    isPrivateTab(tabId),
    // What cannot be read is not wanted.
    alwaysRobotsTxt().catch(orElse('read a setting', false)),
  ]);
  if (domains.length === 0) return say({ type: 'noDomains' });
  let checking = check;
  const tell = (found: ExaminedTab, isChecking: boolean, complete: boolean) => {
    const told = { ...tabAnswer(found), isPrivate };
    keep(tabId, found);
    say({ type: 'answer', answer: told, checking: isChecking, complete });
    return told;
  };
  const examined = await examineTab(tabId, {
    domains,
    as,
    askServer: check,
    robotsTxt: always ? 'always' : 'withAccess',
    isPrivate,
    onProgress: (links) => say({ type: 'progress', links }),
    onRead: (known) => void tell(known, checking, false),
    onAsk: (known) => {
      checking = true;
      tell(known, checking, false);
    },
  });
  if (!examined.ok) {
    say({ type: 'unreadable', why: examined.why });
    return markTab(tabId, null);
  }
  const told = tell(examined.tab, false, true);
  if (isPrivate) {
    say({ type: 'notRecorded', why: 'private' });
    return markTab(tabId, told);
  }
  // The answer does not wait for the store, and is not lost with it.
  await Promise.all([
    markTab(tabId, told),
    record(examined.tab, domains, say),
    onVisit(tabId, examined.tab).catch(orElse('visited guest post', undefined)),
  ]);
  // The popup may have been closed before the page was settled.
  await goOnIfSettled(tabId);
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
    noteUnlessExpected('record reading', error);
    say({ type: 'notRecorded', why: notRecordedBy(await findCause(error)) });
  }
}

/** What concerns no storage is no cause that was to be expected here. */
function notRecordedBy(cause: FailureCause | null): NotRecorded {
  if (cause === 'full' || cause === 'newer' || cause === 'blocked' || cause === 'broken') return cause;
  return cause === 'gone' ? 'broken' : 'bug';
}
