import '../../components/base/button.css';
import { useLayoutEffect, useState } from 'preact/hooks';
import { EmptyState } from '../../components/base/EmptyState.tsx';
import { FailedNote } from '../../components/base/FailedNote.tsx';
import { HighlightSwitch } from '../../components/highlight/HighlightSwitch.tsx';
import { text } from '../../utils/i18n/text.ts';
import { badgeStyle } from '../../utils/ui/badge-style.ts';
import { readFailureWords } from '../../utils/ui/failure-words.ts';
import { useLater } from '../../utils/ui/use-later.ts';
import { AnswerPane } from './AnswerPane.tsx';
import { useDomains } from './domains/use-domains.ts';
import { useHighlighting } from './highlight/use-highlighting.ts';
import { useAnswer } from './use-answer.ts';

/**
 * What the popup shows: the welcome, the answer, or the user's domains.
 *
 * @param tab the tab that the button was clicked for; null where there is none
 */
export function Popup({ tab }: { tab: Promise<number | null> }) {
  const domains = useDomains();
  const { asked, ask } = useAnswer();
  const [tabId, setTabId] = useState<number | null>(null);
  const [editing, setEditing] = useState(false);
  const highlighting = useHighlighting(tabId);
  const { list } = domains;
  // The answer waits for neither.
  const DomainsPane = useLater(editing, loadDomains);
  const WelcomePane = useLater(list?.length === 0, loadWelcome);

  // Layout effects run at once; others wait for a frame, and the answer with them.
  useLayoutEffect(() => void tab.then(setTabId), [tab]);
  // A change of the list changes the answer, so the page is asked again.
  useLayoutEffect(() => {
    if (tabId !== null) ask(tabId);
  }, [tabId, domains.edits]);

  if (!list && domains.why) {
    return (
      <main data-phase="failed">
        <div role="alert">
          <EmptyState
            code={domains.why}
            title={text('unread_domains')}
            advice={readFailureWords(domains.why)}
          >
            <button type="button" class="button" onClick={() => void domains.reread()}>
              {text('tryAgain')}
            </button>
          </EmptyState>
        </div>
      </main>
    );
  }
  if (!list || tabId === null) return null;
  const highlight = (
    <>
      <FailedNote what="highlighting" why={highlighting.why} onAgain={() => void highlighting.reread()} />
      <HighlightSwitch
        state={highlighting.state}
        shortcut={highlighting.shortcut}
        onSwitch={highlighting.switchTo}
        onAlways={highlighting.switchAlways}
      />
    </>
  );
  const pane = () => {
    if (editing && DomainsPane)
      return <DomainsPane domains={domains} list={list} onBack={() => setEditing(false)} />;
    if (list.length === 0) {
      return WelcomePane && <WelcomePane domains={domains}>{highlight}</WelcomePane>;
    }
    return (
      <AnswerPane
        asked={asked}
        tabId={tabId}
        domains={list}
        onAsk={(how) => ask(tabId, how)}
        onEdit={() => setEditing(true)}
        highlight={highlight}
      />
    );
  };
  return <div style={highlighting.state ? badgeStyle(highlighting.state.style) : {}}>{pane()}</div>;
}

const loadDomains = () => import('./domains/DomainsPane.tsx').then(({ DomainsPane }) => DomainsPane);
const loadWelcome = () => import('./domains/WelcomePane.tsx').then(({ WelcomePane }) => WelcomePane);
