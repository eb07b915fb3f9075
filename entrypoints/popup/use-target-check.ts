import { useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { originPattern } from '../../utils/domains/host.ts';
import { orElse } from '../../utils/errors.ts';
import { text } from '../../utils/i18n/text.ts';
import type { TargetState } from '../../utils/link/target-state.ts';
import { request } from '../../utils/message/request.ts';
import { requestAccess } from '../../utils/ui/access.ts';
import { hostsOfTargets } from '../../utils/ui/link-targets.ts';

/** How many targets were asked for, of how many. */
interface CheckProgress {
  readonly asked: number;
  readonly total: number;
}

/** Asks the servers of targets what is there, one after the other, while the popup is open. */
interface TargetCheck {
  /** Null while nothing is asked. */
  readonly progress: CheckProgress | null;
  /** Why nothing was, or not all; '' where there is nothing to say. */
  readonly problem: string;
  /** Must run in the click, before any await: only then does the browser ask the user for access. */
  readonly check: (urls: readonly string[]) => void;
  /** Goes on with what a popup wanted that was closed when the browser asked, where access was given. */
  readonly resume: (urls: readonly string[]) => Promise<void>;
  readonly stop: () => void;
}

/** @param onTarget is called with each answer */
export function useTargetCheck(tabId: number, onTarget: (state: TargetState) => void): TargetCheck {
  const [progress, setProgress] = useState<CheckProgress | null>(null);
  const [problem, setProblem] = useState('');
  /** The check that is under way: one that is stopped is it no more. */
  const current = useRef<symbol | null>(null);

  const run = async (urls: readonly string[]) => {
    const mine = Symbol();
    current.current = mine;
    setProblem('');
    /** Hosts that want to be asked less (RFC 6585, 429): the others go on. */
    const resting = new Set<string>();
    for (const [asked, url] of urls.entries()) {
      setProgress({ asked, total: urls.length });
      const host = URL.parse(url)?.hostname ?? '';
      if (resting.has(host)) continue;
      const answered = await request({ type: 'checkTarget', tabId, url });
      if (current.current !== mine) return;
      const state = answered.ok ? answered.value : null;
      if (state) onTarget(state);
      else setProblem(text(answered.ok ? 'targetsRefused' : 'targetsFailed'));
      if (state?.status === 429) resting.add(host);
      if (!state) break;
    }
    setProgress(null);
  };
  const take = () => request({ type: 'wantTargets', tabId, urls: null });

  return {
    progress,
    problem,
    check(urls) {
      // Noted first: where the browser asks, Chromium closes the popup.
      void request({ type: 'wantTargets', tabId, urls });
      void requestAccess(originsOf(urls)).then(async (isGiven) => {
        await take();
        if (isGiven) await run(urls);
        else setProblem(text('targetsRefused'));
      });
    },
    async resume(urls) {
      const taken = await take();
      const wanted = taken.ok ? urls.filter((url) => taken.value.includes(url)) : [];
      if (wanted.length === 0) return;
      const isGiven = browser.permissions.contains({ origins: originsOf(wanted) });
      if (await isGiven.catch(orElse('access', false))) await run(wanted);
    },
    stop() {
      current.current = null;
      setProgress(null);
    },
  };
}

/** Match patterns of the sites of the targets, and no other. */
function originsOf(urls: readonly string[]): string[] {
  return hostsOfTargets(urls).map(originPattern);
}
