import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { plural, text } from '../../../utils/i18n/text.ts';
import { OPEN_PORT } from '../../../utils/message/answer-port.ts';
import type { PopupTab } from '../../../utils/message/ui-to-background.ts';
import { askPosts, failureWords } from '../../../utils/ui/ask-posts.ts';
import type { WalkAt } from './use-posts-here.ts';
import '../../../components/base/button.css';
import './walk-here.css';

interface Props {
  readonly walk: WalkAt;
  /** Called after the walk was ended here. */
  readonly onStopped: () => void;
  /** Receives a message to show, or '' to clear it. */
  readonly onSaid: (words: string) => void;
}

/** The user goes through the guest posts that could not be seen, and this is the tab of it: what comes next, and how to stop. */
export function WalkHere({ walk, onStopped, onSaid }: Props) {
  const { tabId, left, settled } = walk;
  useOpenPort(tabId);
  const leave = async (type: 'goOnWalk' | 'stopWalk') => {
    const result = await askPosts({ type });
    if (!result.ok) return onSaid(failureWords(result));
    // What it says is of the page before.
    if (type === 'goOnWalk') window.close();
    else onStopped();
  };
  return (
    <section class="walk-here" aria-label={text('walkName')} data-settled={settled ? 'yes' : 'no'}>
      <p role="status">{walkWords(walk)}</p>
      <div class="actions">
        {left > 0 && !settled && (
          <button type="button" class="button" onClick={() => void leave('goOnWalk')}>
            {text('walkSkip')}
          </button>
        )}
        <button type="button" class="button plain" onClick={() => void leave('stopWalk')}>
          {text('walkStop')}
        </button>
      </div>
    </section>
  );
}

function walkWords({ left, settled }: WalkAt): string {
  if (!settled) return left > 0 ? plural('walkWaits', left) : text('walkWaitsLast');
  return left > 0 ? plural('walkSettled', left) : text('walkSettledLast');
}

/** Says that the popup is open for as long as it is: a background that dies meanwhile must still hear of its end. */
function useOpenPort(tabId: number): void {
  useEffect(() => {
    let isOpen = true;
    let stop = (): void => undefined;
    const connect = () => {
      const port = browser.runtime.connect({ name: OPEN_PORT });
      port.postMessage({ tabId } satisfies PopupTab);
      port.onDisconnect.addListener(() => isOpen && connect());
      stop = () => port.disconnect();
    };
    connect();
    return () => {
      isOpen = false;
      stop();
    };
  }, [tabId]);
}
