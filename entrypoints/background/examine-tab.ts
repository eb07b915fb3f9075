import type { OwnDomain } from '../../utils/domains/own-domain.ts';
import { orElse } from '../../utils/errors.ts';
import type { Unreadable } from '../../utils/link/unreadable.ts';
import type { JudgeAs } from '../../utils/verdict/engine.ts';
import type { RobotsTxtWish } from './fetch/robots-txt.ts';
import { completeReading } from './page/complete.ts';
import { findHiddenLinks, judgeTab, withHidden } from './page/hidden-links.ts';
import { readTab } from './page/read-tab.ts';
import type { ExaminedTab } from './page/tab-answer.ts';

/** How a tab is examined. */
export interface Examination {
  /** The user's own domains, by which its links are judged. */
  readonly domains: readonly OwnDomain[];
  /** As whom its page is judged. */
  readonly as: JudgeAs;
  /** The page's server is asked for what the browser does not know: only where the user wants it. */
  readonly askServer: boolean;
  /** Where its robots.txt is asked for by itself; nowhere where that is absent. */
  readonly robotsTxt?: RobotsTxtWish['byItself'];
  /** The tab is in a private window: nothing is stored, and no request is made that the user did not ask for. */
  readonly isPrivate?: boolean;
  /** Is called while the tab is read, with the number of links so far. */
  readonly onProgress?: (links: number) => void;
  /**
   * Is called with what is known before the reading is completed: as soon as the links are judged, and again when it is
   * known which of them are hidden, where that was asked.
   */
  readonly onRead?: (known: ExaminedTab) => void;
  /** Is called with the same where its robots.txt is now being asked for by itself. */
  readonly onAsk?: (known: ExaminedTab) => void;
}

/** A tab that was examined, or why it could not be read. */
export type TabExamination =
  | { readonly ok: true; readonly tab: ExaminedTab }
  | { readonly ok: false; readonly why: Unreadable };

/**
 * Reads a tab, completes the reading and judges it: the one use case that the popup, opened guest
 * posts and whatever else looks at tabs share. It records nothing: that is for who calls.
 *
 * @returns all that was found out; what could not be completed is as it was read
 */
export async function examineTab(
  tabId: number,
  { domains, as, isPrivate = false, onProgress, onRead, onAsk, ...how }: Examination,
): Promise<TabExamination> {
  const read = await readTab(tabId, (links) => onProgress?.(links));
  if (!read.ok) return read;
  let known: ExaminedTab = {
    ...judgeTab(read.reading, domains),
    robotsTxt: null,
    servedOnly: [],
    mentions: [],
    needsAccess: false,
    gone: read.gone,
    as,
    at: Date.now(),
  };
  onRead?.(known);
  const look = async () => {
    const hidden = await findHiddenLinks(tabId, known.judged);
    if (hidden.some(({ size }) => size > 0)) {
      known = withHidden(known, hidden);
      onRead?.(known);
    }
    return hidden;
  };
  // Neither waits for the other: most of both is messages.
  const [hidden, complete] = await Promise.all([
    look(),
    // What cannot be found out must not cost what is known.
    completeReading(tabId, known, domains, {
      check: how.askServer,
      byItself: how.robotsTxt ?? 'never',
      isPrivate,
      onAsk: () => onAsk?.(known),
    }).catch(orElse('complete reading', known)),
  ]);
  return { ok: true, tab: withHidden(complete, hidden) };
}
