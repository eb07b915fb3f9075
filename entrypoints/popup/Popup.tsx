import { useLayoutEffect, useState } from 'preact/hooks';
import { FailedNote } from '../../components/base/FailedNote.tsx';
import { HighlightSwitch } from '../../components/highlight/HighlightSwitch.tsx';
import { badgeStyle } from '../../utils/ui/badge-style.ts';
import { useLater } from '../../utils/ui/use-later.ts';
import { AnswerPane } from './AnswerPane.tsx';
import { useDomains } from './domains/use-domains.ts';
import { useHighlighting } from './highlight/use-highlighting.ts';
import { useAnswer } from './use-answer.ts';

/**
 * What the popup shows: the answer; or the welcome, the user's domains, or why those cannot be read.
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
  const isUnread = !list && domains.why !== null;
  // The answer does not wait for what is shown in its place.
  const OtherPane = useLater(editing || isUnread || list?.length === 0, loadOtherPane);

  // Layout effects run at once; others wait for a frame, and the answer with them.
  useLayoutEffect(() => void tab.then(setTabId), [tab]);
  // A change of the list changes the answer, so the page is asked again.
  useLayoutEffect(() => {
    if (tabId !== null) ask(tabId);
  }, [tabId, domains.edits]);

  if (!isUnread && (!list || tabId === null)) return null;
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
  const other = OtherPane && (
    <OtherPane domains={domains} isEditing={editing} onBack={() => setEditing(false)} highlight={highlight} />
  );
  const pane = () => {
    if (!list?.length || tabId === null) return other;
    if (editing && other) return other;
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

const loadOtherPane = () => import('./OtherPane.tsx').then(({ OtherPane }) => OtherPane);
