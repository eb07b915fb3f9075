import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Welcome } from '../../components/Welcome.tsx';
import { AnswerPane } from './AnswerPane.tsx';
import { DomainEntry } from './DomainEntry.tsx';
import { DomainsPane } from './DomainsPane.tsx';
import { useAnswer } from './use-answer.ts';
import { useDomains } from './use-domains.ts';

/** What the popup shows: the welcome, the answer, or the user's domains. */
export function Popup() {
  const domains = useDomains();
  const { asked, ask } = useAnswer();
  const [tabId, setTabId] = useState<number | null>(null);
  const [editing, setEditing] = useState(false);
  const { list } = domains;
  const empty = list?.length === 0;

  useEffect(() => {
    browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) => setTabId(tab?.id ?? null));
  }, []);
  // A change of the list changes the answer, so the page is asked again.
  useEffect(() => {
    if (tabId !== null && list && list.length > 0) ask(tabId);
  }, [tabId, list]);

  if (!list || tabId === null) return null;
  if (editing) return <DomainsPane domains={domains} list={list} onBack={() => setEditing(false)} />;
  if (empty) {
    return (
      <Welcome>
        <DomainEntry domains={domains} />
      </Welcome>
    );
  }
  return (
    <AnswerPane
      asked={asked}
      tabId={tabId}
      domains={list}
      onAsk={() => ask(tabId)}
      onEdit={() => setEditing(true)}
    />
  );
}
