import { useEffect, useState } from 'preact/hooks';
import { shownAddress } from '../../utils/i18n/address.ts';
import { targetSumWords } from '../../utils/i18n/targets.ts';
import { text } from '../../utils/i18n/text.ts';
import type { TargetState, TargetStates } from '../../utils/link/target-state.ts';
import type { AnsweredLink } from '../../utils/message/background-to-ui.ts';
import type { PostRecord } from '../../utils/store/schema.ts';
import { hostsOfTargets, targetsOf } from '../../utils/ui/link-targets.ts';
import { unwatchedLinks } from '../../utils/ui/unwatched-links.ts';
import { useTargetCheck } from './use-target-check.ts';
import '../../components/base/button.css';
import './own-link-actions.css';

interface Props {
  readonly tabId: number;
  /** All links to the user's domains that the answer lists. */
  readonly links: readonly AnsweredLink[];
  /** The guest posts at the page; null where they are not known, or none may be made. */
  readonly posts: readonly PostRecord[] | null;
  readonly onWatch: (links: readonly AnsweredLink[]) => void;
  readonly targets: TargetStates;
  readonly onTarget: (state: TargetState) => void;
}

/** What can be done with all links to the user's domains at once: watch them, and ask where they lead. */
export function OwnLinkActions({ tabId, links, posts, onWatch, targets, onTarget }: Props) {
  const urls = targetsOf(links);
  const { progress, problem, check, resume, stop } = useTargetCheck(tabId, onTarget);
  const [isDone, setIsDone] = useState(false);
  useEffect(() => {
    void resume(urls);
    return stop;
  }, []);
  useEffect(() => {
    if (progress) setIsDone(true);
  }, [progress]);
  const unwatched = posts && unwatchedLinks(links, posts);
  // A single link has a button of its own.
  const canWatch = unwatched && unwatched.length > 0 && !(posts.length === 0 && links.length === 1);
  return (
    <div class="own-link-actions">
      <div class="line">
        {canWatch && (
          <button type="button" class="button plain" onClick={() => onWatch(unwatched)}>
            {text(posts.length > 0 ? 'watchOthers' : 'watchAll')}
          </button>
        )}
        {progress ? (
          <button type="button" class="button plain" onClick={stop}>
            {text('stopAsking')}
          </button>
        ) : (
          urls.length > 0 && (
            <button
              type="button"
              class="button plain"
              title={text('checkTargetsHint', hostsOfTargets(urls).map(shownAddress).join(', '))}
              onClick={() => check(urls)}
            >
              {text(isDone ? 'checkTargetsAgain' : 'checkTargets')}
            </button>
          )
        )}
      </div>
      <p class="state" role="status">
        {progress
          ? text('askingTargets', progress.asked, progress.total)
          : problem || (isDone && targetSumWords(urls.flatMap((url) => targets.get(url) ?? [])))}
      </p>
    </div>
  );
}
