import { FailedNote } from '../../../components/base/FailedNote.tsx';
import { RequestLog } from '../../../components/settings/RequestLog.tsx';
import { RequestTable } from '../../../components/settings/RequestTable.tsx';
import { text } from '../../../utils/i18n/text.ts';
import { request } from '../../../utils/message/request.ts';
import { requestStates } from '../../../utils/ui/request-states.ts';
import { failureOf, lastValue } from '../../../utils/ui/use-query.ts';
import { useRequests } from './use-requests.ts';
import '../../../components/base/hint.css';

/** What leaves this machine: every kind of request, whether it is on, and the last ones. */
export function RequestsSettings({ say }: { say: (words: string) => void }) {
  const { setup, log } = useRequests();
  const set = lastValue(setup);
  const requests = lastValue(log);
  const clear = async () => {
    const { ok } = await request({ type: 'clearRequests' });
    say(text(ok ? 'requestsCleared' : 'keptNowhere'));
  };
  return (
    <section>
      <h2>{text('requests')}</h2>
      <p class="hint">{text('requestsText')}</p>
      <FailedNote what="settings" why={failureOf(setup)} onAgain={() => void setup.reread()} />
      <RequestTable states={set && requestStates(set)} />
      <h3>{text('requestsLast')}</h3>
      <p class="hint">{text('requestsLastText')}</p>
      <FailedNote what="requests" why={failureOf(log)} onAgain={() => void log.reread()} />
      {requests && <RequestLog requests={requests} onClear={() => void clear()} />}
    </section>
  );
}
