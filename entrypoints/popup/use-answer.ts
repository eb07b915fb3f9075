import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Browser, browser } from 'wxt/browser';
import type { Unreadable } from '../../utils/link/unreadable.ts';
import { ANSWER_PORT } from '../../utils/message/answer-port.ts';
import type { BackgroundToUi, RecordState, TabAnswer } from '../../utils/message/background-to-ui.ts';
import { takeEarlyAsk } from '../../utils/message/early-ask.ts';
import type { Ask } from '../../utils/message/ui-to-background.ts';

/** What the popup knows about its tab. `worker`: the background died and did not come back. */
export type AskedAnswer =
  | { readonly phase: 'reading'; readonly links: number }
  | { readonly phase: 'unreadable'; readonly why: Unreadable | 'worker' }
  | {
      readonly phase: 'answer';
      readonly answer: TabAnswer;
      readonly record: RecordState;
      /** The page's server is being asked. */
      readonly checking: boolean;
      /** All is found out that will be. */
      readonly complete: boolean;
    };

/** How often a background that dies before all is said is woken again. */
const TRIES = 3;

/**
 * How to ask again. `check`: its server too, while the answer from before stays.
 * `quiet`: the answer from before stays, since nothing in it should change.
 */
export type HowToAsk = 'anew' | 'check' | 'quiet';

/**
 * Asks the background about a tab, and again when {@link ask} is called. Survives
 * the background's death: the port closes, a new one wakes it.
 */
export function useAnswer(): { asked: AskedAnswer; ask: (tabId: number, how?: HowToAsk) => void } {
  const [asked, setAsked] = useState<AskedAnswer>({ phase: 'reading', links: 0 });
  const port = useRef<Browser.runtime.Port | null>(null);

  const ask = useCallback((tabId: number, how: HowToAsk = 'anew') => {
    const check = how === 'check';
    const reading: AskedAnswer = { phase: 'reading', links: 0 };
    setAsked((before) =>
      how !== 'anew' && before.phase === 'answer' ? { ...before, record: null, checking: check } : reading,
    );
    port.current?.disconnect();
    const connect = (triesLeft: number, question: Ask) => {
      // There is one for the first question alone.
      const early = takeEarlyAsk();
      const mine = early?.port ?? browser.runtime.connect({ name: ANSWER_PORT });
      let isAnswered = false;
      let isAll = false;
      port.current = mine;
      const hear = (message: BackgroundToUi) => {
        if (port.current !== mine) return;
        isAnswered ||= message.type === 'answer';
        // After any of the others nothing more comes.
        isAll ||= message.type !== 'progress' && message.type !== 'answer';
        setAsked((before) => after(before, message));
      };
      mine.onMessage.addListener(hear);
      mine.onDisconnect.addListener(() => {
        if (port.current !== mine) return;
        port.current = null;
        if (isAll) return;
        // Its server may have been asked already, and one click is one request.
        if (triesLeft > 0) connect(triesLeft - 1, isAnswered ? { ...question, check: false } : question);
        else setAsked(forsaken);
      });
      if (early) early.heard.forEach(hear);
      else mine.postMessage(question);
    };
    connect(TRIES, { type: 'read', tabId, check });
  }, []);

  useEffect(() => () => port.current?.disconnect(), []);
  return { asked, ask };
}

/** The background has died too often: an answer that there is stays, and nothing is added to it. */
function forsaken(before: AskedAnswer): AskedAnswer {
  return before.phase === 'answer'
    ? { ...before, checking: false, complete: true, record: { ok: false, why: 'bug' } }
    : { phase: 'unreadable', why: 'worker' };
}

function after(before: AskedAnswer, message: BackgroundToUi): AskedAnswer {
  switch (message.type) {
    case 'progress':
      return before.phase === 'reading' ? { phase: 'reading', links: message.links } : before;
    case 'noDomains':
      return before; // The popup shows the welcome.
    case 'answer':
      return {
        phase: 'answer',
        answer: message.answer,
        record: null,
        checking: message.checking,
        complete: message.complete,
      };
    case 'unreadable':
      return { phase: 'unreadable', why: message.why };
    case 'recorded':
      return before.phase === 'answer'
        ? { ...before, record: { ok: true, changes: message.changes } }
        : before;
    case 'notRecorded':
      return before.phase === 'answer' ? { ...before, record: { ok: false, why: message.why } } : before;
  }
}
