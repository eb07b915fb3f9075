import { plural, text, time } from '../../utils/i18n/text.ts';
import type { LoggedRequest } from '../../utils/settings/request-log.ts';
import { Address } from '../base/Address.tsx';
import { Fold } from '../base/Fold.tsx';
import '../base/button.css';
import './request-log.css';

interface Props {
  /** Oldest first. */
  readonly requests: readonly LoggedRequest[];
  readonly onClear: () => void;
}

/** The requests that were made last, newest first. */
export function RequestLog({ requests, onClear }: Props) {
  const last = requests.at(-1);
  return (
    <div class="request-log">
      <p role="status">
        {last ? plural('requestsCount', requests.length, time(last.at)) : text('requestsNone')}
      </p>
      <button type="button" class="button" disabled={!last} onClick={onClear}>
        {text('requestsClear')}
      </button>
      {last && (
        <div class="all">
          <Fold summary={text('requestsShow')}>{() => <List requests={requests} />}</Fold>
        </div>
      )}
    </div>
  );
}

function List({ requests }: Pick<Props, 'requests'>) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{text('requestTime')}</th>
          <th scope="col">{text('requestFor')}</th>
          <th scope="col">{text('requestAddress')}</th>
        </tr>
      </thead>
      <tbody>
        {requests.toReversed().map(({ kind, address, at }, i) => (
          <tr key={i}>
            <td>{time(at)}</td>
            <td>{text(`requestKind_${kind}`)}</td>
            <td class="address">
              <Address url={address} whole />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
